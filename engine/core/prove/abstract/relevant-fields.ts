import type { OperationLookup } from '../../compile/operation-lookup.ts';
import type { StateNode } from '../../flow/state-tree.ts';
import { type ExpressionUse, expressionUses } from './expression-uses.ts';
import type { Reachability } from './reachability.ts';

/** What a flow remembers and is told, as far as its behaviour depends on it (the cone of influence). */
export interface Relevance {
  /** Fields of events and answers that are read. */
  readonly told: ReadonlySet<string>;
  /** Whether what a field holds can still matter when these steps are active. */
  readonly isLive: (field: string, activePaths: readonly string[]) => boolean;
}

/** Finds what matters: conditions, amounts and reservations, and what these are computed from. */
export function relevantFields(
  states: readonly StateNode[],
  reachability: Reachability,
  operation: OperationLookup,
): Relevance {
  const uses = cone(expressionUses(states, operation));
  const readers = new Map<string, Set<StateNode>>();
  for (const { node, reads } of uses)
    for (const field of reads.context)
      readers.set(field, (readers.get(field) ?? new Set()).add(node));
  return {
    told: new Set(uses.flatMap(({ reads }) => [...reads.event])),
    isLive: (field, activePaths) => {
      const nodes = readers.get(field);
      if (nodes === undefined) return false;
      const reached = reachability.from(activePaths);
      return [...nodes].some((node) => reached.has(node));
    },
  };
}

/** The uses that behaviour depends on: conditions and money first, then whatever writes what these read. */
function cone(all: readonly ExpressionUse[]): readonly ExpressionUse[] {
  const kept = new Set(all.filter(({ role }) => role === 'guard' || role === 'money'));
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    const fields = new Set([...kept].flatMap(({ reads }) => [...reads.context]));
    const told = new Set([...kept].flatMap(({ reads }) => [...reads.event]));
    for (const use of all) {
      const isRead =
        (use.role === 'assign' && fields.has(use.to)) ||
        (use.role === 'output' && told.has(use.to));
      if (isRead) kept.add(use);
    }
  }
  return [...kept];
}
