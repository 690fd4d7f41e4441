import type { SessionView } from '../../../engine/contracts/views.ts';
import { useWords } from '../app/words-context.ts';
import { formatMoney } from '../model/format-values.ts';
import { endingWord, paidMinor, sessionEnding } from '../model/session-ending.ts';

/** How a session ended, in people's words. */
export function EndingPill({ session }: { session: SessionView }) {
  const { t, language } = useWords();
  const ending = sessionEnding(session);
  const currency = session.holds[0]?.currency;
  const amount = currency === undefined ? '' : formatMoney(paidMinor(session), currency, language);
  return (
    <span className="pill" data-ending={ending} data-testid="ending">
      {t(endingWord(ending), { amount })}
    </span>
  );
}
