import type { Json } from '../../../../engine/contracts/json.ts';

/** Reads fields of a vendor's JSON object without trusting their kinds. */
export interface Fields {
  /** A text of at most 4096 characters; undefined for anything else. */
  readonly text: (name: string) => string | undefined;
  /** An amount in minor units; undefined for anything else. */
  readonly amountMinor: (name: string) => number | undefined;
  /** Unix epoch ms; undefined for anything else. */
  readonly epochMs: (name: string) => number | undefined;
  readonly list: (name: string) => readonly Json[];
  readonly flag: (name: string) => boolean | undefined;
}

/** The longest text that is taken, e.g. a cardId. */
const TEXT_LENGTH_MAX = 4096;
/** The largest amount of the contract. */
const AMOUNT_MINOR_MAX = 100_000_000;

/** The fields of an object; undefined when it is none. */
export function fieldsOf(value: Json | undefined): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = value as Readonly<Record<string, Json>>;
  const own = (name: string): Json | undefined =>
    Object.hasOwn(record, name) ? record[name] : undefined;
  return {
    text: (name) => {
      const found = own(name);
      return typeof found === 'string' && found.length <= TEXT_LENGTH_MAX ? found : undefined;
    },
    amountMinor: (name) => {
      const found = own(name);
      const isAmount =
        typeof found === 'number' &&
        Number.isSafeInteger(found) &&
        found >= 0 &&
        found <= AMOUNT_MINOR_MAX;
      return isAmount ? found : undefined;
    },
    epochMs: (name) => {
      const found = own(name);
      return Number.isSafeInteger(found) && Number(found) > 0 ? Number(found) : undefined;
    },
    list: (name) => {
      const found = own(name);
      return Array.isArray(found) ? found : [];
    },
    flag: (name) => {
      const found = own(name);
      return typeof found === 'boolean' ? found : undefined;
    },
  };
}
