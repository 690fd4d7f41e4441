import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type {
  FlowAction,
  FlowFile,
  FlowGuard,
  FlowInvoke,
  FlowState,
  FlowTransition,
} from '../flow/flow-file.ts';
import { OWN_NAMESPACE, type XmlElement } from './parse-xml.ts';
import { restoreActions, restoreValue } from './restore-actions.ts';
import { stateAskedFor } from './translate-ecmascript.ts';

/**
 * The flow in a document that `exportScxml` wrote, or undefined for any other. It is not checked: load it as any file.
 *
 * @throws ForecourtError IMPORT_SYNTAX when the document was changed so that it makes no sense
 */
export function restoreFlow(root: XmlElement): FlowFile | undefined {
  if (root.own.get('format') !== '1') return undefined;
  const envelope = root.children.find(
    ({ name, namespace }) => name === 'flow' && namespace === OWN_NAMESPACE,
  );
  const top = root.children.find(({ name }) => name === 'state' || name === 'parallel');
  if (envelope === undefined || top === undefined)
    throw new ForecourtError('IMPORT_SYNTAX', { line: root.line, problem: 'a part is missing' });
  const written = parse(envelope.text, envelope);
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    throw new ForecourtError('IMPORT_SYNTAX', {
      line: envelope.line,
      problem: 'what stands here is no JSON object',
    });
  const { accept, ...head } = written as JsonObject;
  const id = top.attributes.get('id') ?? '';
  const machine = { id, ...restoreState(top) };
  return { ...head, machine, accept } as unknown as FlowFile;
}

function parse(text: string, element: XmlElement): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    const problem = 'what stands here is no JSON';
    throw new ForecourtError('IMPORT_SYNTAX', { line: element.line, problem });
  }
}

function lastName(id: string | undefined): string {
  return id?.slice(id.lastIndexOf('.') + 1) ?? '';
}

function restoreState(element: XmlElement): FlowState {
  const { attributes, own, children } = element;
  const initial = attributes.get('initial');
  const json = (key: 'tags' | 'meta' | 'output') => {
    const text = own.get(key);
    return text === undefined ? {} : { [key]: parse(text, element) };
  };
  const description = own.get('description');
  const isHistory = element.name === 'history';
  return {
    ...(element.name === 'state' ? {} : { type: element.name as 'parallel' }),
    ...(isHistory ? { history: attributes.get('type') as 'deep' } : {}),
    ...(description === undefined ? {} : { description }),
    ...(initial === undefined ? {} : { initial: lastName(initial) }),
    ...json('tags'),
    ...json('meta'),
    ...json('output'),
    ...(isHistory ? restoreDefault(children) : restoreInside(element)),
  };
}

function restoreDefault(children: readonly XmlElement[]): Pick<FlowState, 'target'> {
  const arrow = children.find(({ own }) => own.get('cause') !== 'usual');
  const target = arrow?.attributes.get('target');
  return target === undefined ? {} : { target: targetsFrom(target) };
}

function targetsFrom(ids: string): string {
  return ids
    .split(' ')
    .map((id) => `#${id}`)
    .join(' ');
}

const stateNames = ['state', 'parallel', 'final', 'history'];

function restoreInside(element: XmlElement): FlowState {
  const { children } = element;
  const block = (name: string): readonly FlowAction[] =>
    restoreActions(
      children.filter((child) => child.name === name).flatMap((child) => child.children),
    );
  const [entry, exit] = [block('onentry'), block('onexit')];
  const arrows = restoreArrows(children.filter(({ name }) => name === 'transition'));
  const invokes = children
    .filter(({ name }) => name === 'invoke')
    .map((child, at) => restoreInvoke(child, at + 1, arrows));
  const [only] = invokes;
  const states = children.filter(({ name }) => stateNames.includes(name));
  return {
    ...(entry.length === 0 ? {} : { entry }),
    ...(exit.length === 0 ? {} : { exit }),
    ...(only === undefined ? {} : { invoke: invokes.length === 1 ? only : invokes }),
    ...listUnder('always', arrows.get('always')),
    ...recordUnder('on', arrows, 'event '),
    ...recordUnder('after', arrows, 'after '),
    ...listUnder('onDone', arrows.get('done')),
    ...(states.length === 0
      ? {}
      : {
          states: Object.fromEntries(
            states.map((child) => [lastName(child.attributes.get('id')), restoreState(child)]),
          ),
        }),
  };
}

/** Arrows by cause: `always`, `done`, `event <name>`, `after <delay>`, `answer <number>`, `failure <number>`. */
type Arrows = ReadonlyMap<string, readonly FlowTransition[]>;

function restoreArrows(elements: readonly XmlElement[]): Arrows {
  const arrows = new Map<string, FlowTransition[]>();
  for (const element of elements) {
    const event = element.attributes.get('event');
    const cause =
      element.own.get('cause') ?? (event === undefined ? 'always' : `event ${eventFrom(event)}`);
    if (cause === 'machine') continue;
    const list = arrows.get(cause) ?? [];
    list.push(restoreArrow(element));
    arrows.set(cause, list);
  }
  return arrows;
}

function eventFrom(event: string): string {
  return event.replace(/^done\.state\./, 'xstate.done.state.');
}

function restoreArrow(element: XmlElement): FlowTransition {
  const target = element.attributes.get('target');
  const guard = restoreGuard(element);
  const actions = restoreActions(element.children);
  const reenter = element.own.get('reenter');
  const description = element.own.get('description');
  return {
    ...(target === undefined ? {} : { target: targetsFrom(target) }),
    ...(guard === undefined ? {} : { guard }),
    ...(actions.length === 0 ? {} : { actions }),
    ...(reenter === undefined ? {} : { reenter: reenter === 'true' }),
    ...(description === undefined ? {} : { description }),
  };
}

function restoreGuard(element: XmlElement): FlowGuard | undefined {
  const own = element.own.get('guard');
  if (own !== undefined) return parse(own, element) as unknown as FlowGuard;
  const cond = element.attributes.get('cond');
  if (cond === undefined) return undefined;
  const asked = stateAskedFor(cond);
  if (asked === undefined) return { type: 'when', params: { $expr: cond } };
  return { type: 'core.in', params: { state: `#${asked.id}`, is: asked.is } };
}

function restoreInvoke(element: XmlElement, number: number, arrows: Arrows): FlowInvoke {
  const params = element.children.map(
    (child) => [child.attributes.get('name') ?? '', restoreValue(child)] as const,
  );
  return {
    src: element.attributes.get('src') ?? '',
    ...(params.length === 0 ? {} : { input: Object.fromEntries(params) }),
    ...listUnder('onDone', arrows.get(`answer ${number}`)),
    ...listUnder('onError', arrows.get(`failure ${number}`)),
  };
}

function listUnder(
  key: 'always' | 'onDone' | 'onError',
  transitions: readonly FlowTransition[] | undefined,
): object {
  return transitions === undefined ? {} : { [key]: transitions };
}

function recordUnder(key: 'on' | 'after', arrows: Arrows, prefix: string): object {
  const entries = [...arrows].filter(([cause]) => cause.startsWith(prefix));
  if (entries.length === 0) return {};
  const named = entries.map(([cause, list]) => [cause.slice(prefix.length), list] as const);
  return { [key]: Object.fromEntries(named) };
}
