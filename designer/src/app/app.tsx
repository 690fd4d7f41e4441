import { MantineProvider } from '@mantine/core';
import { use, useEffect, useMemo, useRef } from 'react';
import { EditScreen } from '../editor/edit-screen.tsx';
import { LiveContext, useLive } from '../live/live-context.ts';
import { FlowScreen } from '../panels/flow-screen.tsx';
import { FlowsHome } from '../panels/flows-home.tsx';
import { OperateScreen } from '../panels/operate-screen.tsx';
import { SessionScreen } from '../panels/session-screen.tsx';
import { type Language, translator } from '../texts/translate.ts';
import { Unreachable } from './app-status.tsx';
import { Locked } from './locked.tsx';
import { useLanguage } from './preferences.ts';
import { Rail } from './rail.tsx';
import { type Route, routeHref, useRoute } from './route.ts';
import { ToastProvider } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { regionIds } from './use-region-keys.ts';
import { useWords, WordsContext } from './words-context.ts';

/** The page: language, colours, knowledge of the engine, and the screen of the address. */
export function App() {
  const [language, setLanguage] = useLanguage();
  const words = useMemo(() => ({ language, t: translator(language) }), [language]);
  return (
    <MantineProvider
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles={false}
    >
      <WordsContext value={words}>
        <ToastProvider>
          <Screens onLanguage={setLanguage} />
        </ToastProvider>
      </WordsContext>
    </MantineProvider>
  );
}

function Screens({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const store = use(LiveContext);
  const route = useRoute();
  const { connection } = useLive();
  useFocusOnArrival(routeHref(route));
  useEffect(() => store.connect(), [store]);
  if (connection === 'locked') return <Locked onLanguage={onLanguage} />;
  return (
    <div className="page">
      <SkipLinks ids={route.screen === 'flow' ? regionIds : ['content']} />
      {route.screen === 'edit' ? (
        <EditScreen
          key={route.flowId}
          flowId={route.flowId}
          part={route.part}
          onLanguage={onLanguage}
        />
      ) : route.screen === 'flow' ? (
        <FlowScreen
          key={`${route.flowId}/${route.sessionId ?? ''}`}
          flowId={route.flowId}
          sessionId={route.sessionId ?? null}
          onLanguage={onLanguage}
        />
      ) : (
        <>
          <TopBar middle={null} primary={null} onLanguage={onLanguage} />
          <Rail route={route} />
          <main id="content" className="content" tabIndex={-1}>
            <Unreachable />
            <PlainScreen route={route} />
          </main>
        </>
      )}
    </div>
  );
}

function PlainScreen({ route }: { route: Route }) {
  if (route.screen === 'session') return <SessionScreen sessionId={route.sessionId} />;
  return route.screen === 'operate' ? <OperateScreen /> : <FlowsHome />;
}

/** After a change of screen the focus is at its content, never lost; the first screen takes none. */
function useFocusOnArrival(address: string) {
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    document.getElementById('content')?.focus();
  }, [address]);
}

/** For people who use the keyboard: past the menus, right to a region. */
function SkipLinks({ ids }: { ids: readonly ('content' | (typeof regionIds)[number])[] }) {
  const { t } = useWords();
  return (
    <div className="skips">
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className="skip"
          onClick={() => document.getElementById(id)?.focus()}
        >
          {t(`app.skip.${id}`)}
        </button>
      ))}
    </div>
  );
}
