import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { AdapterMemory } from '../../contracts/device-adapter.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json } from '../../contracts/json.ts';

/** Money that a check asked a terminal to reserve, until it is certainly released. */
export interface CheckHold {
  readonly holdId: string;
  readonly amountMinor: number;
  readonly askedAtMs: number;
  /** `asked`: the request left, or was about to, and nobody knows what came of it. */
  readonly phase: 'asked' | 'reserved';
  /** How the vendor's records call it, if known. */
  readonly reference: string | null;
}

/** What a check must not forget, in a file: open money, and what the adapter remembers of it. */
export interface CheckBook {
  readonly memory: AdapterMemory;
  readonly open: () => readonly CheckHold[];
  /** Writes a hold down, or what became of it. On disk when it returns. */
  readonly put: (hold: CheckHold) => void;
  readonly closed: (holdId: string) => void;
}

interface Content {
  readonly memory: Readonly<Record<string, Json>>;
  readonly holds: readonly CheckHold[];
}

/** Opens the book of one terminal. @throws ForecourtError CHECK_BOOK when the file is no such book */
export function openCheckBook(path: string): CheckBook {
  let { memory, holds } = existsSync(path) ? read(path) : { memory: {}, holds: [] };
  const write = (): void => save(path, JSON.stringify({ memory, holds } satisfies Content));
  return {
    open: () => holds,
    put: (hold) => {
      holds = [...holds.filter(({ holdId }) => holdId !== hold.holdId), hold];
      write();
    },
    closed: (holdId) => {
      holds = holds.filter((hold) => hold.holdId !== holdId);
      write();
    },
    memory: {
      get: async (key) => (Object.hasOwn(memory, key) ? memory[key] : undefined),
      put: async (key, value) => {
        memory = { ...memory, [key]: value };
        write();
      },
      remove: async (key) => {
        const { [key]: _, ...rest } = memory;
        memory = rest;
        write();
      },
      list: async (prefix) =>
        Object.entries(memory)
          .filter(([key]) => key.startsWith(prefix))
          .map(([key, value]) => ({ key, value })),
    },
  };
}

function read(path: string): Content {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8')) as Content;
    if (Array.isArray(content.holds) && typeof content.memory === 'object') return content;
  } catch {
    // Told below: a book that cannot be read may name money that is still reserved.
  }
  throw new ForecourtError('CHECK_BOOK', { file: path });
}

/** Replaced as a whole and flushed: after a kill or a loss of power there is the old one or the new one. */
function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
