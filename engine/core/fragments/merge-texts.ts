import { appendPointer } from '../flow/append-pointer.ts';
import type { Report } from '../flow/finding-list.ts';
import type { FlowTexts } from '../flow/loaded-flow.ts';
import type { ExpandedFlow } from './expand-flow.ts';
import type { Unit } from './unit.ts';

/** The texts of an expanded flow. */
export interface MergedTexts {
  /** Texts of fragments have the path of the use in front of their key. */
  readonly texts: FlowTexts;
  /** The unit that a text comes from and its key there. */
  readonly originOf: (key: string) => { readonly unit: Unit; readonly key: string };
}

/**
 * Puts the texts of a unit and of the fragments in it together, in the languages of the unit. One that has no texts of
 * its own has the languages of its fragments.
 */
export function mergeTexts(root: Unit, { uses }: ExpandedFlow): MergedTexts {
  const own = root.texts.texts;
  const origins = new Map<string, { unit: Unit; key: string }>();
  const languages = Object.keys(own).length > 0 ? [own] : uses.map(({ unit }) => unit.texts.texts);
  const merged = new Map<string, Record<string, string>>(
    languages.flatMap(Object.keys).map((language) => [language, { ...own[language] }]),
  );
  for (const { path, unit } of uses)
    for (const [language, texts] of merged)
      for (const [key, text] of Object.entries(unit.texts.texts[language] ?? {})) {
        const stands = `${path}.${key}`;
        if (Object.hasOwn(own[language] ?? {}, stands))
          reportTaken(root.texts.reportIn(language), stands, unit.id);
        texts[stands] = text;
        origins.set(stands, { unit, key });
      }
  return {
    texts: uses.length === 0 ? own : Object.fromEntries(merged),
    originOf: (key) => origins.get(key) ?? { unit: root, key },
  };
}

function reportTaken(report: Report, key: string, fragment: string): void {
  const sentence = `The text "${key}" is that of the fragment "${fragment}", which is used there; remove it here.`;
  report('FLOW_NAME_RESERVED', appendPointer('', key), sentence, { at: 'key' });
}
