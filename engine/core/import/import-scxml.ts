import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json } from '../../contracts/json.ts';
import { reservedWords } from '../expr/left-out-words.ts';
import type { FlowAction, FlowContextField, FlowFile, FlowState } from '../flow/flow-file.ts';
import { importNotes, type ScxmlImporting, targetOf } from './import-notes.ts';
import { importActions } from './import-scxml-actions.ts';
import { importBlocks, importTarget, importTransitions } from './import-scxml-transitions.ts';
import type { NotCarriedOver } from './not-carried-over.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { restoreFlow } from './restore-flow.ts';
import { translateValue } from './translate-ecmascript.ts';

/** A flow made from an SCXML document. */
export interface ImportedScxml {
  readonly file: FlowFile;
  readonly notCarriedOver: readonly NotCarriedOver[];
  /** Dotted path of each state, by its id in the document. */
  readonly statePaths: ReadonlyMap<string, string>;
}

const SCXML = 'http://www.w3.org/2005/07/scxml';
/** Besides states; transitions are not allowed there, but widely written. */
const ofRoot = ['datamodel', 'initial', 'transition', 'onentry', 'onexit'];
const stateNames = ['state', 'parallel', 'final', 'history'];

/**
 * Makes a flow of an SCXML document. One that Forecourt exported becomes the flow that it was; any other becomes a
 * flow of the scxml dialect (docs/interop-formats.md).
 *
 * @param options.expressions `keep` leaves expressions as they are, for an evaluator of the document's own language
 * @throws ForecourtError IMPORT_SYNTAX when the text is not XML or not SCXML
 */
export function importScxml(
  text: string,
  options: { readonly expressions?: 'translate' | 'keep' } = {},
): ImportedScxml {
  const root = parseXml(text);
  if (root.name !== 'scxml' || root.namespace !== SCXML)
    throw new ForecourtError('IMPORT_SYNTAX', { line: root.line, problem: 'this is not SCXML' });
  const restored = restoreFlow(root);
  if (restored !== undefined) return { file: restored, notCarriedOver: [], statePaths: new Map() };
  return importForeign(root, options.expressions ?? 'translate');
}

function importForeign(root: XmlElement, expressions: 'translate' | 'keep'): ImportedScxml {
  const { note, notes } = importNotes();
  const flowId = flowIdOf(root.attributes.get('name') ?? 'imported');
  const named = nameStates(root);
  const data = dataIn(root);
  const names = data.filter((element) => isUsableName(idOf(element)));
  const to: ScxmlImporting = {
    flowId,
    expressions,
    names: {
      data: new Set(names.map(idOf)),
      maybeAbsent: new Set(names.filter((element) => exprOf(element) === undefined).map(idOf)),
    },
    paths: named.paths,
    note,
  };
  for (const element of data)
    if (!names.includes(element))
      note('<data>', element, `"${idOf(element)}" cannot be the name of a value`);
  const { fields, assigns } = importData(names, to);
  for (const child of root.children)
    if (!stateNames.includes(child.name) && !ofRoot.includes(child.name))
      note(`<${child.name}>`, child, 'it is not read here');
  const machine = importState(root, '', named, to);
  const entry = [...assigns, ...(machine.entry === undefined ? [] : [machine.entry].flat())];
  const name = root.attributes.get('name') || 'Imported';
  const file: FlowFile = {
    format: 1,
    dialect: 'scxml',
    id: flowId,
    title: { en: name, nl: name },
    description: { en: 'Imported from SCXML.', nl: 'Overgenomen uit SCXML.' },
    source: 'SCXML',
    trigger: { event: 'scxml.start' },
    requires: [],
    params: {},
    context: fields,
    machine: {
      id: flowId,
      ...machine,
      ...(entry.length === 0 ? {} : { entry: entry as FlowAction[] }),
    },
    accept: [],
  };
  return { file, notCarriedOver: notes, statePaths: named.paths };
}

function flowIdOf(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return id === '' ? 'imported' : id.slice(0, 64);
}

interface NamedStates {
  /** By the id in the document. */
  readonly paths: Map<string, string>;
  readonly pathOf: Map<XmlElement, string>;
  readonly nameOf: Map<XmlElement, string>;
}

/** Gives each state a name that our paths can hold; ids in SCXML may have dots, or be left out. */
function nameStates(root: XmlElement): NamedStates {
  const named: NamedStates = { paths: new Map(), pathOf: new Map(), nameOf: new Map() };
  const walk = (element: XmlElement, path: string): void => {
    const taken = new Set<string>();
    for (const child of statesOf(element)) {
      const id = child.attributes.get('id');
      const name = freeName(id ?? child.name, taken);
      const inside = path === '' ? name : `${path}.${name}`;
      named.nameOf.set(child, name);
      named.pathOf.set(child, inside);
      if (id !== undefined) named.paths.set(id, inside);
      walk(child, inside);
    }
  };
  walk(root, '');
  return named;
}

function freeName(id: string, taken: Set<string>): string {
  const letters = id.replace(/[^A-Za-z0-9_-]/g, '_');
  const isBad = !/^[A-Za-z]/.test(letters) || Object.hasOwn(Object.prototype, letters);
  const base = isBad ? `s_${letters}` : letters;
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
  taken.add(name);
  return name;
}

function statesOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter(({ name }) => stateNames.includes(name));
}

