import type { Json, JsonObject } from '../../contracts/json.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import { firstContext } from './export-xstate-json.ts';
import { helperSources, printTypescript } from './print-typescript.ts';

/** Names that the machine uses and that `setup` must know. */
interface Collected {
  readonly expressions: Map<string, string>;
  readonly helpers: Set<string>;
  readonly requests: Set<string>;
  readonly notices: Set<string>;
  readonly delays: Set<string>;
}

/**
 * Writes a flow as a TypeScript module for XState v5: `setup({…}).createMachine({…})`, with our conditions and
 * expressions as functions. Requests are promises to be filled in; limits of remembered values are not checked there.
 *
 * @param file a flow without fragments, as the loader gives it
 */
export function exportXstate(file: FlowFile): string {
  const names: Collected = {
    expressions: new Map(),
    helpers: new Set(),
    requests: new Set(),
    notices: new Set(),
    delays: new Set(),
  };
  const { id, ...rest } = file.machine;
  const config = print({ id, context: firstContext(file) as JsonObject, ...rest } as never, names);
  const settings = Object.fromEntries(
    Object.entries(file.params).map(([name, param]) => [
      name,
      param.type === 'duration' ? parseDuration(String(param.default)) : param.default,
    ]),
  );
  return [
    `// ${file.title.en}: exported from Forecourt. ${oneLine(file.description.en)}`,
    "import { assign, fromPromise, raise, setup } from 'xstate';",
    '',
    '/** The settings of the flow; durations in milliseconds. */',
    `const params = ${JSON.stringify(settings, null, 2)} as any;`,
    '',
    ...[...names.helpers].flatMap((name) => helperSources[name] ?? []),
    ...scopeSource(names),
    ...setupSource(names),
    `export const machine = configured.createMachine(${config});`,
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function scopeSource({ expressions }: Collected): readonly string[] {
  return [
    '/** The expressions of the flow, by their text. */',
    'const expressions: Record<string, (scope: { context: any; event: any }) => any> = {',
    ...[...expressions].map(
      ([text, code]) => `  ${JSON.stringify(text)}: ({ context, event }) => ${code},`,
    ),
    '};',
    '',
    '/** A value with its expressions computed; what is not there becomes null. */',
    'function valueOf(value: any, scope: { context: any; event: any }): any {',
    '  if (Array.isArray(value)) return value.map((item) => valueOf(item, scope));',
    "  if (typeof value !== 'object' || value === null) return value;",
    "  if (typeof value.$expr === 'string') return expressions[value.$expr]!(scope) ?? null;",
    '  return Object.fromEntries(',
    '    Object.entries(value).map(([key, inner]) => [key, valueOf(inner, scope)]),',
    '  );',
    '}',
    '',
  ];
}

function setupSource({ requests, notices, delays }: Collected): readonly string[] {
  const entry = (name: string, code: string) => `    ${JSON.stringify(name)}: ${code},`;
  const promise = (name: string) =>
    `fromPromise<any, any>(async () => { throw new Error('${name} is not connected'); })`;
  return [
    'const configured = setup({',
    '  types: {} as { context: any; events: any },',
    '  actors: {',
    ...[...requests].map((name) => entry(name, promise(name))),
    '  },',
    '  delays: {',
    ...[...delays].map((name) => entry(name, `() => params[${JSON.stringify(name)}]`)),
    '  },',
    '  guards: {',
    '    when: (scope, { $expr }: any) => expressions[$expr]!(scope) === true,',
    '    outcome: (scope, { in: names, when }: any) =>',
    '      names.includes(scope.event.output.outcome) &&',
    '      (when === undefined || expressions[when.$expr]!(scope) === true),',
    '    code: ({ event }, { in: names }: any) => names.includes(event.error.code),',
    '  },',
    '  actions: {',
    '    assign: assign((scope, params: any) => valueOf(params, scope)),',
    "    'core.raise': raise((scope: any, params: any) => valueOf(params.event, scope)),",
    ...[...notices].map((name) => entry(name, '(_scope, _params: any) => {}')),
    '  },',
    '});',
    '',
  ];
}

/** Prints config as code. `input` and `output` become functions, since XState takes them as they are otherwise. */
function print(value: Json, names: Collected, key = '', indent = ''): string {
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => print(item, names, key, indent));
    return `[${items.join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const object = value as JsonObject;
  collect(object, key, names);
  if (key === 'input' || key === 'output')
    return `(scope: any) => valueOf(${JSON.stringify(object)}, scope)`;
  if (key === 'params' || key === 'context' || key === 'meta') return JSON.stringify(object);
  const inside = `${indent}  `;
  const members = Object.entries(object).map(
    ([name, inner]) =>
      `${inside}${JSON.stringify(name)}: ${print(inner, names, keyOf(key, name), inside)},`,
  );
  return members.length === 0 ? '{}' : `{\n${members.join('\n')}\n${indent}}`;
}

/** Names of states, events and delays are no words of the format. */
function keyOf(around: string, name: string): string {
  return ['states', 'on', 'after'].includes(around) ? `${around}.` : name;
}

function collect(object: JsonObject, key: string, names: Collected): void {
  if (key === 'after')
    for (const delay of Object.keys(object)) if (!/^\d+$/.test(delay)) names.delays.add(delay);
  if (typeof object['src'] === 'string') names.requests.add(object['src']);
  const type = object['type'];
  const isAction = ['entry', 'exit', 'actions'].includes(key);
  if (isAction && typeof type === 'string' && !['assign', 'core.raise'].includes(type))
    names.notices.add(type);
  if (key === 'params' || key === 'input' || key === 'output') collectExpressions(object, names);
}

function collectExpressions(value: Json, names: Collected): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== '$expr' || typeof inner !== 'string') {
      collectExpressions(inner as Json, names);
      continue;
    }
    const { ast } = parseExpression(inner);
    if (ast !== undefined) names.expressions.set(inner, printTypescript(ast, names.helpers));
  }
}
