import { Button } from '@mantine/core';
import { WarningIcon } from '../app/icons.tsx';
import { useWords } from '../app/words-context.ts';
import type { OpenDraft } from '../draft/draft-store.ts';
import type { DraftActs } from './use-draft.ts';

/** Somebody else changed the same flow: which of the two goes on is a person's choice, and can be undone. */
export function RivalBanner({ rival, acts }: { rival: OpenDraft['rival']; acts: DraftActs }) {
  const { t } = useWords();
  if (rival === null) return null;
  return (
    <div className="rival" role="alert" data-testid="rival">
      <WarningIcon />
      <p>{t(`edit.rival.${rival.from}`)}</p>
      <Button size="xs" variant="default" onClick={() => acts.settle('mine')}>
        {t('edit.rival.mine')}
      </Button>
      <Button size="xs" variant="default" onClick={() => acts.settle('theirs')}>
        {t('edit.rival.theirs')}
      </Button>
    </div>
  );
}
