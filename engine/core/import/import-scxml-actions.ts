import type { Json } from '../../contracts/json.ts';
import { millisecondsOf } from '../compile/compile-core-action.ts';
import type { FlowAction, FlowValue } from '../flow/flow-file.ts';
import type { ScxmlImporting } from './import-notes.ts';
import type { XmlElement } from './parse-xml.ts';
import { translateCondition, translateValue } from './translate-ecmascript.ts';

/** Imports executable content, in order. What has no counterpart is noted and left out. */
export function importActions(
  elements: readonly XmlElement[],
  to: ScxmlImporting,
): readonly FlowAction[] {
  return elements.flatMap((element) => importAction(element, to));
}

function importAction(element: XmlElement, to: ScxmlImporting): readonly FlowAction[] {
  const { attributes } = element;
  switch (element.name) {
    case 'raise':
      return [{ type: 'core.raise', params: { event: { type: attributes.get('event') ?? '' } } }];
    case 'send':
      return importSend(element, to);
    case 'cancel': {
      const id = attributes.get('sendid');
      if (id !== undefined) return [{ type: 'core.cancel', params: { id } }];
      to.note('<cancel sendidexpr>', element, 'the name of a raise is fixed');
      return [];
    }
    case 'assign':
      return importAssign(element, attributes.get('location') ?? '', attributes.get('expr'), to);
    case 'log':
      return importLog(element, to);
    case 'if':
      return importIf(element, to);
    case 'script':
      return importScript(element, to);
    default:
      to.note(`<${element.name}>`, element, 'there is no such action');
      return [];
  }
}

/** An expression as a value of our format; noted and undefined when it cannot be one. */
function readValue(
  text: string,
  element: XmlElement,
  to: ScxmlImporting,
): { readonly value: FlowValue } | undefined {
  if (to.expressions === 'keep') return { value: { $expr: text } };
  const translated = translateValue(text, to.names);
  if ('refused' in translated) {
    to.note(`<${element.name}>`, element, `its expression is left out: ${translated.refused}`);
    return undefined;
  }
  const { done } = translated;
  return { value: 'literal' in done ? done.literal : { $expr: done.$expr } };
}

function importAssign(
  element: XmlElement,
  location: string,
  expr: string | undefined,
  to: ScxmlImporting,
): readonly FlowAction[] {
  if (!to.names.data.has(location)) {
    to.note('<assign>', element, `"${location}" is no declared value`);
    return [];
  }
  if (expr === undefined) {
    to.note('<assign>', element, 'content instead of an expression is not read');
    return [];
  }
  const found = readValue(expr, element, to);
  return found === undefined ? [] : [{ type: 'assign', params: { [location]: found.value } }];
}

function importLog(element: XmlElement, to: ScxmlImporting): readonly FlowAction[] {
  const label = element.attributes.get('label');
  const expr = element.attributes.get('expr');
  const found = expr === undefined ? undefined : readValue(expr, element, to);
  if (expr !== undefined && found === undefined) return [];
  const params = {
    ...(label === undefined ? {} : { label }),
    ...(found === undefined ? {} : { value: found.value }),
  };
  return [{ type: 'core.log', params }];
}

