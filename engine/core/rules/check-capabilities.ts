import { asList } from '../flow/as-list.ts';
import { arrowsOf, invokesOf } from '../flow/flow-arrows.ts';
import type { FlowAction, FlowFile } from '../flow/flow-file.ts';
import { statesIn, stateTree } from '../flow/state-tree.ts';
import type { SiteRule, SiteRuleInput } from './site-rule.ts';

/** SITE_CAPABILITY (U7): every device of a site can do what the flows of the site ask of its family. */
export const checkCapabilities: SiteRule = (input) => {
  for (const need of needsOf(input)) {
    for (const { id, profile } of input.devices) {
      if (profile.family !== need.family || profile.capabilities.includes(need.capability))
        continue;
      input.report(
        'SITE_CAPABILITY',
        input.pointer,
        `The flow "${input.flow.id}" needs "${need.capability}" (${need.why}), which the ${need.family} "${id}" cannot do.`,
      );
    }
  }
};

interface Need {
  readonly family: string;
  readonly capability: string;
  /** Where the need comes from, for the sentence. */
  readonly why: string;
}

/** The capabilities that a flow lists, and those that its requests and notices have. */
function needsOf({ flow, contracts }: SiteRuleInput): readonly Need[] {
  const listed = flow.file.requires.flatMap((need) => {
    const [family = '', capability] = need.split('.');
    return capability === undefined ? [] : [{ family, capability, why: 'it says so' }];
  });
  const asked = [...namesAskedIn(flow.file)].flatMap((name) =>
    (contracts.operations.get(name)?.needs ?? []).map((capability) => ({
      family: name.split('.')[0] ?? '',
      capability,
      why: `for ${name}`,
    })),
  );
  return [...listed, ...asked];
}

function namesAskedIn(file: FlowFile): ReadonlySet<string> {
  const states = statesIn(stateTree({ ...file.machine, id: file.id }));
  const actions = [
    ...states.flatMap(({ state }) => [state.entry, state.exit]),
    ...states.flatMap(arrowsOf).map(({ transition }) => transition.actions),
  ];
  return new Set([
    ...states.flatMap(invokesOf).map(({ invoke }) => invoke.src),
    ...actions.flatMap((some) => asList<FlowAction>(some)).map(({ type }) => type),
  ]);
}
