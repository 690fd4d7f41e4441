import { asList } from '../flow/as-list.ts';
import type { FlowAction, FlowGuard, FlowTransition } from '../flow/flow-file.ts';
import { type ScxmlImporting, targetOf } from './import-notes.ts';
import { conditionOf, importActions } from './import-scxml-actions.ts';
import type { XmlElement } from './parse-xml.ts';
import { stateAskedFor } from './translate-ecmascript.ts';

/** The arrows of a state: by event, in the order in which XState must look at them, and those without an event. */
export interface ImportedTransitions {
  readonly on: Readonly<Record<string, readonly FlowTransition[]>>;
  readonly always: readonly FlowTransition[];
}

interface ReadTransition {
  readonly descriptors: readonly string[];
  readonly transition: FlowTransition;
}

/**
 * Imports the transitions of a state. SCXML takes the first that matches in document order, XState the one with the
 * most specific name; so each name also lists, in their order, the arrows of the less specific names.
 */
export function importTransitions(
  state: XmlElement,
  path: string,
  to: ScxmlImporting,
): ImportedTransitions {
  const read = state.children
    .filter(({ name }) => name === 'transition')
    .flatMap((element) => readTransition(element, state, path, to));
  const keys = [...new Set(read.flatMap(({ descriptors }) => descriptors))];
  const on = keys.map((key) => {
    const matching = read.filter(({ descriptors }) =>
      descriptors.some((wide) => covers(wide, key)),
    );
    return [key, matching.map(({ transition }) => transition)] as const;
  });
  return {
    on: Object.fromEntries(on),
    always: read
      .filter(({ descriptors }) => descriptors.length === 0)
      .map(({ transition }) => transition),
  };
}

/** Whether every event that `narrow` matches is matched by `wide` too. */
function covers(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  return wide.endsWith('.*') && narrow.startsWith(wide.slice(0, -1));
}

function readTransition(
  element: XmlElement,
  state: XmlElement,
  path: string,
  to: ScxmlImporting,
): readonly ReadTransition[] {
  const guard = guardOf(element, to);
  if (guard === 'never') return [];
  const target = importTarget(element, to);
  if (target === 'unknown') return [];
  const actions = importActions(element.children, to);
  const transition: FlowTransition = {
    ...(target === undefined ? {} : { target }),
    ...(guard === undefined ? {} : { guard }),
    ...(actions.length === 0 ? {} : { actions }),
    ...(target !== undefined && reenters(element, state, path, to) ? { reenter: true } : {}),
  };
  const events = (element.attributes.get('event') ?? '').split(/\s+/).filter(Boolean);
  return [{ descriptors: events.flatMap((event) => descriptorsOf(event, to)), transition }];
}

/** SCXML matches whole words at the beginning of a name; XState does so when told with `.*`. */
function descriptorsOf(written: string, to: ScxmlImporting): readonly string[] {
  const event = written.replace(/\.\*?$/, '');
  if (event === '*') return ['*'];
  const done = /^done\.state\.(.+)$/.exec(event)?.[1];
  const path = done === undefined ? undefined : to.paths.get(done);
  if (path !== undefined) return [`xstate.done.state.${to.flowId}.${path}`];
  if (event === 'done' || event === 'done.state') return [`${event}.*`, 'xstate.done.state.*'];
  return [`${event}.*`];
}

function guardOf(element: XmlElement, to: ScxmlImporting): FlowGuard | 'never' | undefined {
  const cond = element.attributes.get('cond');
  if (cond === undefined) return undefined;
  const asked = stateAskedFor(cond);
  if (asked !== undefined) {
    const path = to.paths.get(asked.id);
    if (path === undefined) {
      to.note('<transition cond>', element, `there is no state "${asked.id}"`);
      return asked.is ? 'never' : undefined;
    }
    return { type: 'core.in', params: { state: targetOf(to.flowId, path), is: asked.is } };
  }
  const $expr = conditionOf(cond, element, to);
  return $expr === undefined ? 'never' : { type: 'when', params: { $expr } };
}

/** Targets as our format writes them, several with spaces between; undefined when there is none. */
export function importTarget(
  element: XmlElement,
  to: ScxmlImporting,
): string | 'unknown' | undefined {
  const ids = (element.attributes.get('target') ?? '').split(/\s+/).filter(Boolean);
  if (ids.length === 0) return undefined;
  const paths = ids.map((id) => to.paths.get(id));
  if (paths.some((path) => path === undefined)) {
    to.note('<transition target>', element, `there is no state "${ids.join(' ')}"`);
    return 'unknown';
  }
  return paths.map((path) => targetOf(to.flowId, path ?? '')).join(' ');
}

/** SCXML leaves and enters the source unless told `internal`, which counts only for a compound source. */
function reenters(
  element: XmlElement,
  state: XmlElement,
  path: string,
  to: ScxmlImporting,
): boolean {
  const ids = (element.attributes.get('target') ?? '').split(/\s+/).filter(Boolean);
  const targets = ids.map((id) => to.paths.get(id) ?? '');
  const isInside = targets.every((target) => target.startsWith(`${path}.`));
  const isCompound =
    state.name === 'state' &&
    asList(state.children).some(({ name }) => ['state', 'parallel', 'final'].includes(name));
  const isInternal = element.attributes.get('type') === 'internal' && isInside && isCompound;
  return !isInternal && targets.some((target) => target === path || target.startsWith(`${path}.`));
}

/** Actions of the entries or exits of a state, in document order. */
export function importBlocks(
  state: XmlElement,
  name: 'onentry' | 'onexit',
  to: ScxmlImporting,
): readonly FlowAction[] {
  const blocks = state.children.filter((child) => child.name === name);
  return blocks.flatMap(({ children }) => importActions(children, to));
}
