import type { Json } from '../../contracts/json.ts';
import type { Scenario } from './scenario.ts';

/** A scenario as the files in this repository are written: one line of the path a line of text. */
export function formatScenario(scenario: Scenario): string {
  const { $schema, id, title, params, trigger, steps, ends } = scenario;
  const fields: readonly (readonly [string, Json | undefined])[] = [
    ['$schema', $schema],
    ['id', id],
    ['title', title as unknown as Json],
    ['params', params as Json | undefined],
    ['trigger', trigger],
  ];
  const rows = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${JSON.stringify(name)}: ${inLine(value)}`],
  );
  const lines = steps.map((step) => `    ${inLine(step as unknown as Json)}`);
  rows.push(`  "steps": [\n${lines.join(',\n')}\n  ]`);
  if (ends !== undefined) rows.push(`  "ends": ${inLine(ends as unknown as Json)}`);
  return `{\n${rows.join(',\n')}\n}\n`;
}

/** JSON on one line, with a space where a reader expects one. */
function inLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => inLine(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [`${JSON.stringify(name)}: ${inLine(member)}`],
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
