import type { Finding } from '../../contracts/finding.ts';
import { allRules, scxmlRules } from '../rules/all-rules.ts';
import type { RuleInput } from '../rules/rule.ts';
import { runRules } from '../rules/rule-book.ts';
import { acceptWarnings } from './accept-warnings.ts';
import { type Contracts, contractIndex } from './contract-index.ts';
import { findingAt, findingList, type Report } from './finding-list.ts';
import { arrowsOf } from './flow-arrows.ts';
import type { FlowFile } from './flow-file.ts';
import { flowHashes } from './flow-hashes.ts';
import { codeOfFlowShape, flowShape } from './flow-shape.ts';
import type { JsonSource } from './json-source.ts';
import { parseJson } from './jsonc.ts';
import { loadTexts, type ReadTexts } from './load-texts.ts';
import type { LoadedFlow } from './loaded-flow.ts';
import { reportShape } from './shape-findings.ts';
import { statesIn, stateTree } from './state-tree.ts';
import { usablePart } from './usable-part.ts';

/** A flow as text, as it lies on disk or comes over HTTP. */
export interface FlowSource {
  readonly flowText: string;
  /** Language → text of `texts/<language>.json`. */
  readonly texts: Readonly<Record<string, string>>;
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
 * Loads a flow: parses it, checks its shape and every rule, and gives all findings at once, those of the flow file
 * first. Pure; never throws for bad input.
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
  const { findings, usable } = checkFlow(json, texts, contracts, file, options);
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  if (usable === undefined || hasErrors) return { flow: undefined, findings };
  const flow: LoadedFlow = {
    id: usable.id,
    file: usable,
    texts: texts.texts,
    languages: Object.keys(texts.texts).toSorted(),
    ...flowHashes(usable, texts.texts, source.layoutText),
    sourceOf: json.placeOf,
  };
  return { flow, findings };
}

function checkFlow(
  json: JsonSource,
  texts: ReadTexts,
  contracts: Contracts,
  name: string,
  options: LoadFlowOptions,
): { readonly findings: readonly Finding[]; readonly usable: FlowFile | undefined } {
  const list = findingList(json, name);
  const shapeErrors = reportShape(
    flowShape,
    json.value,
    'FLOW_SHAPE',
    list.report,
    codeOfFlowShape,
  );
  const isSound = shapeErrors.length === 0;
  const { value, removed } = isSound
    ? { value: json.value, removed: [] }
    : usablePart(flowShape, json.value);
  const file = value as unknown as FlowFile | undefined;
  if (file !== undefined)
    checkRules(file, texts, contracts, sieve(list.report, removed), removed.length > 0, options);
  const inOrder = list.findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const hasErrors = inOrder.some(({ severity }) => severity === 'error');
  // What is misspelt in the flow leaves a text unused: that is no news.
  const inTexts = texts.findings().filter(({ severity }) => !hasErrors || severity === 'error');
  const findings = [...inOrder, ...inTexts];
  return {
    findings: acceptWarnings(findings, file?.accept ?? [], json, name),
    usable: isSound ? file : undefined,
  };
}

function checkRules(
  file: FlowFile,
  texts: ReadTexts,
  contracts: Contracts,
  report: Report,
  isPartial: boolean,
  { areExpressionsForeign = false }: LoadFlowOptions,
): void {
  // A wrong id of the machine is reported; its arrows are read as if it were right.
  const root = stateTree({ ...file.machine, id: file.id });
  const states = statesIn(root);
  const input: RuleInput = {
    file,
    contracts: contractIndex(contracts),
    root,
    states,
    arrows: states.flatMap(arrowsOf),
    texts: texts.texts,
    textUses: [],
    areExpressionsForeign,
    report,
    reportText: (language) => (isPartial ? () => undefined : texts.reportIn(language)),
  };
  runRules(file.dialect === 'scxml' ? scxmlRules : allRules, input);
}

/** Findings about what stands in one place; the others would be wrong when a part was taken out. */
const localCodes = new Set([
  'FLOW_NAME_RESERVED',
  'FLOW_OPERATION_UNKNOWN',
  'FLOW_EVENT_UNKNOWN',
  'FLOW_ACTION_UNKNOWN',
  'FLOW_GUARD_UNKNOWN',
  'FLOW_OUTCOME_UNKNOWN',
  'FLOW_PARAM',
]);
const codesOnHeader = new Set([
  'FLOW_EXPRESSION',
  'FLOW_DELAY_UNKNOWN',
  'FLOW_CONTEXT',
  'FLOW_INPUT',
]);

/** Lets through what is certain although the parts at `removed` are not looked at. */
function sieve(report: Report, removed: readonly string[]): Report {
  if (removed.length === 0) return report;
  const isHeaderWhole = removed.every((pointer) => pointer.startsWith('/machine'));
  return (code, pointer, message, options) => {
    const isCertain = localCodes.has(code) || (isHeaderWhole && codesOnHeader.has(code));
    if (isCertain && options?.severity === undefined) report(code, pointer, message, options);
  };
}
