import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A reservation at the bank. Amounts are hundredths. */
export interface Reservation {
  readonly authReference: string;
  readonly requestId: number;
  readonly authorized: number;
  readonly captured: number | null;
  readonly state: 'RESERVED' | 'CAPTURED' | 'RELEASED';
  readonly reasonCode: string | null;
}

/** The bank behind one terminal. */
export interface Bank {
  readonly all: () => readonly Reservation[];
  readonly find: (authReference: string) => Reservation | undefined;
  readonly reserve: (requestId: number, amount: number) => Reservation;
  /** Ends a reservation: charges the amount, or releases it all when that is 0. */
  readonly end: (authReference: string, amount: number, reasonCode: string) => Reservation;
}

export function createBank(): Bank {
  const reservations = new Map<string, Reservation>();
  return {
    all: () => [...reservations.values()],
    find: (authReference) => reservations.get(authReference),
    reserve: (requestId, authorized) => {
      // CCV's own example begins as packed data does.
      const inside = { requestId, nonce: randomBytes(300).toString('hex') };
      const authReference = gzipSync(JSON.stringify(inside)).toString('base64');
      const reservation: Reservation = {
        authReference,
        requestId,
        authorized,
        captured: null,
        state: 'RESERVED',
        reasonCode: null,
      };
      reservations.set(authReference, reservation);
      return reservation;
    },
    end: (authReference, amount, reasonCode) => {
      const reservation = reservations.get(authReference);
      if (reservation === undefined) throw new RangeError('There is no such reservation.');
      const state = amount === 0 ? ('RELEASED' as const) : ('CAPTURED' as const);
      const ended: Reservation = { ...reservation, state, captured: amount, reasonCode };
      reservations.set(authReference, ended);
      return ended;
    },
  };
}
