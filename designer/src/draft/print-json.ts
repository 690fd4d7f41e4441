import type { Json } from '../../../engine/contracts/json.ts';

/** Columns of a line at most, where a value can be broken. */
const WIDTH = 120;
const STEP = '  ';

/**
 * A value as the flow files have it: on one line where it fits, broken where it does not.
 *
 * @param indent the white space in front of the line that the value stands in
 * @param column where on that line it begins
 */
export function printJson(value: Json, indent = '', column = indent.length): string {
  const line = onOneLine(value);
  if (column + line.length <= WIDTH || value === null || typeof value !== 'object') return line;
  const inner = indent + STEP;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + printJson(item, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([name, member]) => {
    const head = `${inner}${JSON.stringify(name)}: `;
    return head + printJson(member, inner, head.length);
  });
  return `{\n${members.join(',\n')}\n${indent}}`;
}

function onOneLine(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
