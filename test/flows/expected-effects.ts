import type { Effect } from '../../engine/contracts/effect.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import type { TwinAction } from './xstate-twin.ts';

/**
 * What XState's actions must become, written a second time and as plainly as possible: everything gets the next
 * number; what starts and stops in one step never happens; what is not waited for is not cancelled.
 */
export class ExpectedEffects {
  #sequence = 0;
  readonly #waiting = new Map<string, Effect>();

  /** An answer or a timer came: nobody waits for it any more. */
  used(key: string): void {
    this.#waiting.delete(key);
  }

  take(actions: readonly TwinAction[]): readonly Effect[] {
    let effects: Effect[] = [];
    const begin = (key: string, effect: Effect): void => {
      this.#waiting.set(key, effect);
      effects.push(effect);
    };
    const end = (key: string, cancel: (begun: Effect) => Effect): void => {
      const begun = this.#waiting.get(key);
      if (begun === undefined) return;
      this.#waiting.delete(key);
      if (effects.includes(begun)) effects = effects.filter((effect) => effect !== begun);
      else effects.push(cancel(begun));
    };
    for (const { type, params } of actions) {
      const fields = (params ?? {}) as Record<string, unknown>;
      if (type === 'xstate.spawnChild') {
        const path = String(fields['id']);
        begin(`operation ${path}`, {
          kind: 'operation.start',
          operationId: this.#next(),
          operation: String(fields['src']),
          path: path.split('#')[0] ?? '',
          input: fields['input'] as JsonObject,
        });
      } else if (type === 'xstate.stopChild') {
        end(`operation ${String(fields['id'])}`, cancelOperation);
      } else if (type === 'xstate.raise') {
        if (fields['delay'] === undefined) continue;
        const delayMs = Number(fields['delay']);
        begin(`timer ${String(fields['id'])}`, {
          kind: 'timer.start',
          timerId: this.#next(),
          delayMs,
        });
      } else if (type === 'xstate.cancel') {
        end(`timer ${String(fields['sendId'])}`, cancelTimer);
      } else if (!type.startsWith('xstate.')) {
        const input = fields as JsonObject;
        effects.push({ kind: 'notice', noticeId: this.#next(), operation: type, input });
      }
    }
    return effects;
  }

  #next(): string {
    this.#sequence += 1;
    return `s/0/${this.#sequence}`;
  }
}

function cancelOperation(begun: Effect): Effect {
  if (begun.kind !== 'operation.start') throw new Error('not an operation');
  return { kind: 'operation.cancel', operationId: begun.operationId, operation: begun.operation };
}

function cancelTimer(begun: Effect): Effect {
  if (begun.kind !== 'timer.start') throw new Error('not a timer');
  return { kind: 'timer.cancel', timerId: begun.timerId };
}
