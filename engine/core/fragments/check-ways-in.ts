import {
  isInside,
  resolveTarget,
  type StateNode,
  statesAround,
  statesIn,
} from '../flow/state-tree.ts';
import type { RuleInput } from '../rules/rule.ts';
import type { UseSite } from './expand-flow.ts';

/**
 * FLOW_FRAGMENT_ENTRY: arrows from outside lead to a use as a whole or to one of the entries of its fragment; history
 * resumes no fragment that remembers values, since these begin anew when it is entered.
 */
export function checkWaysIn(
  { root, arrows, report }: Pick<RuleInput, 'root' | 'arrows' | 'report'>,
  uses: readonly UseSite[],
): void {
  const nodes = new Map(statesIn(root).map((node) => [node.path, node]));
  const sites = uses.flatMap((site) => {
    const node = nodes.get(site.path);
    return node === undefined ? [] : [{ site, node }];
  });
  for (const { source, cause, transition, targetPointer } of arrows) {
    if (transition.target === undefined) continue;
    const target = resolveTarget(source, transition.target);
    if (target === undefined) continue;
    for (const { site, node } of sites) {
      const isFromInside = isInside(source, node) || (source === node && cause.kind !== 'ended');
      if (isFromInside || !isInside(target, node) || isEntry(target, node, site)) continue;
      report('FLOW_FRAGMENT_ENTRY', targetPointer, sentenceOf(target, site));
    }
  }
  for (const history of statesIn(root)) checkHistory(history, sites, report);
}

function isEntry(target: StateNode, use: StateNode, { unit }: UseSite): boolean {
  return target.parent === use && Object.hasOwn(unit.fragment?.entries ?? {}, target.name);
}

function sentenceOf(target: StateNode, { path, unit }: UseSite): string {
  const entries = Object.keys(unit.fragment?.entries ?? {});
  const list = entries.map((name) => `"${path}.${name}"`).join(', ');
  const others = entries.length === 0 ? '' : `, or to ${list}`;
  return `"${target.path}" lies inside the fragment "${unit.id}"; lead to "${path}"${others}.`;
}

function checkHistory(
  history: StateNode,
  sites: readonly { readonly site: UseSite; readonly node: StateNode }[],
  report: RuleInput['report'],
): void {
  const around = history.parent;
  if (history.kind !== 'history' || history.state.history !== 'deep' || around === undefined)
    return;
  for (const { site, node } of sites) {
    const remembers = Object.keys(site.unit.flow.context).length > 0;
    if (!remembers || !statesAround(node).includes(around)) continue;
    const message = `This would resume in the middle of the fragment "${site.unit.id}" (step "${site.path}"), whose values begin anew; use shallow history.`;
    report('FLOW_FRAGMENT_ENTRY', history.pointer, message, { at: 'key' });
  }
}
