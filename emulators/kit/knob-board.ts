/** One knob: a fault that a person or a test chooses. */
export interface KnobDefinition {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly say: string;
  /** The values it takes, the ordinary one first; `number` for a whole number of 0 or more, or null for none. */
  readonly values: readonly string[] | 'number';
  /** Whether it stays as it is set; else it works once and goes back to the ordinary value. */
  readonly stays: boolean;
}

/** What a knob is set to. */
export type KnobValue = string | number | null;

/** A knob and what it is set to now. */
export interface KnobState extends KnobDefinition {
  readonly value: KnobValue;
}

/** The knobs of one emulator. */
export interface KnobBoard {
  readonly states: () => readonly KnobState[];
  /** @throws RangeError with a sentence when there is no such knob or value */
  readonly set: (name: string, value: unknown) => void;
  /** What a knob is set to. @throws RangeError when there is no such knob */
  readonly value: (name: string) => KnobValue;
  /** The same, and a knob that works once goes back to its ordinary value. */
  readonly take: (name: string) => KnobValue;
}

/** Makes a board of knobs, all at their ordinary value. */
export function createKnobBoard(definitions: readonly KnobDefinition[]): KnobBoard {
  const known = new Map(definitions.map((definition) => [definition.name, definition]));
  const values = new Map<string, KnobValue>();
  const definitionOf = (name: string): KnobDefinition => {
    const definition = known.get(name);
    if (definition === undefined) throw new RangeError(`There is no knob "${name}".`);
    return definition;
  };
  const valueNow = (definition: KnobDefinition): KnobValue =>
    values.get(definition.name) ?? ordinaryValue(definition);
  return {
    states: () => definitions.map((definition) => ({ ...definition, value: valueNow(definition) })),
    set: (name, value) => {
      const definition = definitionOf(name);
      values.set(name, checkedValue(definition, value));
    },
    value: (name) => valueNow(definitionOf(name)),
    take: (name) => {
      const definition = definitionOf(name);
      const value = valueNow(definition);
      if (!definition.stays) values.delete(name);
      return value;
    },
  };
}

function ordinaryValue({ values }: KnobDefinition): KnobValue {
  return values === 'number' ? null : (values[0] ?? null);
}

function checkedValue(definition: KnobDefinition, value: unknown): KnobValue {
  const { name, values } = definition;
  if (value === null) return ordinaryValue(definition);
  if (values === 'number') {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw new RangeError(`The knob "${name}" takes a whole number of 0 or more, or null.`);
  }
  if (typeof value === 'string' && values.includes(value)) return value;
  throw new RangeError(`The knob "${name}" takes one of ${values.join(', ')}.`);
}
