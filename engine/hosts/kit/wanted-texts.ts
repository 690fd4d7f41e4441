import type { JsonObject } from '../../contracts/json.ts';
import type { Store } from './store.ts';

/** The host's own part of the durable memory; the others belong to adapters. */
const DISPLAY = 'display';

/** What a session wants its terminal to show. */
export interface WantedText {
  readonly sessionId: string;
  readonly terminalId: string;
  readonly key: string;
  readonly args: JsonObject;
  readonly atMs: number;
  /** Since when it is this text, whatever its values. */
  readonly sinceMs: number;
}

/** The texts that sessions want to show, in the durable memory: after a restart the screens are the same. */
export class WantedTexts {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  get(terminalId: string, sessionId: string): WantedText | undefined {
    return this.#store.memory.get(DISPLAY, keyOf(terminalId, sessionId)) as WantedText | undefined;
  }

  put(text: WantedText): void {
    this.#store.memory.put(DISPLAY, keyOf(text.terminalId, text.sessionId), { ...text });
  }

  remove(terminalId: string, sessionId: string): void {
    this.#store.memory.remove(DISPLAY, keyOf(terminalId, sessionId));
  }

  /** The texts for one terminal. */
  at(terminalId: string): readonly WantedText[] {
    return this.#list(keyOf(terminalId, ''));
  }

  all(): readonly WantedText[] {
    return this.#list('');
  }

  #list(prefix: string): readonly WantedText[] {
    return this.#store.memory
      .list(DISPLAY, prefix)
      .map(({ value }) => value as unknown as WantedText);
  }
}

/** Names of terminals have no slash in them. */
function keyOf(terminalId: string, sessionId: string): string {
  return `${terminalId}/${sessionId}`;
}
