/** A copy of the record that lacks one key. */
export function withoutKey<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
): Record<string, Value> {
  const rest: Record<string, Value> = {};
  for (const [name, value] of Object.entries(record)) if (name !== key) rest[name] = value;
  return rest;
}
