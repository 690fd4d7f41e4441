import { randomBytes } from 'node:crypto';
import type { AdapterMemory } from '../../../../engine/contracts/device-adapter.ts';

/** One request to start, under a tag of its own. A type, not an interface, so that it counts as JSON. */
export type StartAttempt = {
  readonly idTag: string;
  readonly sessionId: string;
  readonly operationId: string;
  readonly chargerId: string;
  readonly connectorId: number;
  /** `minted`: stored before the bytes left; whether the station got them is not known. */
  readonly phase: 'minted' | 'accepted' | 'refused' | 'notSent';
  /** From then on a start under this tag is refused, Unix epoch ms. */
  readonly poisonedAtMs: number | null;
  /** The flow was told that it never started; a start that still comes is our loss. */
  readonly neverStarted: boolean;
  readonly transactionId: number | null;
  readonly atMs: number;
};

/** The start requests, by tag and by session. */
export interface AttemptStore {
  /** Stores a new attempt under a fresh tag. On disk when it resolves. */
  readonly mint: (facts: MintFacts) => Promise<StartAttempt>;
  readonly byTag: (idTag: string) => Promise<StartAttempt | undefined>;
  /** In the order of minting. */
  readonly ofSession: (sessionId: string) => Promise<readonly StartAttempt[]>;
  readonly put: (attempt: StartAttempt) => Promise<void>;
  readonly remove: (attempt: StartAttempt) => Promise<void>;
  readonly all: () => Promise<readonly StartAttempt[]>;
}

type MintFacts = Pick<
  StartAttempt,
  'sessionId' | 'operationId' | 'chargerId' | 'connectorId' | 'atMs'
>;

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Two letters that show whose tag it is, and 80 random bits; OCPP 1.6 allows 20 characters. */
const tagPrefix = 'FC';
const tagLength = 16;

export function createAttemptStore(memory: AdapterMemory): AttemptStore {
  const byTag = async (idTag: string): Promise<StartAttempt | undefined> => {
    const sessionId = await memory.get(tagKey(idTag));
    if (typeof sessionId !== 'string') return undefined;
    const value = await memory.get(attemptKey(sessionId, idTag));
    return value as unknown as StartAttempt | undefined;
  };
  const listed = async (prefix: string): Promise<readonly StartAttempt[]> => {
    const entries = await memory.list(prefix);
    return entries
      .map(({ value }) => value as unknown as StartAttempt)
      .sort((a, b) => a.atMs - b.atMs);
  };
  return {
    byTag,
    mint: async (facts) => {
      let idTag = freshTag();
      while ((await memory.get(tagKey(idTag))) !== undefined) idTag = freshTag();
      const attempt: StartAttempt = {
        ...facts,
        idTag,
        phase: 'minted',
        poisonedAtMs: null,
        neverStarted: false,
        transactionId: null,
      };
      await memory.put(attemptKey(facts.sessionId, idTag), attempt);
      await memory.put(tagKey(idTag), facts.sessionId);
      return attempt;
    },
    ofSession: (sessionId) => listed(`attempt/${sessionId}/`),
    put: (attempt) => memory.put(attemptKey(attempt.sessionId, attempt.idTag), attempt),
    remove: async (attempt) => {
      await memory.remove(tagKey(attempt.idTag));
      await memory.remove(attemptKey(attempt.sessionId, attempt.idTag));
    },
    all: () => listed('attempt/'),
  };
}

function freshTag(): string {
  const letters = [...randomBytes(tagLength)].map((byte) => base32.charAt(byte % base32.length));
  return tagPrefix + letters.join('');
}

/** Tags compare case-insensitively (CiString20). */
function tagKey(idTag: string): string {
  return `tag/${idTag.toUpperCase().slice(0, 20)}`;
}

function attemptKey(sessionId: string, idTag: string): string {
  return `attempt/${sessionId}/${idTag.toUpperCase().slice(0, 20)}`;
}
