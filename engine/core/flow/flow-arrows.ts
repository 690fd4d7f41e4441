import { appendPointer } from './append-pointer.ts';
import { asList } from './as-list.ts';
import type { FlowInvoke, FlowTransition, FlowTransitions } from './flow-file.ts';
import type { StateNode } from './state-tree.ts';

/** What makes an arrow be taken. */
export type ArrowCause =
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'after'; readonly delay: string }
  | { readonly kind: 'always' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'answer' | 'failure'; readonly invoke: FlowInvoke };

/** One arrow of a flow. */
export interface FlowArrow {
  readonly source: StateNode;
  readonly cause: ArrowCause;
  readonly transition: FlowTransition;
  /** JSON Pointer of the arrow. */
  readonly pointer: string;
  /** JSON Pointer of the text that names its target, or of the arrow when it has none. */
  readonly targetPointer: string;
}

/** The request of a state and its place. */
export interface InvokeSite {
  readonly invoke: FlowInvoke;
  readonly pointer: string;
}

/** The requests of a state. */
export function invokesOf(node: StateNode): readonly InvokeSite[] {
  const isList = Array.isArray(node.state.invoke);
  return asList(node.state.invoke).map((invoke, at) => ({
    invoke,
    pointer: isList ? `${node.pointer}/invoke/${at}` : `${node.pointer}/invoke`,
  }));
}

/** All arrows that start at a state, in the order in which XState looks at them per cause. */
export function arrowsOf(source: StateNode): readonly FlowArrow[] {
  const { state, pointer } = source;
  const named = (key: 'on' | 'after', cause: (name: string) => ArrowCause) =>
    Object.entries(state[key] ?? {}).flatMap(([name, transitions]) =>
      alternatives(source, cause(name), transitions, appendPointer(`${pointer}/${key}`, name)),
    );
  return [
    ...named('on', (event) => ({ kind: 'event', event })),
    ...named('after', (delay) => ({ kind: 'after', delay })),
    ...alternatives(source, { kind: 'always' }, state.always, `${pointer}/always`),
    ...alternatives(source, { kind: 'ended' }, state.onDone, `${pointer}/onDone`),
    ...invokesOf(source).flatMap(({ invoke, pointer: at }) => [
      ...alternatives(source, { kind: 'answer', invoke }, invoke.onDone, `${at}/onDone`),
      ...alternatives(source, { kind: 'failure', invoke }, invoke.onError, `${at}/onError`),
    ]),
  ];
}

function alternatives(
  source: StateNode,
  cause: ArrowCause,
  transitions: FlowTransitions | undefined,
  pointer: string,
): readonly FlowArrow[] {
  const isList = Array.isArray(transitions);
  return asList(transitions).map((written, at) => {
    const place = isList ? `${pointer}/${at}` : pointer;
    const transition = typeof written === 'string' ? { target: written } : written;
    const hasTarget = typeof written !== 'string' && written.target !== undefined;
    return {
      source,
      cause,
      transition,
      pointer: place,
      targetPointer: hasTarget ? `${place}/target` : place,
    };
  });
}
