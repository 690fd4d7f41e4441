import { MantineProvider } from '@mantine/core';
import { use, useEffect, useMemo } from 'react';
import { LiveContext, useLive } from '../live/live-context.ts';
import { FlowScreen } from '../panels/flow-screen.tsx';
import { FlowsHome } from '../panels/flows-home.tsx';
import { OperateScreen } from '../panels/operate-screen.tsx';
import { type Language, translator } from '../texts/translate.ts';
import { Unreachable } from './app-status.tsx';
import { Locked } from './locked.tsx';
import { useLanguage } from './preferences.ts';
import { Rail } from './rail.tsx';
import { useRoute } from './route.ts';
import { ToastProvider } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
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
  useEffect(() => store.connect(), [store]);
  if (connection === 'locked') return <Locked onLanguage={onLanguage} />;
  return (
    <div className="page">
      <button type="button" className="skip" onClick={skipToContent}>
        <SkipWords />
      </button>
      {route.screen === 'flow' ? (
        <FlowScreen key={route.flowId} flowId={route.flowId} onLanguage={onLanguage} />
      ) : (
        <>
          <TopBar middle={null} primary={null} onLanguage={onLanguage} />
          <Rail route={route} />
          <main id="content" className="content" tabIndex={-1}>
            <Unreachable />
            {route.screen === 'operate' ? <OperateScreen /> : <FlowsHome />}
          </main>
        </>
      )}
    </div>
  );
}

function SkipWords() {
  return useWords().t('app.skip');
}

function skipToContent() {
  document.getElementById('content')?.focus();
}
