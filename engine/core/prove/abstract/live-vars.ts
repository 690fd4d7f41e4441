import type { WorldCondition } from '../../../contracts/contract.ts';
import type { ContractIndex } from '../../flow/contract-index.ts';
import { arrowsOf, invokesOf } from '../../flow/flow-arrows.ts';
import type { StateNode } from '../../flow/state-tree.ts';
import type { Reachability } from './reachability.ts';

/** World variables that the properties read; they always matter. */
const ofProperties: ReadonlySet<string> = new Set([
  'energy',
  'startInFlight',
  'stopping',
  'price',
  'token',
]);

/**
 * The world variables that can still matter when these steps are active: those on which an event that can still be
 * heard depends, or an answer to a request that can still be made. The others are taken as unknown, which allows
 * more than can happen and never less.
 */
export function liveVars(
  contracts: ContractIndex,
  reachability: Reachability,
): (activePaths: readonly string[]) => ReadonlySet<string> {
  const own = new Map<StateNode, ReadonlySet<string>>();
  const varsOf = (node: StateNode) => {
    const known = own.get(node) ?? new Set(conditionsOn(node, contracts).flatMap(variablesIn));
    own.set(node, known);
    return known;
  };
  return (activePaths) => {
    const live = new Set(ofProperties);
    for (const node of reachability.from(activePaths))
      for (const name of varsOf(node)) live.add(name);
    return live;
  };
}

function conditionsOn(
  node: StateNode,
  { events, operations }: ContractIndex,
): readonly (WorldCondition | undefined)[] {
  const heard = arrowsOf(node).flatMap(({ cause }) => {
    if (cause.kind !== 'event') return [];
    const prefix = cause.event.endsWith('*') ? cause.event.slice(0, -1) : undefined;
    return [...events].flatMap(([type, { when }]) =>
      type === cause.event || (prefix !== undefined && type.startsWith(prefix)) ? [when] : [],
    );
  });
  const asked = invokesOf(node).flatMap(({ invoke }) => {
    const definition = operations.get(invoke.src);
    if (definition === undefined) return [];
    return [...Object.values(definition.answers), ...definition.silences].map(({ when }) => when);
  });
  return [...heard, ...asked];
}

function variablesIn(when: WorldCondition | undefined): readonly string[] {
  return [when ?? {}].flat().flatMap((condition) => Object.keys(condition));
}
