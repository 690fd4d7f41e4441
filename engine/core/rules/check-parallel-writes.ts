import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import { type StateNode, statesIn } from '../flow/state-tree.ts';
import { type ActionSite, actionSites } from './actions-in.ts';
import { arrowsTogether } from './arrows-together.ts';
import { enteredBy, enteredWith, targetOf } from './entered-states.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/** One assign of one value and where it stands. */
interface Write {
  readonly name: string;
  readonly value: string;
  readonly pointer: string;
  readonly region: StateNode;
}

/**
 * FLOW_REGIONS_WRITE (U8): when one thing happens, two regions do not write the same remembered value: at an event that
 * both take, by name or by a wildcard; at an answer, a timer or an end that a wildcard of another region takes too; when
 * both are entered; when both are left. The same literal written twice is no conflict.
 */
export const checkParallelWrites: Rule = (input) => {
  for (const node of input.states) {
    if (node.kind !== 'parallel') continue;
    const regions = [...node.children.values()];
    const occasions = [
      regions.map((region) =>
        enteredWith(region).flatMap((state) => writesOn(state, 'entry', region)),
      ),
      regions.map((region) => statesIn(region).flatMap((state) => writesOn(state, 'exit', region))),
      ...arrowsTogether(regions, input).map((moment) =>
        moment.map((arrows, at) => writesOfArrows(arrows, regions[at])),
      ),
    ];
    for (const [first = [], ...others] of occasions) compare(first, others, input);
  }
};

function compare(
  first: readonly Write[],
  others: readonly (readonly Write[])[],
  input: RuleInput,
): void {
  let before = first;
  for (const writes of others) {
    for (const write of writes) {
      const rival = before.find(({ name, value }) => name === write.name && value !== write.value);
      if (rival === undefined) continue;
      input.report(
        'FLOW_REGIONS_WRITE',
        write.pointer,
        `"${write.name}" is also written in ${stepName(rival.region)} at the same moment; only one of the values remains.`,
        { at: 'key', severity: 'warning' },
      );
    }
    before = [...before, ...writes];
  }
}

function writesOfArrows(
  arrows: readonly FlowArrow[],
  region: StateNode | undefined,
): readonly Write[] {
  if (region === undefined) return [];
  const inside = new Set(statesIn(region));
  return arrows.flatMap((arrow) => writesOfArrow(arrow, region, inside));
}

/** What an arrow writes: itself, and in what it leaves and enters of its own region. */
function writesOfArrow(
  arrow: FlowArrow,
  region: StateNode,
  inside: ReadonlySet<StateNode>,
): readonly Write[] {
  const own = actionSites(arrow.transition.actions, `${arrow.pointer}/actions`, arrow);
  const target = targetOf(arrow);
  if (target === undefined) return writesIn(own, region);
  const entered = enteredBy(arrow.source, target, arrow.transition.reenter === true);
  return [
    ...writesOn(arrow.source, 'exit', region),
    ...writesIn(own, region),
    ...entered
      .filter((state) => inside.has(state))
      .flatMap((state) => writesOn(state, 'entry', region)),
  ];
}

function writesOn(node: StateNode, when: 'entry' | 'exit', region: StateNode): readonly Write[] {
  return writesIn(actionSites(node.state[when], `${node.pointer}/${when}`, undefined), region);
}

function writesIn(sites: readonly ActionSite[], region: StateNode): readonly Write[] {
  return sites
    .filter(({ action }) => action.type === 'assign')
    .flatMap(({ action, pointer }) =>
      Object.entries(action.params ?? {}).map(([name, value]) => ({
        name,
        value: JSON.stringify(value),
        pointer: appendPointer(`${pointer}/params`, name),
        region,
      })),
    );
}
