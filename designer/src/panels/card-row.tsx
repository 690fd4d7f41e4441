import type { ReactNode } from 'react';
import { CardIcon, MemberCardIcon, OtherCardIcon, PhoneIcon } from '../app/icons.tsx';
import { useAttempt } from '../app/toasts.tsx';
import { useWords } from '../app/words-context.ts';
import { cardWords } from '../model/format-values.ts';
import { type CardName, cardNames, driverCards } from './driver-cards.ts';
import type { PlaySite } from './use-play-site.ts';

const cardIcons: Readonly<Record<CardName, ReactNode>> = {
  plastic: <CardIcon />,
  phone: <PhoneIcon />,
  member: <MemberCardIcon />,
  other: <OtherCardIcon />,
};

/** The driver's own cards, and one of somebody else. Each is another card to the terminal. */
export function CardRow({ play: { acts, terminal }, hint }: { play: PlaySite; hint: boolean }) {
  const { t } = useWords();
  const attempt = useAttempt();
  if (!acts || !terminal) return null;
  return (
    <section className="cards" aria-label={t('driver.cards')}>
      {cardNames.map((name) => {
        const card = driverCards[name];
        const label = t(`driver.card.${name}`);
        const digits = 'maskedPan' in card ? cardWords(card.maskedPan) : t('driver.card.rfid');
        return (
          <button
            key={name}
            type="button"
            className={`card card-${name}`}
            data-hint={hint && name === 'plastic'}
            data-testid={`tap-${name}`}
            aria-label={t('driver.card.tap', { card: `${label} ${digits}` })}
            onClick={() => void attempt(() => acts.tap(terminal.terminalId, card))}
          >
            {cardIcons[name]}
            <span className="card-name">{label}</span> <span className="card-digits">{digits}</span>
          </button>
        );
      })}
    </section>
  );
}
