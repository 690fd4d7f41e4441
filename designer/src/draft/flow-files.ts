import type { JsonObject } from '../../../engine/contracts/json.ts';
import { objectOf } from '../model/json-read.ts';

/** The files of a flow that somebody edits, as text. */
export interface FlowFiles {
  readonly flowText: string;
  /** Language → text of `texts/<language>.json`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** The parsed file, or null when it is no JSON object now. */
export function parseFlow(flowText: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(flowText);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    return null;
  }
}

/** The texts of a language by name; none when its file is no JSON object now. */
export function parseTexts(text: string | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(parseFlow(text ?? '') ?? undefined));
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >;
}
