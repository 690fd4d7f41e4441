import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json } from '../../contracts/json.ts';
import { millisecondsOf } from '../compile/compile-core-action.ts';
import type { FlowAction, FlowValue } from '../flow/flow-file.ts';
import { OWN_NAMESPACE, type XmlElement } from './parse-xml.ts';

/** A value that the exporter wrote: an expression, or a literal that is marked as one. */
export function restoreValue(element: XmlElement): FlowValue {
  const text = element.attributes.get('expr') ?? '';
  return element.own.get('literal') === 'true' ? parse(text, element) : { $expr: text };
}

function parse(text: string, element: XmlElement): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const problem = 'what stands here is no JSON';
    throw new ForecourtError('IMPORT_SYNTAX', { line: element.line, problem });
  }
}

/** Executable content that the exporter wrote; what only spells out an `after` is left out. */
export function restoreActions(elements: readonly XmlElement[]): readonly FlowAction[] {
  const actions: FlowAction[] = [];
  for (const element of elements) {
    if (element.own.get('cause') === 'after') continue;
    const last = actions.at(-1);
    if (element.own.get('also') === 'true' && last?.type === 'assign') {
      actions[actions.length - 1] = {
        type: 'assign',
        params: { ...last.params, ...assigned(element) },
      };
      continue;
    }
    actions.push(restoreAction(element));
  }
  return actions;
}

function assigned(element: XmlElement): Record<string, FlowValue> {
  const name = (element.attributes.get('location') ?? '').replace(/^context\./, '');
  return { [name]: restoreValue(element) };
}

function restoreAction(element: XmlElement): FlowAction {
  const { attributes } = element;
  const event = { type: attributes.get('event') ?? '' };
  if (element.namespace === OWN_NAMESPACE) {
    const type = attributes.get('type') ?? '';
    if (element.text === '') return { type };
    return { type, params: parse(element.text, element) as Record<string, FlowValue> };
  }
  switch (element.name) {
    case 'assign':
      return { type: 'assign', params: assigned(element) };
    case 'raise':
      return { type: 'core.raise', params: { event } };
    case 'send': {
      const id = attributes.get('id');
      const delay = millisecondsOf(attributes.get('delay') ?? '') ?? 0;
      const named = id === undefined ? {} : { id };
      return { type: 'core.raise', params: { event, delay, ...named } };
    }
    case 'cancel':
      return { type: 'core.cancel', params: { id: attributes.get('sendid') ?? '' } };
    case 'if':
      return { type: 'core.if', params: { branches: restoreBranches(element) } };
    default:
      throw new ForecourtError('IMPORT_SYNTAX', {
        line: element.line,
        problem: `<${element.name}> does not belong here`,
      });
  }
}

function restoreBranches(element: XmlElement): readonly Json[] {
  const branches: { cond: string | undefined; content: XmlElement[] }[] = [
    { cond: element.attributes.get('cond'), content: [] },
  ];
  for (const child of element.children) {
    if (child.name === 'elseif' || child.name === 'else')
      branches.push({ cond: child.attributes.get('cond'), content: [] });
    else branches.at(-1)?.content.push(child);
  }
  return branches.map(({ cond, content }) => {
    const actions = restoreActions(content) as unknown as Json[];
    return cond === undefined ? { actions } : { when: { $expr: cond }, actions };
  });
}
