import type {
  AdapterHost,
  AdapterMemory,
  DeviceEvent,
} from '../../engine/contracts/device-adapter.ts';
import type { Json, JsonObject } from '../../engine/contracts/json.ts';

/** A line that an adapter logged. */
export interface LoggedLine {
  readonly level: string;
  readonly message: string;
  readonly details: JsonObject;
}

/** A host for tests: everything in memory, events dropped by id as a real host does, and it can be made to refuse. */
export interface MemoryAdapterHost extends AdapterHost {
  /** Without repeats. */
  readonly events: readonly DeviceEvent[];
  readonly lines: readonly LoggedLine[];
  /** While true every `emit` rejects. */
  refuse: boolean;
  /** Everything that was ever put into memory, as text. */
  readonly everStored: () => string;
  /** Events of one type, oldest first. */
  readonly of: (type: string) => readonly DeviceEvent[];
}

export function createMemoryAdapterHost(): MemoryAdapterHost {
  const entries = new Map<string, string>();
  const stored: string[] = [];
  const events: DeviceEvent[] = [];
  const lines: LoggedLine[] = [];
  const memory: AdapterMemory = {
    get: async (key) => {
      const text = entries.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as Json);
    },
    put: async (key, value) => {
      const text = JSON.stringify(value);
      if (key.length > 200 || text.length > 16_000) throw new Error(`Too large: ${key}`);
      stored.push(`${key}=${text}`);
      entries.set(key, text);
    },
    remove: async (key) => {
      entries.delete(key);
    },
    list: async (prefix) =>
      [...entries]
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, text]) => ({ key, value: JSON.parse(text) as Json })),
  };
  const host: MemoryAdapterHost = {
    events,
    lines,
    refuse: false,
    memory,
    memberKey: () => 'member:stand-in',
    nowMs: () => Date.now(),
    log: (level, message, details) => lines.push({ level, message, details }),
    emit: async (event) => {
      if (host.refuse) throw new Error('The disk is full.');
      if (events.every(({ eventId }) => eventId !== event.eventId)) events.push(event);
    },
    everStored: () => stored.join('\n'),
    of: (type) => events.filter((event) => event.type === type),
  };
  return host;
}
