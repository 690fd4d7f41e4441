import type { Finding, FindingUse } from '../../contracts/finding.ts';
import { validate } from '../../contracts/generated/fragment-validator.ts';
import type { ShapeValidator } from '../../contracts/shape-validator.ts';
import type { Contracts } from '../flow/contract-index.ts';
import { findingAt, findingList } from '../flow/finding-list.ts';
import { codeOfFlowShape } from '../flow/flow-shape.ts';
import { parseJson } from '../flow/jsonc.ts';
import { loadTexts } from '../flow/load-texts.ts';
import { reportShape } from '../flow/shape-findings.ts';
import { usablePart } from '../flow/usable-part.ts';
import { placeOfUse } from './expand-use.ts';
import type { FragmentFile } from './fragment-file.ts';
import { standIn } from './stand-in.ts';
import type { FragmentLibrary, Unit } from './unit.ts';
import { usesIn } from './uses-in.ts';

/** A fragment as text. */
export interface FragmentSource {
  readonly fragmentText: string;
  /** Language → text of `texts/<language>.json`. */
  readonly texts: Readonly<Record<string, string>>;
  /** Name of the file in findings; `fragments/<name>/fragment.json` when left out. */
  readonly file?: string;
}

/** The validator of fragment.schema.json. */
const fragmentShape: ShapeValidator = { validate };

/** The fragments that a flow uses, as far as they could be read. */
export interface ReadFragments {
  readonly library: FragmentLibrary;
  /** Findings of files that could not be read at all. */
  readonly unreadable: readonly Finding[];
}

/** Reads the fragments that a flow uses, directly or through others. Each is read once. */
export function loadFragments(
  root: Unit,
  sources: Readonly<Record<string, FragmentSource>>,
  contracts: Contracts,
): ReadFragments {
  const library = new Map<string, Unit>();
  const unreadable: Finding[] = [];
  const seen = new Set<string>();
  const waiting: Unit[] = [root];
  for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
    for (const { use, pointer } of usesIn(unit)) {
      const name = use.use;
      const source = Object.hasOwn(sources, name) ? sources[name] : undefined;
      if (seen.has(name) || source === undefined) continue;
      seen.add(name);
      const led = [placeOfUse(unit, pointer, name), ...unit.uses];
      const read = readFragment(name, source, led, contracts);
      unreadable.push(...read.problems);
      if (read.unit === undefined) continue;
      library.set(name, read.unit);
      waiting.push(read.unit);
    }
  }
  return { library, unreadable };
}

function readFragment(
  name: string,
  source: FragmentSource,
  uses: readonly FindingUse[],
  contracts: Contracts,
): { readonly unit: Unit | undefined; readonly problems: readonly Finding[] } {
  const file = source.file ?? `fragments/${name}/fragment.json`;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const texts = loadTexts(source.texts, `${folder}texts`);
  const { source: json, problems } = parseJson(source.fragmentText);
  if (json === undefined)
    return {
      unit: undefined,
      problems: problems.map(({ pointer, place, message }) =>
        findingAt('FLOW_JSON_SYNTAX', pointer, place, message, file, { uses }),
      ),
    };
  const list = findingList(json, file);
  const report: typeof list.report = (code, pointer, message, options) =>
    list.report(code, pointer, message, { uses, ...options });
  const errors = reportShape(fragmentShape, json.value, 'FLOW_SHAPE', report, codeOfFlowShape);
  const { value, removed } =
    errors.length === 0
      ? { value: json.value, removed: [] }
      : usablePart(fragmentShape, json.value);
  if (value === undefined) return { unit: undefined, problems: list.findings };
  const fragment = value as unknown as FragmentFile;
  const unit: Unit = {
    id: fragment.id,
    file,
    source: json,
    flow: standIn(fragment, Object.keys(contracts.site.events)[0] ?? ''),
    fragment,
    texts,
    report,
    findings: list.findings,
    removed,
    uses,
  };
  if (fragment.id !== name)
    report('FLOW_NAME_RESERVED', '/id', `The fragment must be called "${name}" as its folder.`);
  return { unit, problems: [] };
}