function importState(
  element: XmlElement,
  path: string,
  named: NamedStates,
  to: ScxmlImporting,
): FlowState {
  if (element.name === 'history') return importHistory(element, to);
  const children = statesOf(element).map(
    (child) =>
      [
        named.nameOf.get(child) ?? '',
        importState(child, named.pathOf.get(child) ?? '', named, to),
      ] as const,
  );
  for (const child of element.children)
    if (child.name === 'invoke' || child.name === 'donedata')
      to.note(`<${child.name}>`, child, 'there is no counterpart to what it does');
  const isCompound = element.name !== 'parallel' && children.length > 0;
  const first = isCompound ? importInitial(element, path, named, to) : {};
  const entry = importBlocks(element, 'onentry', to);
  const exit = importBlocks(element, 'onexit', to);
  const { on, always } = importTransitions(element, path, to);
  return {
    ...(element.name === 'parallel' ? { type: 'parallel' } : {}),
    ...(element.name === 'final' ? { type: 'final' } : {}),
    ...(first.initial === undefined ? {} : { initial: first.initial }),
    ...(entry.length === 0 ? {} : { entry }),
    ...(exit.length === 0 ? {} : { exit }),
    ...(always.length === 0 ? {} : { always }),
    ...(Object.keys(on).length === 0 ? {} : { on }),
    ...(children.length === 0
      ? {}
      : { states: { ...Object.fromEntries(children), ...first.states } }),
  };
}

function importHistory(element: XmlElement, to: ScxmlImporting): FlowState {
  const [transition] = element.children.filter(({ name }) => name === 'transition');
  const target = transition === undefined ? undefined : importTarget(transition, to);
  if (transition !== undefined && transition.children.length > 0)
    to.note('<history>', element, 'actions on its arrow are left out');
  return {
    type: 'history',
    history: element.attributes.get('type') === 'deep' ? 'deep' : 'shallow',
    ...(target === undefined || target === 'unknown' ? {} : { target }),
  };
}

/** An arrow at the start that leads deeper, to several states, or acts, leaves from a state of its own. */
function importInitial(
  element: XmlElement,
  path: string,
  named: NamedStates,
  to: ScxmlImporting,
): Pick<FlowState, 'initial' | 'states'> {
  const children = statesOf(element);
  const nested = element.children.find(({ name }) => name === 'initial');
  const arrow = nested?.children.find(({ name }) => name === 'transition');
  const written = element.attributes.get('initial') ?? arrow?.attributes.get('target') ?? '';
  const ids = written.split(/\s+/).filter(Boolean);
  const first = children.find(({ name }) => name !== 'history') ?? children[0];
  if (ids.length === 0) return first === undefined ? {} : nameIn(named, first);
  const known = ids.filter((id) => to.paths.has(id));
  if (known.length < ids.length)
    to.note('initial', element, `there is no state "${written}"; the first one is taken`);
  if (known.length < ids.length) return first === undefined ? {} : nameIn(named, first);
  const actions = arrow === undefined ? [] : importActions(arrow.children, to);
  const direct = children.find((child) => child.attributes.get('id') === ids[0]);
  if (ids.length === 1 && direct !== undefined && actions.length === 0)
    return nameIn(named, direct);
  const taken = new Set(children.map((child) => named.nameOf.get(child) ?? ''));
  const name = freeName('initial', taken);
  const target = ids.map((id) => targetOf(to.flowId, to.paths.get(id) ?? path)).join(' ');
  const always = actions.length === 0 ? [{ target }] : [{ target, actions }];
  return { initial: name, states: { [name]: { always } } };
}

function nameIn(named: NamedStates, element: XmlElement): { readonly initial: string } {
  return { initial: named.nameOf.get(element) ?? '' };
}

function dataIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === 'datamodel') return child.children.filter(({ name }) => name === 'data');
    return stateNames.includes(child.name) ? dataIn(child) : [];
  });
}

function idOf(element: XmlElement): string {
  return element.attributes.get('id') ?? '';
}

function exprOf(element: XmlElement): string | undefined {
  const text = element.text.trim();
  return element.attributes.get('expr') ?? (text === '' ? undefined : text);
}

function isUsableName(name: string): boolean {
  const isWord = ['true', 'false', 'in', 'null'].includes(name) || reservedWords.has(name);
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !isWord && !Object.hasOwn(Object.prototype, name);
}

/** Remembered values: literals that our format can declare as the first value, others assigned at the very start. */
function importData(
  elements: readonly XmlElement[],
  to: ScxmlImporting,
): { readonly fields: Record<string, FlowContextField>; readonly assigns: readonly FlowAction[] } {
  const fields: Record<string, FlowContextField> = {};
  const assigns: FlowAction[] = [];
  for (const element of elements) {
    const id = idOf(element);
    const field = { description: `<data id="${id}"> of the document.` };
    fields[id] = field;
    const expr = exprOf(element);
    if (expr === undefined) continue;
    const first = firstValue(expr, element, to);
    if (first === undefined) continue;
    if ('expr' in first) fields[id] = { ...field, initial: { $expr: first.expr } };
    else if (typeof first.literal === 'object')
      assigns.push({ type: 'assign', params: { [id]: first.literal } });
    else fields[id] = { ...field, default: first.literal };
  }
  return { fields, assigns };
}

function firstValue(
  expr: string,
  element: XmlElement,
  to: ScxmlImporting,
): { readonly expr: string } | { readonly literal: Json } | undefined {
  if (to.expressions === 'keep') return { expr };
  const translated = translateValue(expr, { data: new Set(), maybeAbsent: new Set() });
  if ('done' in translated && 'literal' in translated.done) return translated.done;
  const reason = 'refused' in translated ? translated.refused : 'it is computed';
  to.note('<data expr>', element, `it begins without a value: ${reason}`);
  return undefined;
}
