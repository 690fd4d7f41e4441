import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  initialTransition,
  transition,
} from 'xstate';
import type { Json } from '../../engine/contracts/json.ts';
import type { MachineContext } from '../../engine/core/compile/xstate.ts';

/** An action as XState lists or executes it. */
export interface TwinAction {
  readonly type: string;
  readonly params?: unknown;
}

/** What all ways of running a machine must agree on. */
export interface TwinView {
  readonly value: Json;
  readonly context: Json;
  readonly status: 'active' | 'ended';
  readonly output: Json;
}

/** XState itself, run in one of its own ways. */
export interface XstateTwin {
  readonly view: () => TwinView;
  /** The actions of the first state. */
  readonly begin: (context: MachineContext) => readonly TwinAction[];
  readonly send: (event: object) => readonly TwinAction[];
  /** Fires the timer with XState's send id. */
  readonly fire: (sendId: string, event: object) => readonly TwinAction[];
}

function viewOf(snapshot: AnyMachineSnapshot): TwinView {
  if (snapshot.status !== 'active' && snapshot.status !== 'done') {
    throw new Error(`XState's status is ${snapshot.status}`);
  }
  return {
    value: snapshot.value as Json,
    context: (snapshot.context as MachineContext).data,
    status: snapshot.status === 'done' ? 'ended' : 'active',
    output: (snapshot.output ?? null) as Json,
  };
}

/** XState's exported pure functions. */
export function exportedTwin(machine: AnyStateMachine): XstateTwin {
  let snapshot: AnyMachineSnapshot;
  const send = (event: object): readonly TwinAction[] => {
    const [next, actions] = transition(machine, snapshot, event as never);
    snapshot = next;
    return actions as readonly TwinAction[];
  };
  return {
    view: () => viewOf(snapshot),
    begin: (context) => {
      const [first, actions] = initialTransition(machine, context as never);
      snapshot = first;
      return actions as readonly TwinAction[];
    },
    send,
    fire: (_, event) => send(event),
  };
}

/** A live actor with a clock that only goes when it is told to. */
export function liveTwin(machine: AnyStateMachine): XstateTwin {
  const armed = new Map<number, () => void>();
  const handles = new Map<string, number>();
  let actions: TwinAction[] = [];
  let count = 0;
  let actor: ReturnType<typeof createActor<AnyStateMachine>>;
  const clock = {
    setTimeout: (callback: () => void) => {
      count += 1;
      armed.set(count, callback);
      return count;
    },
    clearTimeout: (handle: number) => armed.delete(handle),
  };
  /** Runs XState, and notes which timer of the clock belongs to which send id: both come in the same order. */
  const during = (run: () => void): readonly TwinAction[] => {
    actions = [];
    let handle = count;
    run();
    for (const { type, params } of actions) {
      const { id, delay } = (params ?? {}) as { readonly id?: string; readonly delay?: number };
      if (type !== 'xstate.raise' || delay === undefined) continue;
      handle += 1;
      handles.set(String(id), handle);
    }
    return actions;
  };
  return {
    view: () => viewOf(actor.getSnapshot()),
    begin: (context) => {
      actor = createActor(machine, {
        input: context as never,
        clock: clock as never,
        inspect: (inspected) => {
          if (inspected.type !== '@xstate.action') return;
          const { actorRef, action } = inspected as unknown as {
            readonly actorRef: unknown;
            readonly action: TwinAction;
          };
          if (actorRef === actor) actions.push(action);
        },
      });
      return during(() => actor.start());
    },
    send: (event) => during(() => actor.send(event as never)),
    fire: (sendId) => {
      const handle = handles.get(sendId) ?? 0;
      const callback = armed.get(handle);
      if (callback === undefined) throw new Error(`the live actor has no timer ${sendId}`);
      armed.delete(handle);
      return during(callback);
    },
  };
}
