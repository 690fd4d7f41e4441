import { lazy, Suspense } from 'react';
import type { Finding } from '../../../engine/contracts/finding.ts';
import { useWords } from '../app/words-context.ts';
import { setSource } from '../draft/changes/set-source.ts';
import type { DraftActs } from './use-draft.ts';

// CodeMirror is large and most people never open this: it comes when it is needed.
const SourceEditor = lazy(async () => ({
  default: (await import('./source-editor.tsx')).SourceEditor,
}));

interface FilePaneProps {
  readonly flowText: string;
  readonly findings: readonly Finding[];
  readonly acts: DraftActs;
}

/** flow.json as text; drawing, settings and this text are the same file. */
export function FilePane({ flowText, findings, acts }: FilePaneProps) {
  const { t } = useWords();
  return (
    <div className="file-pane">
      <Suspense fallback={<p role="status">{t('app.loading')}</p>}>
        <SourceEditor
          label="flow.json"
          text={flowText}
          findings={findings}
          onTyped={(text) => acts.change(setSource(text))}
        />
      </Suspense>
    </div>
  );
}
