import type { Family } from '../../contracts/contract.ts';
import { asList } from '../flow/as-list.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
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
      if (need.capability === 'screen' && hasTextsElsewhere(input, id)) continue;
      const of = profile.id === need.family ? '' : ` (${profile.id})`;
      const means = capabilityOf(need, input.contracts);
      input.report(
        'SITE_CAPABILITY',
        input.pointer,
        `The flow "${input.flow.id}" needs "${need.capability}" (${need.why}), which the ${need.family} "${id}"${of} cannot do. It means: ${means}`,
      );
    }
  }
};

/** The site says that what a flow shows there is told to drivers in another way. */
function hasTextsElsewhere({ site }: SiteRuleInput, terminalId: string): boolean {
  return site.terminals.some(
    ({ id, textsElsewhere }) => id === terminalId && textsElsewhere === true,
  );
}

/** The sentence of the contract. */
function capabilityOf({ family, capability }: Need, { contracts }: ContractIndex): string {
  return contracts[family as Family].capabilities[capability] ?? capability;
}

interface Need {
  readonly family: string;
  readonly capability: string;
  /** Where the need comes from, for the sentence. */
  readonly why: string;
}

/** The capabilities that a flow lists, and those that its trigger, requests and notices have. */
function needsOf({ flow, contracts }: SiteRuleInput): readonly Need[] {
  const listed = flow.file.requires.flatMap((need) => {
    const [family = '', capability] = need.split('.');
    return capability === undefined ? [] : [{ family, capability, why: 'it says so' }];
  });
  const asked = [...namesAskedIn(flow.file)].flatMap((name) =>
    (contracts.operations.get(name)?.needs ?? []).map((capability) => ({
      family: familyOf(name),
      capability,
      why: `for ${name}`,
    })),
  );
  const { event } = flow.file.trigger;
  const begun = (contracts.events.get(event)?.needs ?? []).map((capability) => ({
    family: familyOf(event),
    capability,
    why: `to begin with ${event}`,
  }));
  return unique([...listed, ...begun, ...asked, ...wordsAskedIn(flow.file, contracts)]);
}

/** Words of requests that need a capability of their own, e.g. a card that is read only to identify the driver. */
function wordsAskedIn(file: FlowFile, { operations }: ContractIndex): readonly Need[] {
  const states = statesIn(stateTree({ ...file.machine, id: file.id }));
  return states.flatMap(invokesOf).flatMap(({ invoke: { src, input = {} } }) =>
    Object.entries(operations.get(src)?.input.properties ?? {}).flatMap(([name, field]) => {
      const word = input[name];
      const capability = typeof word === 'string' ? field['x-needs']?.[word] : undefined;
      if (capability === undefined) return [];
      return [{ family: familyOf(src), capability, why: `for ${src} with "${name}": "${word}"` }];
    }),
  );
}

const familyOf = (name: string) => name.split('.')[0] ?? '';

/** One sentence for each capability. */
function unique(needs: readonly Need[]): readonly Need[] {
  const first = new Map<string, Need>();
  for (const need of needs) {
    const key = `${need.family}.${need.capability}`;
    if (!first.has(key)) first.set(key, need);
  }
  return [...first.values()];
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
