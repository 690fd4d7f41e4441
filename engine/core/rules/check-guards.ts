import { didYouMean } from '../flow/did-you-mean.ts';
import type { StateNode } from '../flow/state-tree.ts';
import type { Rule } from './rule.ts';

const failureCodes = ['notSent', 'failed', 'unknown'];

/** FLOW_GUARD_UNKNOWN and FLOW_OUTCOME_UNKNOWN: conditions exist, stand where they can, and name real answers. */
export const checkGuards: Rule = ({ arrows, contracts, report }) => {
  for (const { source, transition, cause, pointer } of arrows) {
    const guard = transition.guard;
    if (guard === undefined) continue;
    const refuse = (message: string) =>
      report('FLOW_GUARD_UNKNOWN', `${pointer}/guard/type`, message);
    const listed = (known: readonly string[], sentence: (name: string) => string) => {
      if (guard.type === 'when' || guard.type === 'core.in') return;
      for (const [at, name] of guard.params.in.entries()) {
        if (known.includes(name)) continue;
        const message = didYouMean(sentence(name), name, known);
        report('FLOW_OUTCOME_UNKNOWN', `${pointer}/guard/params/in/${at}`, message);
      }
    };
    switch (guard.type) {
      case 'when':
        break;
      case 'outcome': {
        if (cause.kind !== 'answer' && cause.kind !== 'ended')
          refuse('"outcome" can only stand on arrows of a request\'s or step\'s onDone.');
        if (cause.kind === 'ended')
          listed(endingsOf(source), (name) => `No final step inside has the outcome "${name}"`);
        const operation =
          cause.kind === 'answer' ? contracts.operations.get(cause.invoke.src) : undefined;
        if (cause.kind === 'answer' && operation !== undefined)
          listed(
            Object.keys(operation.answers),
            (name) => `"${cause.invoke.src}" never answers "${name}"`,
          );
        break;
      }
      case 'code':
        if (cause.kind !== 'failure')
          refuse('"code" can only stand on arrows of a request\'s onError.');
        else listed(failureCodes, (name) => `There is no failure "${name}"`);
        break;
      default: {
        const { type } = guard as { readonly type: string };
        refuse(didYouMean(`There is no condition "${type}"`, type, ['when', 'outcome', 'code']));
      }
    }
  }
};

/** What the final steps directly inside a step give as their outcome. */
function endingsOf(node: StateNode): readonly string[] {
  return [...node.children.values()].flatMap(({ kind, state: { output } }) => {
    const outcome =
      typeof output === 'object' && output !== null && !Array.isArray(output)
        ? (output as { readonly outcome?: unknown }).outcome
        : undefined;
    return kind === 'final' && typeof outcome === 'string' ? [outcome] : [];
  });
}
