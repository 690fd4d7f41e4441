import { didYouMean } from '../flow/did-you-mean.ts';
import type { StateNode } from '../flow/state-tree.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/** FLOW_SHAPE: what the kind of a step demands or forbids. */
export const checkStructure: Rule = (input) => {
  for (const node of input.states) {
    checkInitial(node, input);
    checkKind(node, input);
  }
};

function checkInitial(node: StateNode, { report }: RuleInput): void {
  const { initial } = node.state;
  const names = [...node.children.keys()];
  if (node.kind === 'compound') {
    if (initial === undefined)
      report(
        'FLOW_SHAPE',
        node.pointer,
        `"initial" is missing: ${stepName(node)} must say which of its steps comes first.`,
        { at: node.parent === undefined ? 'value' : 'key' },
      );
    else if (!node.children.has(initial))
      report(
        'FLOW_TARGET_UNKNOWN',
        `${node.pointer}/initial`,
        didYouMean(`There is no step "${initial}" inside ${stepName(node)}`, initial, names),
      );
  } else if (initial !== undefined)
    report(
      'FLOW_SHAPE',
      `${node.pointer}/initial`,
      `"initial" has no meaning here: ${stepName(node)} is ${node.kind}.`,
      { at: 'key' },
    );
}

/** Parts that a kind of step cannot have. */
const forbidden: Readonly<Record<StateNode['kind'], readonly string[]>> = {
  atomic: ['states', 'history', 'target', 'output', 'onDone'],
  compound: ['history', 'target'],
  parallel: ['history', 'target'],
  final: ['states', 'on', 'always', 'after', 'invoke', 'onDone', 'history', 'target'],
  history: ['states', 'on', 'always', 'after', 'invoke', 'onDone', 'entry', 'exit', 'output'],
};

function checkKind(node: StateNode, { report }: RuleInput): void {
  const isRoot = node.parent === undefined;
  for (const part of forbidden[node.kind]) {
    if (!Object.hasOwn(node.state, part) || (isRoot && part === 'output')) continue;
    if (part === 'states' && node.children.size === 0) continue;
    report(
      'FLOW_SHAPE',
      `${node.pointer}/${part}`,
      `"${part}" has no meaning here: ${stepName(node)} is ${node.kind}.`,
      {
        at: 'key',
      },
    );
  }
  const needsSteps = node.kind === 'compound' || node.kind === 'parallel' || isRoot;
  if (needsSteps && node.children.size === 0)
    report('FLOW_SHAPE', node.pointer, `There are no steps inside ${stepName(node)}.`);
}
