import type { Json } from '../../contracts/json.ts';
import { asList } from '../flow/as-list.ts';
import { arrowsOf, type FlowArrow, invokesOf } from '../flow/flow-arrows.ts';
import type { FlowFile, FlowGuard } from '../flow/flow-file.ts';
import { isInside, resolveTarget, type StateNode, stateTree } from '../flow/state-tree.ts';
import { exportActions, exportParams } from './export-scxml-actions.ts';
import { xmlElement, xmlText } from './xml-writer.ts';

const OWN_NAMESPACE = 'https://forecourt.dev/ns/scxml';

/**
 * Writes a flow as SCXML (docs/interop-formats.md). States, arrows, waits and assigns are SCXML's own; requests,
 * notices and our conditions stand in a namespace of ours, so that `importScxml` gives the same flow again.
 *
 * @param file a flow without fragments, as the loader gives it
 */
export function exportScxml(file: FlowFile): string {
  const { machine, ...envelope } = file;
  const root = stateTree(machine);
  const document = xmlElement(
    'scxml',
    {
      xmlns: 'http://www.w3.org/2005/07/scxml',
      'xmlns:fc': OWN_NAMESPACE,
      version: '1.0',
      datamodel: 'ecmascript',
      name: file.id,
      initial: idOf(root),
      'fc:format': '1',
    },
    [
      xmlText('fc:flow', {}, JSON.stringify(envelope)),
      xmlElement('datamodel', {}, [
        xmlElement('data', { id: 'context', expr: JSON.stringify(defaultsOf(file.context)) }),
        xmlElement('data', { id: 'params', expr: JSON.stringify(defaultsOf(file.params)) }),
      ]),
      exportState(root),
      xmlElement('final', { id: `${idOf(root)}..end` }),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function defaultsOf(fields: Readonly<Record<string, { readonly default?: Json }>>): object {
  const entries = Object.entries(fields).map(([name, field]) => [name, field.default ?? null]);
  return Object.fromEntries(entries);
}

function idOf(node: StateNode): string {
  return node.parent === undefined ? node.name : `${rootName(node)}.${node.path}`;
}

function rootName(node: StateNode): string {
  return node.parent === undefined ? node.name : rootName(node.parent);
}

function exportState(node: StateNode): string {
  const { state, kind } = node;
  const attributes = {
    id: idOf(node),
    initial: state.initial === undefined ? undefined : `${idOf(node)}.${state.initial}`,
    type: kind === 'history' ? (state.history ?? 'shallow') : undefined,
    'fc:description': state.description,
    'fc:tags': state.tags && JSON.stringify(state.tags),
    'fc:meta': state.meta && JSON.stringify(state.meta),
    'fc:output': state.output === undefined ? undefined : JSON.stringify(state.output),
  };
  if (kind === 'history') return xmlElement('history', attributes, [historyArrow(node)]);
  const entry = [...exportActions(state.entry), ...exportWaits(node)];
  const exit = [...exportActions(state.exit), ...exportCancels(node)];
  const name = kind === 'parallel' || kind === 'final' ? kind : 'state';
  return xmlElement(name, attributes, [
    ...(entry.length === 0 ? [] : [xmlElement('onentry', {}, entry)]),
    ...(exit.length === 0 ? [] : [xmlElement('onexit', {}, exit)]),
    ...invokesOf(node).map(({ invoke }, at) =>
      xmlElement(
        'invoke',
        { type: `${OWN_NAMESPACE}#request`, src: invoke.src, id: `${idOf(node)}..${at + 1}` },
        exportParams(invoke.input ?? {}),
      ),
    ),
    ...inScxmlOrder(arrowsOf(node)).map((arrow) => exportArrow(arrow)),
    ...(node.parent === undefined ? [leaveAtEnd(node)] : []),
    ...[...node.children.values()].map(exportState),
  ]);
}

/** XState prefers the most specific name, SCXML the first: names with wildcards come last, the widest at the end. */
function inScxmlOrder(arrows: readonly FlowArrow[]): readonly FlowArrow[] {
  const width = ({ cause }: FlowArrow): number =>
    cause.kind === 'event' && cause.event.endsWith('*') ? 1000 - cause.event.length : 0;
  return arrows.toSorted((a, b) => width(a) - width(b));
}

function leaveAtEnd(root: StateNode): string {
  const target = `${idOf(root)}..end`;
  return xmlElement('transition', {
    event: `done.state.${idOf(root)}`,
    target,
    'fc:cause': 'machine',
  });
}

/** SCXML wants a place to go when there is nothing to remember; without one XState enters the parent as usual. */
function historyArrow(node: StateNode): string {
  const { target } = node.state;
  const initial = node.parent?.state.initial;
  const usual = initial === undefined ? undefined : node.parent?.children.get(initial);
  const fallback = usual === undefined ? undefined : idOf(usual);
  return target === undefined
    ? xmlElement('transition', { target: fallback, 'fc:cause': 'usual' })
    : xmlElement('transition', { target: targetIds(node, target) });
}

function targetIds(source: StateNode, target: string): string {
  const ids = target.split(' ').map((one) => {
    const node = resolveTarget(source, one);
    return node === undefined ? one.replace(/^#/, '') : idOf(node);
  });
  return ids.join(' ');
}

function waitEvent(node: StateNode, key: string): string {
  return `after.${key}.${idOf(node)}`;
}

function exportWaits(node: StateNode): readonly string[] {
  return Object.keys(node.state.after ?? {}).map((key) =>
    xmlElement('send', {
      id: waitEvent(node, key),
      event: waitEvent(node, key),
      ...(/^\d+$/.test(key) ? { delay: `${key}ms` } : { delayexpr: `params.${key}` }),
      'fc:cause': 'after',
    }),
  );
}

function exportCancels(node: StateNode): readonly string[] {
  return Object.keys(node.state.after ?? {}).map((key) =>
    xmlElement('cancel', { sendid: waitEvent(node, key), 'fc:cause': 'after' }),
  );
}

function exportArrow({ source, cause, transition }: FlowArrow): string {
  const { target, guard, actions, reenter, description } = transition;
  const node = target === undefined ? undefined : resolveTarget(source, target);
  const isInternal = reenter !== true && node !== undefined && isInside(node, source);
  return xmlElement(
    'transition',
    {
      ...eventOf(source, cause),
      ...condOf(guard),
      target: target === undefined ? undefined : targetIds(source, target),
      type: isInternal && source.kind === 'compound' ? 'internal' : undefined,
      'fc:reenter': reenter === undefined ? undefined : String(reenter),
      'fc:description': description,
    },
    exportActions(actions),
  );
}

function eventOf(source: StateNode, cause: FlowArrow['cause']): Record<string, string> {
  switch (cause.kind) {
    case 'event':
      return { event: cause.event.replace(/^xstate\.done\.state\./, 'done.state.') };
    case 'always':
      return {};
    case 'after':
      return { event: waitEvent(source, cause.delay), 'fc:cause': `after ${cause.delay}` };
    case 'ended':
      return { event: `done.state.${idOf(source)}`, 'fc:cause': 'done' };
    default: {
      const number = asList(source.state.invoke).indexOf(cause.invoke) + 1;
      const word = cause.kind === 'answer' ? 'done' : 'error';
      return {
        event: `${word}.invoke.${idOf(source)}..${number}`,
        'fc:cause': `${cause.kind} ${number}`,
      };
    }
  }
}

function condOf(guard: FlowGuard | undefined): Record<string, string> {
  if (guard === undefined) return {};
  switch (guard.type) {
    case 'when':
      return { cond: guard.params.$expr };
    case 'core.in': {
      const { state, is = true } = guard.params;
      return { cond: `${is ? '' : '!'}In('${state.slice(1)}')` };
    }
    case 'outcome':
      return { cond: listed('outcome', guard.params.in), 'fc:guard': JSON.stringify(guard) };
    case 'code':
      return { cond: listed('code', guard.params.in), 'fc:guard': JSON.stringify(guard) };
  }
}

function listed(field: string, names: readonly string[]): string {
  return names.map((name) => `_event.data.${field} === '${name}'`).join(' || ');
}
