import {
  type AnyActorLogic,
  type AnyActorRef,
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  assign,
  createActor,
  createMachine,
  enqueueActions,
  not,
  raise,
  stateIn,
} from 'xstate';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';

/** The only file that imports XState (docs/decisions/0002): the rest of the core meets it through these names. */

export type { AnyMachineSnapshot, AnyStateMachine };

/** What XState's context holds in our machines: the flow's context and the session's settings. */
export interface MachineContext {
  readonly data: JsonObject;
  readonly params: JsonObject;
}

/** What XState passes to guards, assigns and inputs. */
export interface MachineArgs {
  readonly context: MachineContext;
  readonly event: FlowEvent;
}

/** One action as XState lists it, before we turn it into an effect. */
export interface ListedAction {
  readonly type: string;
  readonly params?: unknown;
}

/** A snapshot and the actions that led to it, in order. */
export type PureResult = readonly [AnyMachineSnapshot, readonly ListedAction[]];

/** A machine as two pure functions. */
export interface PureMachine {
  readonly machine: AnyStateMachine;
  readonly initial: (context: MachineContext) => PureResult;
  readonly transition: (snapshot: AnyMachineSnapshot, event: FlowEvent) => PureResult;
}

/** Logic of an operation: XState only notes that it runs; the host runs it. */
const inertLogic = {
  transition: (state: unknown) => state,
  getInitialSnapshot: (_: unknown, input: unknown) => ({
    status: 'active',
    input,
    output: undefined,
    error: undefined,
  }),
  getPersistedSnapshot: (state: unknown) => state,
  restoreSnapshot: (state: unknown) => state,
} as unknown as AnyActorLogic;

/** More eventless steps than this in one go are a loop. */
const ITERATIONS_MAX = 1000;

/** Names that a machine config uses and XState must know. */
export interface MachineNames {
  readonly operations: readonly string[];
  readonly notices: readonly string[];
  readonly delays: Readonly<Record<string, (context: MachineContext) => number>>;
}

/** Creates the machine. Throws what XState throws for a config it refuses. */
export function createPureMachine(config: object, names: MachineNames): PureMachine {
  const machine = createMachine(
    { ...config, options: { maxIterations: ITERATIONS_MAX } } as never,
    {
      actors: Object.fromEntries(names.operations.map((name) => [name, inertLogic])),
      actions: Object.fromEntries(names.notices.map((name) => [name, () => undefined])),
      delays: Object.fromEntries(
        Object.entries(names.delays).map(([name, delay]) => [
          name,
          ({ context }: { context: MachineContext }) => delay(context),
        ]),
      ),
    } as never,
  ) as unknown as AnyStateMachine;
  return pureFunctionsOf(machine);
}

/** An XState action that replaces the flow's context. */
export function assignData(next: (args: MachineArgs) => JsonObject): unknown {
  return assign(({ context, event }: { context: MachineContext; event: unknown }) => ({
    data: next({ context, event: event as FlowEvent }),
  }));
}

/** An XState action that puts an event in the internal queue: it is handled within the same step. */
export function raiseEvent(event: (args: MachineArgs) => FlowEvent): unknown {
  return raise((args: unknown) => event(args as MachineArgs) as never);
}

/** An XState action that does what `choose` picks when its turn comes; `choose` sees the context of that moment. */
export function chooseActions(choose: (args: MachineArgs) => readonly unknown[]): unknown {
  return enqueueActions((args: unknown) => {
    const { enqueue } = args as { readonly enqueue: (action: unknown) => void };
    for (const action of choose(args as MachineArgs)) enqueue(action);
  });
}

/** An XState guard: whether the state with this id (`#flow.path`) is active, or is not. */
export function guardOnState(id: string, isActive: boolean): unknown {
  const inside = stateIn(id as never);
  return isActive ? inside : not(inside as never);
}

/**
 * `transition` and `getInitialSnapshot` with one reused scope: 3.4 times as fast as the exported functions, which
 * build an actor and an initial snapshot at each call (docs/decisions/0002).
 */
function pureFunctionsOf(machine: AnyStateMachine): PureMachine {
  let sink: ListedAction[] = [];
  const scope = inertScope(machine, (action) => sink.push(action));
  const taken = (snapshot: AnyMachineSnapshot): PureResult => {
    const actions = sink;
    sink = [];
    return [snapshot, actions];
  };
  return {
    machine,
    initial: (context) => {
      sink = [];
      return taken(machine.getInitialSnapshot(scope, context as never) as AnyMachineSnapshot);
    },
    transition: (snapshot, event) => {
      sink = [];
      return taken(machine.transition(snapshot, event as never, scope) as AnyMachineSnapshot);
    },
  };
}

function inertScope(machine: AnyStateMachine, push: (action: ListedAction) => void): AnyActorScope {
  const actor = createActor(machine, { input: { data: {}, params: {} } as never });
  return {
    self: actor,
    system: actor.system,
    id: '',
    sessionId: '',
    defer: () => undefined,
    logger: () => undefined,
    stopChild: () => undefined,
    emit: () => undefined,
    actionExecutor: (action: ListedAction) => push(action),
  } as unknown as AnyActorScope;
}

/** What is needed to build a snapshot again from plain JSON. */
export interface StoredSnapshot {
  readonly value: Json;
  readonly context: MachineContext;
  readonly history: Readonly<Record<string, readonly string[]>>;
  /** Invoke id → operation name of the running ones. */
  readonly children: Readonly<Record<string, string>>;
}

/** Builds a snapshot from plain JSON. Throws when the state value does not fit the machine. */
export function restoreSnapshot(
  machine: AnyStateMachine,
  stored: StoredSnapshot,
): AnyMachineSnapshot {
  const historyValue = Object.fromEntries(
    Object.entries(stored.history).map(([key, ids]) => [
      key,
      ids.map((id) => machine.getStateNodeById(id)),
    ]),
  );
  const snapshot = machine.resolveState({
    value: stored.value as never,
    context: stored.context as never,
    historyValue: historyValue as never,
  }) as AnyMachineSnapshot;
  for (const [id, src] of Object.entries(stored.children)) {
    snapshot.children[id] = fakeChild(id, src);
  }
  return snapshot;
}

/** The history of a snapshot as plain JSON. */
export function storedHistory(snapshot: AnyMachineSnapshot): Record<string, readonly string[]> {
  const stored: Record<string, readonly string[]> = {};
  const history = snapshot.historyValue as Record<string, readonly { readonly id: string }[]>;
  for (const key in history) stored[key] = history[key]?.map((node) => node.id) ?? [];
  return stored;
}

/** Stands in for a child that ran before the snapshot was stored; XState only reads its id when it stops it. */
function fakeChild(id: string, src: string): AnyActorRef {
  return {
    id,
    src,
    sessionId: id,
    send: () => undefined,
    getSnapshot: () => ({ status: 'active' }),
  } as unknown as AnyActorRef;
}
