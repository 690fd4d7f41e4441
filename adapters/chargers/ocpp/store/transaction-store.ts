import { createHmac, randomBytes } from 'node:crypto';
import type { AdapterMemory } from '../../../../engine/contracts/device-adapter.ts';
import type { Json } from '../../../../engine/contracts/json.ts';
import { createSerialQueue } from '../../../kit/serial-queue.ts';
import type { EndReason } from '../end-reason.ts';

/** An OCPP transaction. A type, not an interface, so that it counts as JSON. */
export type Transaction = {
  readonly transactionId: number;
  readonly chargerId: string;
  readonly connectorId: number;
  /** Null for an orphan: a start under a tag that is not ours. */
  readonly sessionId: string | null;
  /** Energy of this transaction is nobody's to pay: it began after the flow was told "never started". */
  readonly loss: boolean;
  readonly meterStartWh: number | null;
  readonly startedAtMs: number;
  /** The last believed running energy. */
  readonly energyWh: number;
  readonly ended: TransactionEnd | null;
};

/** `energyWh` null = the station did not tell, or told what cannot be. */
export type TransactionEnd = {
  readonly reason: EndReason;
  readonly energyWh: number | null;
  readonly atMs: number;
};

/** What makes a StartTransaction the same one again. */
export type StartKey = readonly [
  chargerId: string,
  connectorId: number,
  idTag: string,
  timestamp: Json,
  meterStart: Json,
];

/** The transactions of all stations. */
export interface TransactionStore {
  readonly nextId: (nowMs: number) => Promise<number>;
  readonly get: (transactionId: number) => Promise<Transaction | undefined>;
  readonly put: (transaction: Transaction) => Promise<void>;
  readonly startSeen: (key: StartKey) => Promise<number | undefined>;
  readonly putStartSeen: (key: StartKey, transactionId: number, atMs: number) => Promise<void>;
  readonly runningOn: (chargerId: string, connectorId: number) => Promise<Transaction | undefined>;
  readonly setRunning: (transaction: Transaction) => Promise<void>;
  readonly clearRunning: (transaction: Transaction) => Promise<void>;
  /** Drops transactions that ended, and duplicate keys that were made, before `beforeMs`. */
  readonly purge: (beforeMs: number) => Promise<void>;
}

/** Transaction ids begin with the seconds since then, so that a restored database does not hand one out twice. */
const idEpochMs = Date.UTC(2025, 0, 1);
const stationsMax = 10_000;

export function createTransactionStore(memory: AdapterMemory): TransactionStore {
  const ids = createSerialQueue(stationsMax);
  const get = async (transactionId: number) =>
    (await memory.get(transactionKey(transactionId))) as unknown as Transaction | undefined;
  const startKey = async (key: StartKey) =>
    `start/${createHmac('sha256', await saltOf(memory))
      .update(JSON.stringify(key))
      .digest('hex')
      .slice(0, 40)}`;
  return {
    get,
    nextId: (nowMs) =>
      ids.run(async () => {
        const last = await memory.get('transaction-last');
        const seconds = Math.max(1, Math.floor((nowMs - idEpochMs) / 1000));
        const next = Math.max(seconds, typeof last === 'number' ? last + 1 : 0);
        await memory.put('transaction-last', next);
        return next;
      }),
    put: (transaction) => memory.put(transactionKey(transaction.transactionId), transaction),
    startSeen: async (key) => {
      const seen = (await memory.get(await startKey(key))) as { transactionId: number } | undefined;
      return seen?.transactionId;
    },
    putStartSeen: async (key, transactionId, atMs) =>
      memory.put(await startKey(key), { transactionId, atMs }),
    runningOn: async (chargerId, connectorId) => {
      const id = await memory.get(runningKey(chargerId, connectorId));
      return typeof id === 'number' ? get(id) : undefined;
    },
    setRunning: (transaction) =>
      memory.put(
        runningKey(transaction.chargerId, transaction.connectorId),
        transaction.transactionId,
      ),
    clearRunning: async ({ chargerId, connectorId, transactionId }) => {
      const key = runningKey(chargerId, connectorId);
      if ((await memory.get(key)) === transactionId) await memory.remove(key);
    },
    purge: async (beforeMs) => {
      for (const { key, value } of await memory.list('transaction/')) {
        const { ended } = value as unknown as Transaction;
        if (ended !== null && ended.atMs < beforeMs) await memory.remove(key);
      }
      for (const { key, value } of await memory.list('start/')) {
        if ((value as unknown as { atMs: number }).atMs < beforeMs) await memory.remove(key);
      }
    },
  };
}

function transactionKey(transactionId: number): string {
  return `transaction/${transactionId}`;
}

function runningKey(chargerId: string, connectorId: number): string {
  return `running/${chargerId}/${connectorId}`;
}

/** Foreign tags may be anything, a card's number too; so the duplicate key holds only a salted digest of them. */
async function saltOf(memory: AdapterMemory): Promise<string> {
  const known = await memory.get('salt');
  if (typeof known === 'string') return known;
  const salt = randomBytes(32).toString('base64url');
  await memory.put('salt', salt);
  return salt;
}
