import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { CheckIcon, ClockIcon, RedoIcon, UndoIcon, WarningIcon } from '../app/icons.tsx';
import { type EditPart, editParts, routeHref } from '../app/route.ts';
import { useWords } from '../app/words-context.ts';
import type { ChangeName } from '../draft/change.ts';
import { giveUp } from '../draft/changes/give-up.ts';
import { isChanged } from '../draft/draft.ts';
import type { OpenDraft } from '../draft/draft-store.ts';
import { packFiles } from '../draft/pack-files.ts';
import type { DraftActs } from './use-draft.ts';
import type { SafetyCheck } from './use-safety-check.ts';
import { verdictWords } from './verdict.ts';

interface EditBarProps {
  readonly flowId: string;
  readonly part: EditPart;
  readonly open: OpenDraft;
  readonly acts: DraftActs;
  readonly check: SafetyCheck;
}

/** What is edited, undo and redo by name, and the way out: download, or give up. */
export function EditBar({ flowId, part, open, acts, check }: EditBarProps) {
  const { t } = useWords();
  const { draft, isKept } = open;
  const changed = isChanged(draft);
  return (
    <div className="edit-bar">
      <nav aria-label={t('edit.parts')} className="edit-parts">
        <a href={routeHref({ screen: 'flow', flowId })}>{t('edit.play')}</a>
        {editParts.map((name) => (
          <a
            key={name}
            href={routeHref({ screen: 'edit', flowId, part: name })}
            aria-current={name === part ? 'page' : undefined}
          >
            {t(`edit.part.${name}`)}
          </a>
        ))}
      </nav>
      <MoveButton
        icon={<UndoIcon />}
        word={t('edit.undo')}
        name={draft.past.at(-1)?.name}
        testId="undo"
        onClick={acts.undo}
      />
      <MoveButton
        icon={<RedoIcon />}
        word={t('edit.redo')}
        name={draft.future.at(-1)?.name}
        testId="redo"
        onClick={acts.redo}
      />
      <Shield flowId={flowId} check={check} />
      <span className="spacer" />
      <span className="muted" role="status" data-testid="draft-status">
        {!changed ? t('edit.unchanged') : isKept ? t('edit.kept') : t('edit.notKept')}
      </span>
      {changed && (
        <Button
          size="xs"
          variant="default"
          data-testid="give-up"
          onClick={() => acts.change(giveUp(draft.base))}
        >
          {t('edit.giveUp')}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        data-testid="download"
        onClick={() => download(`${flowId}.zip`, packFiles(flowId, draft.files))}
      >
        {t('edit.download')}
      </Button>
    </div>
  );
}

/** The verdict of the safety check in a word; leads to all that it says. */
function Shield({ flowId, check }: { flowId: string; check: SafetyCheck }) {
  const { t } = useWords();
  const { tone, words } = verdictWords(check, t);
  return (
    <a
      className="shield"
      data-tone={tone}
      data-testid="shield"
      title={words}
      href={routeHref({ screen: 'edit', flowId, part: 'check' })}
    >
      {tone === 'good' ? <CheckIcon /> : tone === 'bad' ? <WarningIcon /> : <ClockIcon />}
      {t(check.status === 'checking' ? 'check.shield.checking' : `check.shield.${tone}`)}
    </a>
  );
}

interface MoveButtonProps {
  readonly icon: ReactNode;
  readonly word: string;
  readonly name: ChangeName | undefined;
  readonly testId: string;
  readonly onClick: () => void;
}

function MoveButton({ icon, word, name, testId, onClick }: MoveButtonProps) {
  const { t } = useWords();
  const label = name === undefined ? word : `${word}: ${t(name.key, name.values)}`;
  return (
    <Button
      size="xs"
      variant="default"
      disabled={name === undefined}
      title={label}
      aria-label={label}
      data-testid={testId}
      onClick={onClick}
    >
      {icon}
    </Button>
  );
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
