import type { Hold } from '../../../engine/contracts/hold.ts';
import { CheckIcon, WarningIcon } from '../app/icons.tsx';
import { useWords } from '../app/words-context.ts';
import { useLive } from '../live/live-context.ts';
import { cardWords, formatMoney, formatTime } from '../model/format-values.ts';
import { chargedShare, holdLook, holdWord, isOpen } from '../model/hold-look.ts';
import { useNow } from './use-now.ts';

/** One reservation: where it is, how much, and which part was charged. */
export function HoldBar({ hold }: { hold: Hold }) {
  const { language, t } = useWords();
  const nowMs = useNow();
  const where = useLive().sessions.get(hold.sessionId)?.connectorTitle;
  const look = holdLook(hold, nowMs);
  const share = chargedShare(hold);
  const from = formatTime(hold.openedAtMs, language);
  const to = hold.closedAtMs === null ? null : formatTime(hold.closedAtMs, language);
  const time = to === null ? t('money.since', { time: from }) : t('money.until', { from, to });
  const facts = [where, cardWords(hold.maskedPan), time].filter(Boolean).join(' · ');
  return (
    <li
      className="hold"
      data-testid={`hold-${hold.holdId}`}
      data-phase={hold.phase}
      data-look={look}
      data-open={isOpen(hold)}
    >
      <div className="hold-words">
        <HoldWords hold={hold} look={look} />
        <span className="hold-facts" title={facts}>
          {facts}
        </span>
      </div>
      <div className="hold-bar" data-look={look} aria-hidden="true">
        {share !== null && <span style={{ width: `${share * 100}%` }} />}
      </div>
      {hold.personReason !== null && <small>{hold.personReason}</small>}
    </li>
  );
}

function HoldWords({ hold, look }: { hold: Hold; look: ReturnType<typeof holdLook> }) {
  const { t, language } = useWords();
  const money = (amountMinor: number) => formatMoney(amountMinor, hold.currency, language);
  const whole = hold.authorizedMinor || hold.requestedMinor;
  if (look === 'charged') {
    const rest = hold.authorizedMinor - hold.committedMinor;
    return (
      <>
        <strong>
          <CheckIcon /> {t('money.amountCharged', { amount: money(hold.committedMinor) })}
        </strong>
        {rest > 0 && <span>· {t('money.amountReleased', { amount: money(rest) })}</span>}
      </>
    );
  }
  if (look === 'released' || look === 'nothing') {
    const words = look === 'released' ? 'money.allReleased' : 'money.neverReserved';
    return (
      <>
        <strong>
          <CheckIcon /> {t(words, { amount: money(whole) })}
        </strong>
        <span>· {t('money.nothingCharged')}</span>
      </>
    );
  }
  const isBad = look === 'person' || look === 'late';
  return (
    <>
      <strong>
        {isBad && <WarningIcon />} {t(holdWord(look))}
      </strong>
      <span>
        {money(look === 'charging' || look === 'handedOver' ? hold.committedMinor : whole)}
      </span>
    </>
  );
}
