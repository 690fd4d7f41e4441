import { arrowsOf, type FlowArrow } from '../flow/flow-arrows.ts';
import { type StateNode, statesIn } from '../flow/state-tree.ts';
import type { RuleInput } from './rule.ts';

/** The arrows that each region may take when one thing happens, region by region. */
type Moment = readonly (readonly FlowArrow[])[];

/**
 * The moments at which arrows of several regions may be taken together: an event that arrows wait for, by name or by a
 * wildcard; and whatever else makes an arrow be taken, where other regions have `*`, which XState takes for answers,
 * timers and ends too.
 */
export function arrowsTogether(
  regions: readonly StateNode[],
  { contracts }: RuleInput,
): readonly Moment[] {
  const states = regions.map(statesIn);
  const arrows = states.map((inside) => inside.flatMap(arrowsOf));
  const atEvents = eventsIn(arrows.flat(), [...contracts.events.keys()]).map((event) =>
    states.map((inside) => inside.flatMap((state) => takenAt(event, state))),
  );
  const anything = states.map((inside) => inside.flatMap((state) => takenAt('*', state)));
  const atOthers = arrows.flatMap((own, at) =>
    own
      .filter(({ cause }) => cause.kind !== 'event' && cause.kind !== 'always')
      .map((arrow) => anything.map((others, other) => (other === at ? [arrow] : others))),
  );
  return [...atEvents, ...atOthers];
}

/** The events that arrows wait for: those named, and those that their wildcards stand for. */
function eventsIn(arrows: readonly FlowArrow[], known: readonly string[]): readonly string[] {
  const names = new Set(
    arrows.flatMap(({ cause }) => (cause.kind === 'event' ? [cause.event] : [])),
  );
  const stoodFor = known.filter((event) => [...names].some((name) => stands(name, event)));
  return [...new Set([...names, ...stoodFor])].filter((name) => !name.endsWith('*'));
}

/** The arrows of a state that an event may take: the nearest name first, none behind one that is taken for certain. */
function takenAt(event: string, state: StateNode): readonly FlowArrow[] {
  const fitting = arrowsOf(state).filter(
    ({ cause }) => cause.kind === 'event' && stands(cause.event, event),
  );
  const nearest = fitting.toSorted((a, b) => nameOf(b).length - nameOf(a).length);
  const certain = nearest.findIndex(({ transition }) => transition.guard === undefined);
  return certain < 0 ? nearest : nearest.slice(0, certain + 1);
}

const nameOf = ({ cause }: FlowArrow) => (cause.kind === 'event' ? cause.event : '');

/** Whether a name under `on` stands for an event. */
function stands(name: string, event: string): boolean {
  if (name === event || name === '*') return true;
  return name.endsWith('.*') && event.startsWith(name.slice(0, -1));
}
