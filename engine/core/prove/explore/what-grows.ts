import type { Json } from '../../../contracts/json.ts';
import type { FlowContextField, FlowFile } from '../../flow/flow-file.ts';
import type { FlowTables } from './flow-tables.ts';
import type { WorldTable } from './world-table.ts';

/** More fields than this are not named. */
const NAMED_MAX = 3;

/** Which fields of the context make a flow too large to look at, and what to declare for them. */
export function whatGrows({ machines, source }: FlowTables, worlds: WorldTable): string {
  const values = new Map<string, Set<string>>();
  for (let id = 0; id < machines.size; id += 1) {
    for (const [name, value] of Object.entries(machines.at(id).state.context)) {
      const seen = values.get(name) ?? new Set();
      values.set(name, seen.add(JSON.stringify(value satisfies Json)));
    }
  }
  const named = [...values]
    .filter(([, { size }]) => size > 1)
    .toSorted(([, a], [, b]) => b.size - a.size)
    .slice(0, NAMED_MAX)
    .map(([name, { size }]) => sayField(name, size, source.file.context[name]));
  const met = `Met so far: ${machines.size} states of the flow, ${worlds.size} of the world.`;
  return [met, ...named].join(' ');
}

function sayField(name: string, size: number, field: FlowContextField | undefined): string {
  const advice =
    field?.type === 'integer' && field['x-unit'] === undefined
      ? `it counts up to ${field.maximum ?? 'no limit'}; declare a smaller maximum, where it stays, or an x-unit if it is an amount`
      : 'declare fewer values, or ask for it later';
  return `context.${name} has ${size} values: ${advice}.`;
}

/** Why no visit could be begun. */
export function tooManyChoices({ params }: FlowFile): string {
  const choices = Object.entries(params).flatMap(([name, { type, enum: words }]) => {
    if (type === 'boolean') return [`${name} (2)`];
    return words === undefined ? [] : [`${name} (${words.length})`];
  });
  return `no visit could be begun with so many choices: ${choices.join(', ')}. Declare fewer values, or numbers with a range, which count as one.`;
}
