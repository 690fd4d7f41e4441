import { randomBytes } from 'node:crypto';
import type { KnobBoard } from '../kit/knob-board.ts';
import type { CallBack } from './call-back.ts';
import { type CpsCard, type HeldCard, someBankCard } from './card.ts';
import { type CpsSession, createSessionBook, type SessionBook } from './session-book.ts';

/** What the query of `start` says. */
export interface StartWish {
  readonly authorizedAmount: number;
  readonly callbackUrl: string | null;
  readonly asked: Readonly<Record<string, string>>;
}

/** A screen that was sent with `ui`. */
export interface Screen {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly callbackUrl: string | null;
}

/** One terminal as CPS knows it. */
export interface CpsTerminal {
  readonly serialNumber: string;
  readonly sessions: SessionBook;
  readonly state: () => 'IDLE' | 'READING' | 'CARD';
  readonly card: () => CpsCard | undefined;
  /** Resolves with the card, or with nothing after so long. */
  readonly waitForCard: (waitMs: number) => Promise<CpsCard | undefined>;
  /** False when it is not idle. */
  readonly start: (wish: StartWish) => boolean;
  readonly stop: () => void;
  /** Takes the held card away for an authorization; nothing when there is none. */
  readonly takeForAuthorize: () => { readonly card: HeldCard; readonly amount: number } | undefined;
  readonly show: (screen: Screen) => void;
  readonly screen: () => Screen | undefined;
  /** @throws RangeError when it does not read */
  readonly tap: (card: HeldCard) => void;
  /** @throws RangeError when no screen with a callback is shown */
  readonly press: (response: string) => void;
  /** Loses the card, the read and the screen; sessions stay. */
  readonly reboot: () => void;
  readonly wish: () => StartWish | undefined;
  readonly close: () => void;
}

/** Reading ends by itself after this, unless a knob says otherwise. */
const READ_MS = 60_000;
/** How long arming takes when it is slow. */
const SLOW_ARM_MS = 1_500;

export function createCpsTerminal(
  serialNumber: string,
  knobs: KnobBoard,
  callBack: CallBack,
): CpsTerminal {
  const sessions = createSessionBook(() => Number(knobs.value('clockOffsetMinutes') ?? 0));
  const waiting = new Set<() => void>();
  let wish: StartWish | undefined;
  let isReading = false;
  let held: HeldCard | undefined;
  let screen: Screen | undefined;
  let timer: NodeJS.Timeout | undefined;

  const card = (): CpsCard | undefined => (held === undefined ? undefined : cardView(held));
  const cardView = (of: HeldCard): CpsCard => ({
    serialNumber,
    ...of,
    sessions: openSessionsOf(sessions.all(), of, knobs).map(({ sessionId }) => sessionId),
  });
  const toIdle = (): void => {
    clearTimeout(timer);
    wish = undefined;
    isReading = false;
    held = undefined;
  };
  const arm = (): void => {
    isReading = true;
    clearTimeout(timer);
    timer = setTimeout(toIdle, Number(knobs.value('readMs') ?? READ_MS));
  };
  return {
    serialNumber,
    sessions,
    state: () => (held !== undefined ? 'CARD' : isReading ? 'READING' : 'IDLE'),
    card,
    waitForCard: async (waitMs) => {
      if (held === undefined && waitMs > 0) await nextCard(waiting, waitMs);
      return card();
    },
    start: (asked) => {
      if (isReading || held !== undefined) return false;
      clearTimeout(timer);
      wish = asked;
      const arming = knobs.take('arming');
      if (arming === 'ok') arm();
      if (arming === 'slow') timer = setTimeout(arm, SLOW_ARM_MS);
      if (knobs.value('callback') === 'early' && asked.callbackUrl !== null) {
        // Somebody was quick: the callback overtakes the reply to start.
        arm();
        held = someBankCard;
        callBack.tell(asked.callbackUrl, cardView(held));
      }
      return true;
    },
    stop: toIdle,
    takeForAuthorize: () => {
      if (held === undefined || wish === undefined) return undefined;
      const taken = { card: held, amount: wish.authorizedAmount };
      toIdle();
      return taken;
    },
    show: (shown) => {
      screen = shown;
    },
    screen: () => screen,
    tap: (tapped) => {
      if (!isReading || held !== undefined) throw new RangeError('The terminal is not reading.');
      clearTimeout(timer);
      held = presented(tapped, knobs);
      for (const wake of [...waiting]) wake();
      const url = wish?.callbackUrl ?? null;
      if (url !== null) callBack.tell(url, cardView(held));
    },
    press: (response) => {
      if (screen?.callbackUrl == null) throw new RangeError('No screen awaits a press.');
      callBack.tell(screen.callbackUrl, { serialNumber, screenId: screen.id, response });
    },
    reboot: () => {
      toIdle();
      screen = undefined;
    },
    wish: () => wish,
    close: () => {
      clearTimeout(timer);
      for (const wake of [...waiting]) wake();
    },
  };
}

/** The card as the terminal reads it. */
function presented(card: HeldCard, knobs: KnobBoard): HeldCard {
  if (knobs.value('cardIds') !== 'fresh') return card;
  return { ...card, cardId: randomBytes(32).toString('hex').toUpperCase() };
}

/** Open sessions of a card, where it names them. */
function openSessionsOf(
  sessions: readonly CpsSession[],
  { cardId }: HeldCard,
  knobs: KnobBoard,
): readonly CpsSession[] {
  if (knobs.value('cardSessions') === 'none') return [];
  return sessions.filter((session) => session.state === 'AUTHORIZED' && session.cardId === cardId);
}

function nextCard(waiting: Set<() => void>, waitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      waiting.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, waitMs);
    waiting.add(wake);
  });
}
