/** Money that the bank holds or took, as terminal and bank know it. */
export interface PspSession {
  readonly sessionId: number;
  /** What the controller called it: the text if it gave one, else the number. */
  readonly reference: string;
  readonly cardHash: string;
  readonly authorizedMinor: number;
  readonly finalMinor: number | null;
  readonly state: 'AUTHORIZED' | 'COMMITTED' | 'VOIDED';
  /** Who ended it: the controller, or the terminal by the time-out of Setup. */
  readonly endedBy: 'controller' | 'setup' | null;
  /** The bank has not heard of the end yet, because the terminal is offline. */
  readonly isStored: boolean;
}

/** The sessions of the terminal; they outlive a reboot. */
export interface SessionBook {
  readonly all: () => readonly PspSession[];
  readonly find: (sessionId: number) => PspSession | undefined;
  readonly open: (reference: string, cardHash: string, amountMinor: number) => PspSession;
  readonly change: (sessionId: number, change: Partial<PspSession>) => void;
}

/** The number that the terminal gives its first session. */
const FIRST_SESSION_ID = 11;

export function createSessionBook(): SessionBook {
  const sessions = new Map<number, PspSession>();
  return {
    all: () => [...sessions.values()],
    find: (sessionId) => sessions.get(sessionId),
    open: (reference, cardHash, authorizedMinor) => {
      const session: PspSession = {
        sessionId: FIRST_SESSION_ID + sessions.size,
        reference,
        cardHash,
        authorizedMinor,
        finalMinor: null,
        state: 'AUTHORIZED',
        endedBy: null,
        isStored: false,
      };
      sessions.set(session.sessionId, session);
      return session;
    },
    change: (sessionId, change) => {
      const session = sessions.get(sessionId);
      if (session !== undefined) sessions.set(sessionId, { ...session, ...change });
    },
  };
}
