import type { Json, JsonObject } from '../../contracts/json.ts';
import { asList } from '../flow/as-list.ts';
import type { FlowAction, FlowActions, FlowValue } from '../flow/flow-file.ts';
import { type XmlAttributes, xmlElement, xmlText } from './xml-writer.ts';

/** Actions as executable content. What SCXML has no element for is an element of ours, which it allows. */
export function exportActions(actions: FlowActions | undefined): readonly string[] {
  return asList<FlowAction>(actions).flatMap(exportAction);
}

/** A value as an expression, marked when it is a literal. */
function valueAttributes(value: FlowValue): XmlAttributes {
  const text = expressionIn(value);
  return text === undefined
    ? { expr: JSON.stringify(value), 'fc:literal': 'true' }
    : { expr: text };
}

function expressionIn(value: FlowValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const text = (value as JsonObject)['$expr'];
  return typeof text === 'string' && Object.keys(value).length === 1 ? text : undefined;
}

function exportAction(action: FlowAction): readonly string[] {
  return exportNative(action) ?? [exportOwn(action)];
}

function exportOwn({ type, params }: FlowAction): string {
  if (params === undefined) return xmlElement('fc:action', { type });
  return xmlText('fc:action', { type }, JSON.stringify(params));
}

function exportNative({ type, params = {} }: FlowAction): readonly string[] | undefined {
  switch (type) {
    case 'assign':
      return exportAssign(params);
    case 'core.raise':
      return exportRaise(params);
    case 'core.cancel':
      return typeof params['id'] === 'string'
        ? [xmlElement('cancel', { sendid: params['id'] })]
        : undefined;
    case 'core.if':
      return exportIf(asList(params['branches']) as readonly JsonObject[]);
    default:
      return undefined;
  }
}

/** All values of one assign are computed before the first is written; `fc:also` keeps them together. */
function exportAssign(params: Readonly<Record<string, FlowValue>>): readonly string[] | undefined {
  const entries = Object.entries(params);
  if (entries.length === 0) return undefined;
  return entries.map(([name, value], at) =>
    xmlElement('assign', {
      location: `context.${name}`,
      ...valueAttributes(value),
      'fc:also': at === 0 ? undefined : 'true',
    }),
  );
}

function exportRaise(params: Readonly<Record<string, FlowValue>>): readonly string[] | undefined {
  const { event, delay, id, ...others } = params;
  const name = (event as JsonObject | undefined)?.['type'];
  const isPlain =
    typeof name === 'string' &&
    Object.keys(event as JsonObject).length === 1 &&
    Object.keys(others).length === 0;
  if (!isPlain) return undefined;
  if (delay === undefined && id === undefined) return [xmlElement('raise', { event: name })];
  if (typeof delay !== 'number' || (id !== undefined && typeof id !== 'string')) return undefined;
  return [xmlElement('send', { event: name, delay: `${delay}ms`, id })];
}

function exportIf(branches: readonly JsonObject[]): readonly string[] | undefined {
  const conditions = branches.map(({ when }) => expressionIn(when));
  const isUsual = conditions.every(
    (text, at) => text !== undefined || (at > 0 && at === branches.length - 1),
  );
  if (branches.length === 0 || !isUsual) return undefined;
  const content = branches.flatMap((branch, at) => {
    const actions = exportActions(branch['actions'] as unknown as FlowActions | undefined);
    if (at === 0) return actions;
    const cond = conditions[at];
    const head = cond === undefined ? xmlElement('else', {}) : xmlElement('elseif', { cond });
    return [head, ...actions];
  });
  return [xmlElement('if', { cond: conditions[0] }, content)];
}

/** Members of an object as parameters. */
export function exportParams(record: Readonly<Record<string, Json>>): readonly string[] {
  return Object.entries(record).map(([name, value]) =>
    xmlElement('param', { name, ...valueAttributes(value) }),
  );
}
