import type { Finding } from '../../contracts/finding.ts';
import { allProperties } from '../prove/properties/all-properties.ts';
import { ruleNames, siteRuleNames } from '../rules/all-rules.ts';
import { didYouMean } from './did-you-mean.ts';
import { findingAt } from './finding-list.ts';
import type { FlowAccept } from './flow-file.ts';
import type { JsonSource } from './json-source.ts';

/**
 * Leaves out the warnings that a flow accepts with a reason, and warns of entries under `accept` that nothing needs.
 * Errors stay: nothing in a file can make a broken flow load. An entry names a rule or a code; its `where` is a JSON
 * Pointer, the dotted path of a step, or the key of a text, and covers what lies inside.
 */
export function acceptWarnings(
  findings: readonly Finding[],
  accepted: readonly FlowAccept[],
  source: JsonSource,
  file: string,
): readonly Finding[] {
  const used = new Set<FlowAccept>();
  const left = findings.filter((finding) => {
    if (finding.severity === 'error') return true;
    const covering = accepted.filter((entry) => accepts(entry, finding));
    for (const entry of covering) used.add(entry);
    return covering.length === 0;
  });
  // With errors not every rule was run: an entry may be needed again when they are mended.
  if (left.some(({ severity }) => severity === 'error')) return left;
  const unused = accepted.flatMap((entry, at) =>
    used.has(entry) || isForSite(entry) || isForProof(entry)
      ? []
      : [unusedAt(entry, `/accept/${at}`, source, file)],
  );
  return [...left, ...unused];
}

/** Whether only the check of a site can tell if an entry is needed. */
function isForSite({ rule, reason }: FlowAccept): boolean {
  return siteRuleNames.includes(rule) && reason.trim() !== '';
}

/** Whether only the proof can tell if an entry is needed; it says so in its report. */
function isForProof({ rule, reason }: FlowAccept): boolean {
  return reason.trim() !== '' && allProperties.some(({ id, name }) => rule === id || rule === name);
}

function accepts({ rule, where, reason }: FlowAccept, finding: Finding): boolean {
  const isMeant = rule === finding.rule || rule === finding.code;
  return isMeant && reason.trim() !== '' && covers(where, finding.pointer);
}

function covers(where: string, pointer: string): boolean {
  const isPointer = where === '' || where.startsWith('/');
  const from = isPointer ? where : `/machine/states/${where.replaceAll('.', '/states/')}`;
  const asText = `/${where}`;
  return pointer === from || pointer.startsWith(`${from}/`) || pointer === asText;
}

function unusedAt(
  { rule, where, reason }: FlowAccept,
  pointer: string,
  source: JsonSource,
  file: string,
): Finding {
  const isName = ruleNames.includes(rule) || /^[A-Z_]+$/.test(rule);
  const [part, sentence] =
    reason.trim() === ''
      ? ['reason', 'Say why this is right here; without a reason nothing is accepted.']
      : isName
        ? ['where', `"${rule}" has nothing to say at "${where}"; remove this entry.`]
        : ['rule', didYouMean(`There is no rule "${rule}"`, rule, ruleNames)];
  const at = `${pointer}/${part}`;
  return findingAt('FLOW_ACCEPT', at, source.placeOf(at), sentence, file, {
    severity: 'warning',
    rule: 'accept',
  });
}
