import { CardDesk } from './card-desk.ts';
import { ConnectorDesk } from './connector-desk.ts';
import { Display } from './display.ts';
import type { EngineBase } from './engine-parts.ts';
import { readerLane } from './lane-of.ts';
import { Meter } from './meter.ts';
import { ReaderDesk } from './reader-desk.ts';
import { SessionDesk } from './session-desk.ts';
import type { SessionRunner } from './session-runner.ts';
import { TerminalTurns } from './terminal-turns.ts';
import { WaitingTexts } from './waiting-texts.ts';

/** The desks of a site: who a card, a cable, a screen or a reading belongs to. */
export interface Desks {
  readonly sessions: SessionDesk;
  readonly connectors: ConnectorDesk;
  readonly cards: CardDesk;
  readonly readers: ReaderDesk;
  readonly turns: TerminalTurns;
  readonly texts: WaitingTexts;
  readonly display: Display;
  readonly meter: Meter;
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
  const sessions = new SessionDesk({ ...base, runner: works.runner });
  const connectors = new ConnectorDesk({
    ...base,
    sessions,
    isInReach: (chargerId) => {
      const { online, awaited = false } = base.charger(chargerId);
      return online || awaited;
    },
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
    changed: turned,
  });
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
    say: (terminalId, message) => display.showSiteMessage(terminalId, message),
  });
  const readers: ReaderDesk = new ReaderDesk({
    ...base,
    sessions,
    presented: (terminalId, readId, card) => cards.presented(terminalId, readId, card),
    freed: works.kick,
    laneHolder: works.laneHolder,
    awaitingTap,
    showsSession: (terminalId) => display.showsSession(terminalId),
    changed,
  });
  const meter = new Meter({ ...base, sessions });
  return { sessions, connectors, cards, readers, turns, texts, display, meter };
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
