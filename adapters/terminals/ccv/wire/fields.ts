/** A JSON object whose fields are not known. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object with fields; undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

/** A text field of at most so many characters that is not empty. */
export function textOf(fields: Fields, name: string, lengthMax: number): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' && value.length <= lengthMax ? value : undefined;
}
