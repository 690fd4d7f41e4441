import type { Finding } from '../../../engine/contracts/finding.ts';
import type { JsonPath } from './json-edit.ts';

/** The step that a finding is about, by its path; null when it is about something else. */
export function stepOfFinding({ pointer }: Finding): string | null {
  const parts = pointer.split('/').slice(1).map(unescaped);
  if (parts[0] !== 'machine') return null;
  const names: string[] = [];
  for (let at = 1; parts[at] === 'states' && parts[at + 1] !== undefined; at += 2)
    names.push(parts[at + 1] as string);
  return names.length === 0 ? null : names.join('.');
}

/** The findings at a place of flow.json or inside it. */
export function findingsAt(findings: readonly Finding[], path: JsonPath): readonly Finding[] {
  const pointer = path.map((part) => `/${escaped(String(part))}`).join('');
  return findings.filter(
    (each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`),
  );
}

const unescaped = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~');
const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');
