import type { Finding } from '../../contracts/finding.ts';
import { type CheckedFlow, checkUnits } from '../fragments/check-units.ts';
import { type FragmentSource, loadFragments } from '../fragments/load-fragments.ts';
import type { FragmentLibrary, Unit } from '../fragments/unit.ts';
import { allRules, fragmentRules, scxmlRules } from '../rules/all-rules.ts';
import { acceptWarnings } from './accept-warnings.ts';
import type { Contracts } from './contract-index.ts';
import { findingAt, findingList } from './finding-list.ts';
import type { FlowFile } from './flow-file.ts';
import { flowHashes } from './flow-hashes.ts';
import { codeOfFlowShape, flowShape } from './flow-shape.ts';
import type { JsonSource } from './json-source.ts';
import { parseJson } from './jsonc.ts';
import { loadTexts, type ReadTexts } from './load-texts.ts';
import type { LoadedFlow } from './loaded-flow.ts';
import { reportShape } from './shape-findings.ts';
import { usablePart } from './usable-part.ts';

/** A flow as text, as it lies on disk or comes over HTTP. */
export interface FlowSource {
  readonly flowText: string;
  /** Language → text of `texts/<language>.json`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The fragments that are there, by name; those that the flow does not use are not looked at. */
  readonly fragments?: Readonly<Record<string, FragmentSource>>;
  /** Text of `flow.layout.json`; only part of the bundle's identity. */
  readonly layoutText?: string;
  /** Name of the flow file in findings; `flow.json` when left out. */
  readonly file?: string;
}

/** How a flow is read that was not written in our own language. */
export interface LoadFlowOptions {
  /** For the scxml dialect: expressions are in another language and judged by whoever brings the evaluator. */
  readonly areExpressionsForeign?: boolean;
}

/** A flow, or what is wrong with it. With errors there is no flow; warnings come with one. */
export interface LoadFlowResult {
  readonly flow: LoadedFlow | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Loads a flow: parses it, spells out its fragments, checks its shape and every rule, and gives all findings at once,
 * those of the flow file first. Pure; never throws for bad input.
 *
 * @returns findings have FLOW_ codes (docs/errors.md), a JSON Pointer, a line and a column
 */
export function loadFlow(
  source: FlowSource,
  contracts: Contracts,
  options: LoadFlowOptions = {},
): LoadFlowResult {
  const file = source.file ?? 'flow.json';
  const texts = loadTexts(source.texts);
  const { source: json, problems } = parseJson(source.flowText);
  if (json === undefined) {
    const findings = problems.map(({ pointer, place, message }) =>
      findingAt('FLOW_JSON_SYNTAX', pointer, place, message, file),
    );
    return { flow: undefined, findings: [...findings, ...texts.findings()] };
  }
  const shape = readShape(json, file, texts);
  if (shape.root === undefined)
    return { flow: undefined, findings: [...inOrder(shape.findings), ...texts.findings()] };
  const { root } = shape;
  const sources = source.fragments ?? {};
  const { library, unreadable } = loadFragments(root, sources, contracts);
  const isForeign = root.flow.dialect === 'scxml';
  const checked = checkUnits(root, library, {
    contracts,
    known: Object.keys(sources),
    rules: isForeign ? scxmlRules : allRules,
    fragmentRules,
    areExpressionsForeign: options.areExpressionsForeign ?? false,
  });
  const units = [root, ...library.values()];
  const findings = [...allFindings(units), ...unreadable];
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  if (checked === undefined || root.removed.length > 0 || hasErrors)
    return { flow: undefined, findings };
  return { flow: loadedFlow(root, library, checked, source.layoutText), findings };
}

/** The file of a flow as far as it has the right shape. */
function readShape(
  json: JsonSource,
  file: string,
  texts: ReadTexts,
): { readonly root: Unit | undefined; readonly findings: readonly Finding[] } {
  const { report, findings } = findingList(json, file);
  const errors = reportShape(flowShape, json.value, 'FLOW_SHAPE', report, codeOfFlowShape);
  const { value, removed } =
    errors.length === 0 ? { value: json.value, removed: [] } : usablePart(flowShape, json.value);
  if (value === undefined) return { root: undefined, findings };
  const flow = value as unknown as FlowFile;
  const { id } = flow;
  const root = {
    id,
    file,
    source: json,
    flow,
    fragment: undefined,
    texts,
    report,
    findings,
    removed,
  };
  return { root: { ...root, uses: [] }, findings };
}

const inOrder = (findings: readonly Finding[]) =>
  findings.toSorted((a, b) => a.line - b.line || a.column - b.column);

/** Findings of all files, those of the flow first, then those of its texts, then fragment by fragment. */
function allFindings(units: readonly Unit[]): readonly Finding[] {
  const inFiles = units.flatMap(({ findings }) => findings);
  const hasErrors = inFiles.some(({ severity }) => severity === 'error');
  return units.flatMap(({ findings, texts, flow, source, file }) => {
    // What is misspelt in the flow leaves a text unused: that is no news.
    const inTexts = texts.findings().filter(({ severity }) => !hasErrors || severity === 'error');
    const left = acceptWarnings([...inOrder(findings), ...inTexts], flow.accept, source, file);
    // With errors not every rule was run: an entry may be needed again when they are mended.
    return left.filter(({ code }) => !hasErrors || code !== 'FLOW_ACCEPT');
  });
}

function loadedFlow(
  root: Unit,
  library: FragmentLibrary,
  { file, texts, uses, map }: CheckedFlow,
  layoutText: string | undefined,
): LoadedFlow {
  const fragments = [...library.keys()].toSorted();
  const written = fragments.map((name) => library.get(name)?.fragment);
  return {
    id: file.id,
    file,
    authored: root.flow,
    texts,
    languages: Object.keys(texts).toSorted(),
    ...flowHashes(file, texts, layoutText, written.length === 0 ? [] : [root.flow, ...written]),
    uses: uses.map(({ path, unit, uses: led }) => ({ path, fragment: unit.id, uses: led })),
    fragments,
    originOf: (pointer, kind) => {
      const { unit, pointer: there, uses: led } = map.originOf(pointer);
      const place = unit.source.placeOf(there, kind);
      return { file: unit.file, pointer: there, place, uses: led };
    },
  };
}
