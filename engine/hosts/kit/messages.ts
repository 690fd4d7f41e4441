import type { StreamMessage } from '../../contracts/views.ts';

/** Passes what changed to whoever listens: server-sent events, tests. A listener that throws is dropped. */
export class Messages {
  readonly #listeners = new Set<(message: StreamMessage) => void>();

  subscribe(listener: (message: StreamMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish(message: StreamMessage): void {
    for (const listener of this.#listeners) {
      try {
        listener(message);
      } catch {
        this.#listeners.delete(listener);
      }
    }
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }
}
