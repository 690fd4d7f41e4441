/** A terminal of one site with the hands of driver and bank. It outlives the engine. */
export interface TerminalAtHand {
  /** The terminal as it stands in the site file, without its id. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** Whether the terminal asks for a card that will pay. */
  readonly asksToPay: () => Promise<boolean>;
  /** The next reservation takes some seconds, or gets no answer. */
  readonly slowAuthorize: () => Promise<void>;
  readonly slowCommit: () => Promise<void>;
  /** From now on everything is quick again. */
  readonly quick: () => Promise<void>;
  /** Holds a card to the terminal; the second driver has another one. */
  readonly tap: (driver: 'first' | 'second') => Promise<void>;
  /** Whether the bank was asked for a reservation, or for a charge, since the last `slow…`. */
  readonly isAsked: (what: 'authorize' | 'commit') => Promise<boolean>;
  /** What the bank took, each charge; undefined where only the engine's own database knows. */
  readonly charged: () => readonly number[] | undefined;
  readonly close: () => Promise<void>;
}

/** What a terminal is told of the engine that will serve it. */
export interface EngineAt {
  readonly siteId: string;
  readonly port: number;
  readonly folder: string;
}

/** A kind of terminal and transport. */
export interface TerminalRow {
  readonly name: string;
  /** What becomes of a reservation when the engine dies while the bank is asked. */
  readonly afterKill: 'found' | 'person';
  readonly come: (engine: EngineAt) => Promise<TerminalAtHand>;
}

/** So long a slow bank takes: time enough to kill the engine, and to start it again before it is over. */
export const SLOW_MS = 4_000;
