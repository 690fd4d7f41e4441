import type { AdapterMemory } from '../../../../engine/contracts/device-adapter.ts';
import type { Json } from '../../../../engine/contracts/json.ts';

/** A payment that was sent, or is about to be, and whose end is not known. A type, so that it counts as JSON. */
export type OpenRequest = {
  readonly requestId: number;
  readonly kind: 'authorise' | 'commit' | 'cancel';
  readonly holdId: string;
  /** Integer minor units; 0 for a cancel. */
  readonly amountMinor: number;
  readonly atMs: number;
};

/**
 * The payments of one terminal, one at a time. An open one is on disk before its bytes leave: its requestId is the only way
 * to learn what became of it (manual "Recover a payment").
 */
export interface RequestBook {
  readonly open: () => OpenRequest | undefined;
  /** Gives a payment its number and stores both. There must be none open. */
  readonly begin: (request: Omit<OpenRequest, 'requestId'>) => Promise<OpenRequest>;
  /** Its end is known and stored. */
  readonly end: () => Promise<void>;
  /** The payment before the open one: what the terminal knows as its last one when the open one never reached it. */
  readonly last: () => number | undefined;
}

/** A requestId is an integer from 0 to 1 000 000 000 (manual "Authorise"). */
const REQUEST_ID_LIMIT = 1_000_000_000;
const OPEN_KEY = 'open-request';
const LAST_KEY = 'last-request-id';

export async function loadRequestBook(
  memory: AdapterMemory,
  nowMs: () => number,
): Promise<RequestBook> {
  let open = (await memory.get(OPEN_KEY)) as OpenRequest | undefined;
  let last = numberOf(await memory.get(LAST_KEY));
  return {
    open: () => open,
    last: () => last,
    begin: async (request) => {
      if (open !== undefined) throw new Error('a payment is open already');
      open = { ...request, requestId: nextId(open, last, nowMs()) };
      await memory.put(OPEN_KEY, open);
      return open;
    },
    end: async () => {
      if (open === undefined) return;
      last = open.requestId;
      await memory.put(LAST_KEY, last);
      await memory.remove(OPEN_KEY);
      open = undefined;
    },
  };
}

/**
 * Numbers follow the clock in seconds, and never stand still: a new database goes on above the numbers of a lost one, as
 * long as a terminal has fewer payments than seconds.
 */
function nextId(open: OpenRequest | undefined, last: number | undefined, nowMs: number): number {
  const byClock = Math.floor(nowMs / 1000) % REQUEST_ID_LIMIT;
  const before = open?.requestId ?? last;
  if (before === undefined || byClock > before) return byClock;
  // The clock was set back, or two payments fell into one second; after 31 years the numbers begin anew.
  return before - byClock > REQUEST_ID_LIMIT / 2 ? byClock : before + 1;
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
