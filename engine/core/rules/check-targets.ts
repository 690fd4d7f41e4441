import { didYouMean } from '../flow/did-you-mean.ts';
import { resolveTarget, type StateNode } from '../flow/state-tree.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/** FLOW_TARGET_UNKNOWN: every arrow leads somewhere. */
export const checkTargets: Rule = (input) => {
  for (const { source, transition, targetPointer } of input.arrows)
    for (const target of targetsOf(transition.target, input))
      check(source, target, targetPointer, input);
  for (const node of input.states)
    if (node.kind === 'history' && node.state.target !== undefined)
      check(node, node.state.target, `${node.pointer}/target`, input);
};

/** Only SCXML leads to several steps at once; it writes their names with spaces between. */
function targetsOf(target: string | undefined, { file }: RuleInput): readonly string[] {
  if (target === undefined) return [];
  return file.dialect === 'scxml' ? target.split(' ') : [target];
}

function check(source: StateNode, target: string, pointer: string, input: RuleInput): void {
  const found = resolveTarget(source, target);
  if (found !== undefined && found.parent !== undefined) return;
  if (found !== undefined) {
    input.report(
      'FLOW_TARGET_UNKNOWN',
      pointer,
      'An arrow cannot lead to the flow as a whole; name one of its steps.',
    );
    return;
  }
  input.report('FLOW_TARGET_UNKNOWN', pointer, sentenceOf(source, target, input));
}

function sentenceOf(source: StateNode, target: string, { root, states }: RuleInput): string {
  const ids = states.slice(1).map((node) => `#${root.name}.${node.path}`);
  if (target.startsWith('#')) return didYouMean(`There is no step "${target}"`, target, ids);
  const inside = [...source.children.keys()].map((name) => `.${name}`);
  if (target.startsWith('.'))
    return didYouMean(
      `There is no step "${target.slice(1)}" inside ${stepName(source)}`,
      target,
      inside,
    );
  const siblings = [...(source.parent?.children.keys() ?? [])];
  const elsewhere = states.find((node) => node.name === target && node.parent !== undefined);
  const sentence = `There is no step "${target}" beside ${stepName(source)}`;
  if (source.parent === undefined && resolveTarget(source, `.${target}`) !== undefined)
    return `${sentence}; did you mean ".${target}"?`;
  if (elsewhere !== undefined)
    return `${sentence}; did you mean "#${root.name}.${elsewhere.path}"?`;
  return didYouMean(sentence, target, siblings);
}
