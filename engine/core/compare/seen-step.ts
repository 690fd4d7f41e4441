import type { JsonObject } from '../../contracts/json.ts';
import type { StepResult } from '../step/step-result.ts';

/** A request that a step began, by its place. */
export interface SeenRequest {
  readonly place: string;
  readonly operation: string;
  readonly input: JsonObject;
}

/** What a step of one version does that somebody outside could notice, and its timers. */
export interface SeenStep {
  /** In the order of their names, so that regions beside each other may change places. */
  readonly asks: readonly SeenRequest[];
  /** Places of the requests that nobody waits for any more. */
  readonly leaves: readonly string[];
  readonly shows: readonly JsonObject[];
  /** Notices other than texts on the screen. */
  readonly tells: readonly JsonObject[];
  /** Armed timers, in order: their id, and the name of what they wait for. */
  readonly arms: readonly { readonly sendId: string; readonly delay: string }[];
  readonly isFault: boolean;
}

const nothing: SeenStep = { asks: [], leaves: [], shows: [], tells: [], arms: [], isFault: false };

/** Reads a step. `undefined` stands for a side that has no part in the input. */
export function seenStep(result: StepResult | undefined): SeenStep {
  if (result === undefined || result.ignored !== undefined) return nothing;
  const { state, effects } = result;
  if (result.fault !== undefined && state.status !== 'stuck') return { ...nothing, isFault: true };
  const placeOf = (operationId: string) =>
    Object.entries(state.operations).find(([, one]) => one.operationId === operationId)?.[0];
  const asks = effects.flatMap((effect): readonly SeenRequest[] => {
    if (effect.kind !== 'operation.start') return [];
    const { operationId, operation, input, path } = effect;
    return [{ place: placeOf(operationId) ?? path, operation, input }];
  });
  const notices = effects.flatMap((effect) => (effect.kind === 'notice' ? [effect] : []));
  return {
    asks: asks.toSorted((a, b) =>
      a.operation < b.operation ? -1 : Number(a.operation > b.operation),
    ),
    leaves: effects.flatMap((effect) =>
      effect.kind === 'operation.cancel' ? [effect.operationId] : [],
    ),
    shows: notices.flatMap(({ operation, input }) =>
      operation === 'terminal.show' ? [input] : [],
    ),
    tells: notices.flatMap(({ operation, input }) =>
      operation === 'terminal.show' ? [] : [{ operation, input }],
    ),
    arms: effects.flatMap((effect) => {
      if (effect.kind !== 'timer.start') return [];
      const found = Object.entries(state.timers).find(([, one]) => one.timerId === effect.timerId);
      return found === undefined ? [] : [{ sendId: found[0], delay: delayOf(found[1].eventType) }];
    }),
    isFault: false,
  };
}

/** `xstate.after.messageWait.plug-first.card.refused` → `messageWait`. */
function delayOf(eventType: string): string {
  return /^xstate\.after\.([^.]+)/.exec(eventType)?.[1] ?? eventType;
}
