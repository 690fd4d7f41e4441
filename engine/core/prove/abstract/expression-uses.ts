import type { OperationLookup } from '../../compile/operation-lookup.ts';
import { asList } from '../../flow/as-list.ts';
import { arrowsOf, type FlowArrow, invokesOf } from '../../flow/flow-arrows.ts';
import type { FlowAction, FlowActions } from '../../flow/flow-file.ts';
import type { StateNode } from '../../flow/state-tree.ts';
import { type Reads, readsOfText, readsOfValue } from './reads-of.ts';

/** Where a value is used: what it decides, and the step that it stands on. */
export type ExpressionUse = {
  readonly node: StateNode;
  readonly reads: Reads;
} & (
  | { readonly role: 'guard' | 'money' }
  /** Written to a field of the context, or to a field of what a step ends with. */
  | { readonly role: 'assign' | 'output'; readonly to: string }
);

/**
 * The uses of values on which behaviour can depend: conditions, amounts and reservations in requests, and what is
 * written where one of these reads it later. Texts and the rest of requests decide nothing.
 */
export function expressionUses(
  states: readonly StateNode[],
  operation: OperationLookup,
): readonly ExpressionUse[] {
  return states.flatMap((node) => [
    ...[node.state.entry, node.state.exit].flatMap((actions) => assigns(node, actions)),
    ...outputs(node),
    ...inputs(node, operation),
    ...arrowsOf(node).flatMap((arrow) => onArrow(arrow)),
  ]);
}

function onArrow({ source, transition }: FlowArrow): readonly ExpressionUse[] {
  const { guard, actions } = transition;
  const text =
    guard?.type === 'when'
      ? guard.params.$expr
      : guard?.type === 'outcome'
        ? guard.params.when?.$expr
        : undefined;
  const conditions: readonly ExpressionUse[] =
    text === undefined ? [] : [{ role: 'guard', node: source, reads: readsOfText(text) }];
  return [...conditions, ...assigns(source, actions)];
}

function assigns(node: StateNode, actions: FlowActions | undefined): readonly ExpressionUse[] {
  return asList<FlowAction>(actions).flatMap(({ type, params = {} }) =>
    type !== 'assign'
      ? []
      : Object.entries(params).map(
          ([to, value]): ExpressionUse => ({
            role: 'assign',
            to,
            node,
            reads: readsOfValue(value),
          }),
        ),
  );
}

function outputs(node: StateNode): readonly ExpressionUse[] {
  const { output } = node.state;
  if (typeof output !== 'object' || output === null || node.parent === undefined) return [];
  return Object.entries(output).map(([to, value]) => ({
    role: 'output',
    to,
    node,
    reads: readsOfValue(value),
  }));
}

/** Amounts, and the names of reservations. */
function inputs(node: StateNode, operation: OperationLookup): readonly ExpressionUse[] {
  return invokesOf(node).flatMap(({ invoke }) => {
    const properties = operation(invoke.src)?.input.properties;
    return Object.entries(invoke.input ?? {}).flatMap(([name, value]): ExpressionUse[] => {
      const field = properties?.[name];
      const isMoney = field?.['x-unit'] === 'minor' || field?.['x-opaque'] === 'id';
      return isMoney ? [{ role: 'money', node, reads: readsOfValue(value) }] : [];
    });
  });
}
