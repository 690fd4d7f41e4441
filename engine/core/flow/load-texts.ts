import type { Finding } from '../../contracts/finding.ts';
import { appendPointer } from './append-pointer.ts';
import { findingAt, findingList, type Report } from './finding-list.ts';
import { parseJson } from './jsonc.ts';
import type { FlowTexts } from './loaded-flow.ts';

/** The texts of a flow as far as they could be read. */
export interface ReadTexts {
  readonly texts: FlowTexts;
  /** Reports in the file of one language. */
  readonly reportIn: (language: string) => Report;
  readonly findings: () => readonly Finding[];
}

/** Reads the texts of a flow: per language a flat object of ICU texts. Files are named `<folder>/<language>.json`. */
export function loadTexts(sources: Readonly<Record<string, string>>, folder = 'texts'): ReadTexts {
  const lists = new Map<string, ReturnType<typeof findingList>>();
  const broken: Finding[] = [];
  const texts = Object.entries(sources).flatMap(([language, text]) => {
    const file = `${folder}/${language}.json`;
    const { source, problems } = parseJson(text);
    for (const { pointer, place, message } of problems)
      broken.push(findingAt('FLOW_JSON_SYNTAX', pointer, place, message, file));
    if (source === undefined) return [];
    const list = findingList(source, file);
    lists.set(language, list);
    return [[language, readCatalogue(source.value, list.report)] as const];
  });
  return {
    texts: Object.fromEntries(texts),
    reportIn: (language) => lists.get(language)?.report ?? (() => undefined),
    findings: () => [...broken, ...[...lists.values()].flatMap(({ findings }) => findings)],
  };
}

function readCatalogue(value: unknown, report: Report): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report('FLOW_SHAPE', '', 'Texts are written {"key": "text", …}.');
    return {};
  }
  const entries = Object.entries(value).filter(([key, text]) => {
    if (typeof text === 'string') return true;
    report('FLOW_SHAPE', appendPointer('', key), `The text "${key}" must be in quotes.`);
    return false;
  });
  return Object.fromEntries(entries);
}
