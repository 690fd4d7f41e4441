import type { FlowTrigger } from './flow-file.ts';

/**
 * The flow that an event starts: the one that names the kind of card, else the one that takes every kind.
 *
 * @param kind of the card, where the event brings one
 */
export function triggeredBy<Flow extends { readonly trigger: FlowTrigger }>(
  flows: readonly Flow[],
  event: string,
  kind?: string,
): Flow | undefined {
  const started = flows.filter(({ trigger }) => trigger.event === event);
  return (
    started.find(({ trigger }) => kind !== undefined && trigger.kinds?.includes(kind)) ??
    started.find(({ trigger }) => trigger.kinds === undefined)
  );
}

/** Whether two flows of one site would both be meant. */
export function triggersClash(one: FlowTrigger, other: FlowTrigger): boolean {
  if (one.event !== other.event) return false;
  if (one.kinds === undefined || other.kinds === undefined) return one.kinds === other.kinds;
  const { kinds } = other;
  return one.kinds.some((kind) => kinds.includes(kind));
}
