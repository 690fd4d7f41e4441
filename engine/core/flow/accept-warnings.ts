import type { Finding } from '../../contracts/finding.ts';
import type { FlowAccept } from './flow-file.ts';

/**
 * Leaves out the warnings that a flow accepts with a reason. Errors stay: nothing in a file can make a broken flow
 * load. `where` is a JSON Pointer or the dotted path of a step, and covers what lies inside.
 */
export function acceptWarnings(
  findings: readonly Finding[],
  accepted: readonly FlowAccept[],
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'error' ||
      !accepted.some(({ rule, where }) => rule === finding.code && covers(where, finding.pointer)),
  );
}

function covers(where: string, pointer: string): boolean {
  const isPointer = where === '' || where.startsWith('/');
  const from = isPointer ? where : `/machine/states/${where.replaceAll('.', '/states/')}`;
  const asText = `/${where}`;
  return pointer === from || pointer.startsWith(`${from}/`) || pointer === asText;
}
