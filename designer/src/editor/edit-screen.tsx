import { useMemo } from 'react';
import { Unreachable } from '../app/app-status.tsx';
import { Rail } from '../app/rail.tsx';
import { type EditPart, routeHref } from '../app/route.ts';
import { TopBar } from '../app/top-bar.tsx';
import { useWords } from '../app/words-context.ts';
import { parseFlow } from '../draft/flow-files.ts';
import { useFlow } from '../panels/use-flow.ts';
import type { Language } from '../texts/translate.ts';
import { CheckPane } from './check-pane.tsx';
import { DrawPane } from './draw-pane.tsx';
import { EditBar } from './edit-bar.tsx';
import { FilePane } from './file-pane.tsx';
import { RivalBanner } from './rival-banner.tsx';
import { SettingsTable } from './settings-table.tsx';
import { TextsTable } from './texts-table.tsx';
import { useDraft } from './use-draft.ts';
import { useFindings } from './use-findings.ts';
import { useFlowFiles } from './use-flow-files.ts';
import { useSafetyCheck } from './use-safety-check.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface EditScreenProps {
  readonly flowId: string;
  readonly part: EditPart;
  readonly onLanguage: (language: Language) => void;
}

/** Where a flow is changed. What is in service does not change with it. */
export function EditScreen({ flowId, part, onLanguage }: EditScreenProps) {
  const { t, language } = useWords();
  const flow = useFlow(flowId);
  const title = typeof flow === 'string' ? flowId : flow.title[language];
  return (
    <>
      <TopBar
        middle={
          <>
            <h1>{title}</h1>
            <span className="pill">{t('edit.draft')}</span>
          </>
        }
        primary={null}
        onLanguage={onLanguage}
      />
      <Rail route={{ screen: 'edit', flowId, part }} />
      <main id="content" className="content content-edit" tabIndex={-1}>
        <Unreachable />
        <Editor flowId={flowId} part={part} />
      </main>
    </>
  );
}

function Editor({ flowId, part }: { flowId: string; part: EditPart }) {
  const { t } = useWords();
  const told = useFlowFiles(flowId);
  const { open, acts } = useDraft(flowId, told);
  const fragments = typeof told === 'string' ? undefined : told.fragments;
  const files = open?.draft.files;
  const live = useFindings(files, fragments);
  const safety = useSafetyCheck(files, fragments);
  const parsed = useMemo(() => parseFlow(files?.flowText ?? ''), [files]);
  useUndoKeys(acts);
  if (told === 'missing')
    return (
      <div className="home">
        <p>{t('app.notThere')}</p>
        <a href={routeHref({ screen: 'flows' })}>{t('app.backToFlows')}</a>
      </div>
    );
  if (open === undefined || files === undefined) return <p role="status">{t('app.loading')}</p>;
  const { findings } = live;
  return (
    <>
      <EditBar flowId={flowId} part={part} open={open} acts={acts} check={safety.check} />
      <RivalBanner rival={open.rival} acts={acts} />
      {part === 'file' && <FilePane flowText={files.flowText} findings={findings} acts={acts} />}
      {part === 'check' && (
        <CheckPane
          flowId={flowId}
          check={safety.check}
          onStop={safety.stop}
          onAgain={safety.again}
        />
      )}
      {part === 'texts' && <TextsTable files={files} findings={findings} acts={acts} />}
      {(part === 'draw' || part === 'settings') && parsed === null && (
        <Broken flowId={flowId} message={findings[0]?.message ?? ''} />
      )}
      {part === 'settings' && parsed !== null && <SettingsTable flow={parsed} acts={acts} />}
      {part === 'draw' && parsed !== null && (
        <DrawPane flow={parsed} texts={files.texts} live={live} acts={acts} />
      )}
    </>
  );
}

/** The file is no JSON now: only as text can it be mended, or undone. */
function Broken({ flowId, message }: { flowId: string; message: string }) {
  const { t } = useWords();
  return (
    <div className="edit-page" role="alert">
      <p>{t('edit.broken')}</p>
      <p className="muted">{message}</p>
      <a href={routeHref({ screen: 'edit', flowId, part: 'file' })}>{t('edit.mend')}</a>
    </div>
  );
}
