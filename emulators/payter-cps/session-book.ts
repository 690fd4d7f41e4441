import { randomInt, randomUUID } from 'node:crypto';
import type { HeldCard } from './card.ts';

/** A session: money that is reserved, charged or released. */
export interface CpsSession {
  readonly serialNumber: string;
  readonly sessionId: string;
  readonly cardId: string;
  readonly maskedPan?: string;
  readonly transactionTime: string;
  readonly commitTime?: string;
  readonly brand: string;
  readonly emvDate: string;
  readonly emvTime: string;
  readonly authorizedAmount: number;
  readonly finalAmount?: number;
  readonly result: 'APPROVED';
  /** COMMITED has one T, as the vendor spells it. */
  readonly state: 'AUTHORIZED' | 'COMMITED' | 'CANCELLED' | 'FAILED';
  readonly authorizationResponseCode: string;
  readonly authorizationCode: string;
  readonly authorizationHostReference: string;
  readonly terminalTxnId: number;
  readonly merchantReference: string;
  readonly receiptInfo: readonly string[];
}

/** The sessions of one terminal. */
export interface SessionBook {
  readonly all: () => readonly CpsSession[];
  readonly find: (sessionId: string) => CpsSession | undefined;
  readonly open: (serialNumber: string, card: HeldCard, amount: number) => CpsSession;
  /** Ends a session; it must be open. */
  readonly end: (sessionId: string, state: CpsSession['state'], finalAmount?: number) => CpsSession;
}

/** @param aheadMinutes how far the clock of CPS is ahead of UTC */
export function createSessionBook(aheadMinutes: () => number): SessionBook {
  const sessions = new Map<string, CpsSession>();
  let txnId = 0;
  return {
    all: () => [...sessions.values()],
    find: (sessionId) => sessions.get(sessionId),
    open: (serialNumber, card, amount) => {
      txnId += 1;
      const iso = new Date(Date.now() + aheadMinutes() * 60_000).toISOString();
      const sessionId = randomUUID();
      const session: CpsSession = {
        serialNumber,
        sessionId,
        cardId: card.cardId,
        ...(card.maskedPan === undefined ? {} : { maskedPan: card.maskedPan }),
        transactionTime: iso.slice(0, -1),
        brand: card.aid,
        emvDate: iso.slice(2, 10).replaceAll('-', ''),
        emvTime: iso.slice(11, 19).replaceAll(':', ''),
        authorizedAmount: amount,
        result: 'APPROVED',
        state: 'AUTHORIZED',
        authorizationResponseCode: '00',
        authorizationCode: digits(8),
        authorizationHostReference: digits(9),
        terminalTxnId: txnId,
        merchantReference: sessionId.replaceAll('-', ''),
        receiptInfo: [],
      };
      sessions.set(sessionId, session);
      return session;
    },
    end: (sessionId, state, finalAmount) => {
      const session = sessions.get(sessionId);
      if (session === undefined) throw new RangeError(`There is no session ${sessionId}.`);
      const ended = {
        ...session,
        state,
        commitTime: new Date().toISOString().replace('Z', '+0000'),
        ...(finalAmount === undefined ? {} : { finalAmount }),
      };
      sessions.set(sessionId, ended);
      return ended;
    },
  };
}

function digits(count: number): string {
  return Array.from({ length: count }, () => String(randomInt(10))).join('');
}