/** Ways to write that a message goes to a statechart, and not, say, over HTTP. */
const ownProcessors = ['scxml', 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor'];

function importSend(element: XmlElement, to: ScxmlImporting): readonly FlowAction[] {
  const { attributes } = element;
  const type = attributes.get('type');
  const target = attributes.get('target') ?? '';
  if (type !== undefined && !ownProcessors.includes(type)) {
    to.note('<send type>', element, `nothing is sent by "${type}"`);
    return [];
  }
  if (target !== '' && target !== '#_internal' && !target.startsWith('#_scxml_')) {
    to.note('<send target>', element, `nobody is reached at "${target}"`);
    return [];
  }
  for (const name of ['targetexpr', 'typeexpr', 'idlocation', 'namelist'])
    if (attributes.has(name))
      to.note(`<send ${name}>`, element, 'it is not read; the event goes to the flow itself');
  const event = eventOf(element, to);
  if (event === undefined) return [];
  if (target === '#_internal') return [{ type: 'core.raise', params: { event } }];
  const delay = delayOf(element, to);
  if (delay === undefined) return [];
  const id = attributes.get('id');
  const named = id === undefined ? {} : { id };
  return [{ type: 'core.raise', params: { event, delay, ...named } }];
}

function eventOf(element: XmlElement, to: ScxmlImporting): FlowValue | undefined {
  const name = element.attributes.get('event');
  const expr = element.attributes.get('eventexpr');
  const type = name ?? (expr === undefined ? undefined : readValue(expr, element, to)?.value);
  if (type === undefined) {
    if (expr === undefined) to.note('<send>', element, 'it names no event');
    return undefined;
  }
  const data: Record<string, Json> = {};
  for (const child of element.children) {
    const param = child.attributes.get('name');
    const value = child.attributes.get('expr');
    if (child.name !== 'param' || param === undefined || value === undefined) {
      to.note(`<${child.name}>`, child, 'only parameters with an expression are sent along');
      continue;
    }
    const found = readValue(value, child, to);
    if (found !== undefined) data[param] = found.value;
  }
  return Object.keys(data).length === 0 ? { type } : { type, data };
}

/** Milliseconds; an event without a delay waits for its turn behind those that are being handled. */
function delayOf(element: XmlElement, to: ScxmlImporting): FlowValue | undefined {
  const delay = element.attributes.get('delay');
  const expr = element.attributes.get('delayexpr');
  if (expr !== undefined) return readValue(expr, element, to)?.value;
  if (delay === undefined) return 0;
  const ms = millisecondsOf(delay);
  if (ms === undefined) to.note('<send delay>', element, `"${delay}" is no waiting time`);
  return ms;
}

function importIf(element: XmlElement, to: ScxmlImporting): readonly FlowAction[] {
  const branches: { cond: string | undefined; at: XmlElement; content: XmlElement[] }[] = [
    { cond: element.attributes.get('cond'), at: element, content: [] },
  ];
  for (const child of element.children) {
    if (child.name === 'elseif' || child.name === 'else')
      branches.push({ cond: child.attributes.get('cond'), at: child, content: [] });
    else branches.at(-1)?.content.push(child);
  }
  const read = branches.flatMap(({ cond, at, content }): FlowValue[] => {
    const actions = importActions(content, to) as unknown as Json[];
    if (at.name === 'else') return [{ actions }];
    const when = conditionOf(cond ?? 'false', at, to);
    return when === undefined ? [] : [{ when: { $expr: when }, actions }];
  });
  return [{ type: 'core.if', params: { branches: read } }];
}

/** A condition as a flow expression; noted and undefined when it cannot be one. */
export function conditionOf(
  text: string,
  element: XmlElement,
  to: ScxmlImporting,
): string | undefined {
  if (to.expressions === 'keep') return text;
  const translated = translateCondition(text, to.names);
  if ('done' in translated) return translated.done;
  to.note(
    `<${element.name} cond>`,
    element,
    `counts as false, as for SCXML an error does: ${translated.refused}`,
  );
  return undefined;
}

/** Of scripts only assignments are read: `x = 1; y *= 2`. */
function importScript(element: XmlElement, to: ScxmlImporting): readonly FlowAction[] {
  const statements = element.text.split(/[;\n]/).map((text) => text.trim());
  return statements.flatMap((statement) => {
    if (statement === '') return [];
    const match = /^([A-Za-z_]\w*)\s*([-+*]?)=(?!=)\s*(.+)$/.exec(statement);
    if (match === null) {
      to.note('<script>', element, `"${statement}" is no plain assignment`);
      return [];
    }
    const [, location = '', operator = '', expr = ''] = match;
    const whole = operator === '' ? expr : `${location} ${operator} (${expr})`;
    return importAssign(element, location, whole, to);
  });
}
