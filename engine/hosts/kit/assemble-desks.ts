import { CardDesk } from './card-desk.ts';
import { ChoiceDesk } from './choice-desk.ts';
import { ConnectorDesk } from './connector-desk.ts';
import { Display } from './display.ts';
import { DriverQuestions } from './driver-questions.ts';
import type { EngineBase } from './engine-parts.ts';
import { readerLane } from './lane-of.ts';
import { Meter } from './meter.ts';
import { ReaderDesk } from './reader-desk.ts';
import { SessionDesk } from './session-desk.ts';
import type { SessionRunner } from './session-runner.ts';
import { TerminalTurns, type Turn } from './terminal-turns.ts';
import { VisitPrices } from './visit-prices.ts';
import { WaitingTexts } from './waiting-texts.ts';

/** So long a driver is told to plug in again, where several cars are plugged in. */
const PLUG_AGAIN_MS = 15_000;

/** The desks of a site: who a card, a cable, a screen or a reading belongs to. */
export interface Desks {
  readonly sessions: SessionDesk;
  readonly connectors: ConnectorDesk;
  readonly cards: CardDesk;
  readonly readers: ReaderDesk;
  readonly turns: TerminalTurns;
  readonly texts: WaitingTexts;
  readonly choices: ChoiceDesk;
  readonly display: Display;
  readonly meter: Meter;
  readonly prices: VisitPrices;
}

/** What desks ask of the works, which are made after them. */
export interface WorksPorts {
  readonly runner: () => SessionRunner;
  readonly kick: () => void;
  readonly laneHolder: (lane: string) => string | undefined;
}

/** Sets up the desks. `changed` is called when something at a terminal looks different. */
export function assembleDesks(
  base: EngineBase,
  works: WorksPorts,
  changed: (terminalId: string) => void,
): Desks {
  const prices = new VisitPrices(base);
  const sessions = new SessionDesk({ ...base, prices, runner: works.runner });
  const connectors = new ConnectorDesk({
    ...base,
    sessions,
    isInReach: (chargerId) => isInReach(base, chargerId),
    canAsk: (terminalId) => choices.canAsk(terminalId),
    askBay: async (session, places, signal) =>
      session.terminalId === null
        ? undefined
        : questions.bay(session.terminalId, session.sessionId, places, signal),
    sayPlugAgain: (terminalId) =>
      display.showSiteMessage(terminalId, { key: 'plug.again', durationMs: PLUG_AGAIN_MS }),
    changed: (terminalId) => {
      readers.refresh(terminalId);
      display.refresh(terminalId);
      changed(terminalId);
    },
  });
  const awaitingTap = (terminalId: string) => connectors.awaitingTap(terminalId);
  /** Somebody else may have the reader or the screen. */
  const turned = (terminalId: string): void => {
    works.kick();
    choices.refresh(terminalId);
    readers.refresh(terminalId);
    display.refresh(terminalId);
    changed(terminalId);
  };
  const texts: WaitingTexts = new WaitingTexts(base.clock, (sessionId, terminalId) => {
    display.textEnded(sessionId);
    turned(terminalId);
  });
  const { laneHolder } = works;
  const turns = new TerminalTurns({
    ...base,
    laneHolder,
    textsAt: (terminalId) => texts.at(terminalId),
    choicesAt: (terminalId) => choices.at(terminalId),
    changed: turned,
  });
  const choices: ChoiceDesk = new ChoiceDesk({
    ...base,
    dueAt: (terminalId) => choiceIdOf(turns.turnAt(terminalId)),
    readerFree: (terminalId) => readers.mayStart(terminalId),
    changed: turned,
  });
  const questions = new DriverQuestions({ ...base, choices });
  const display: Display = new Display({
    ...base,
    texts,
    turnAt: (terminalId) => turns.turnAt(terminalId),
    changed: (terminalId) => {
      readers.refresh(terminalId);
      changed(terminalId);
    },
    awaitingTap,
  });
  const cards = new CardDesk({
    ...base,
    sessions,
    connectors,
    questions,
    canAsk: (terminalId) => choices.canAsk(terminalId),
    isAsking: (terminalId) => choices.at(terminalId).some(({ sessionId }) => sessionId === null),
    say: (terminalId, message) => display.showSiteMessage(terminalId, message),
  });
  const readers: ReaderDesk = new ReaderDesk({
    ...base,
    sessions,
    presented: (terminalId, readId, card) => cards.presented(terminalId, readId, card),
    freed: (terminalId) => {
      works.kick();
      choices.refresh(terminalId);
    },
    isAsking: (terminalId) => choices.at(terminalId).length > 0,
    laneHolder: works.laneHolder,
    awaitingTap,
    showsSession: (terminalId) => display.showsSession(terminalId),
    changed,
  });
  const meter = new Meter({ ...base, sessions, prices });
  return { sessions, connectors, cards, readers, turns, texts, choices, display, meter, prices };
}

function choiceIdOf(turn: Turn | undefined): string | undefined {
  return turn?.kind === 'choice' ? turn.choiceId : undefined;
}

/** Whether a charge point can be asked, now or in a moment. */
function isInReach(base: EngineBase, chargerId: string): boolean {
  const { online, awaited = false } = base.charger(chargerId);
  return online || awaited;
}

/** The session that has a terminal's reader, or null. */
export function leaseOf(
  base: EngineBase,
  works: Pick<WorksPorts, 'laneHolder'>,
  terminalId: string,
): string | null {
  const operationId = works.laneHolder(readerLane(terminalId));
  if (operationId === undefined) return null;
  return base.store.outbox.get(operationId)?.sessionId ?? null;
}
