import type { JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Puts names that mean nothing in the place of what only one site knows: cards become card-a, card-b, …, vendors'
 * references go, as do texts that need not be there. The same card keeps the same name.
 */
export class OpaqueNames {
  readonly #cards = new Map<Json, string>();
  /** Id of a request in the journal → its id in the scenario. */
  readonly #ids = new Map<string, string>();

  /** Two ids of the same request. */
  same(inJournal: string, inScenario: string): void {
    this.#ids.set(inJournal, inScenario);
  }

  /** The fields that the contract knows, with other names where they are opaque. */
  rename(schema: JsonSchemaObject, fields: JsonObject): JsonObject {
    const kept = Object.entries(schema.properties).flatMap(([name, field]) => {
      const value = fields[name];
      if (value === undefined || value === null) return [];
      const isNeeded = schema.required?.includes(name) ?? false;
      const renamed = this.#renamed(name, field['x-opaque'], value, isNeeded);
      return renamed === undefined ? [] : [[name, renamed] as const];
    });
    return Object.fromEntries(kept);
  }

  #renamed(
    name: string,
    opaque: 'card' | 'text' | 'id' | undefined,
    value: Json,
    isNeeded: boolean,
  ): Json | undefined {
    if (opaque === undefined) return value;
    if (opaque === 'card') return this.#card(value);
    const known = typeof value === 'string' ? this.#ids.get(value) : undefined;
    return known ?? (isNeeded ? `${name.replace(/Id$/, '')}-1` : undefined);
  }

  #card(value: Json): string {
    const at = this.#cards.size;
    const known = this.#cards.get(value) ?? `card-${LETTERS[at] ?? String(at + 1)}`;
    this.#cards.set(value, known);
    return known;
  }
}
