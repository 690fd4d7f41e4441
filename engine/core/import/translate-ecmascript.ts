import type { Json } from '../../contracts/json.ts';
import { type EsAst, EsRefusal, parseEcmascript } from './parse-ecmascript.ts';

/** What expressions of a foreign file may name. */
export interface ForeignNames {
  /** Remembered values. */
  readonly data: ReadonlySet<string>;
  /** Those that begin as `undefined`. */
  readonly maybeAbsent: ReadonlySet<string>;
}

/** A value of our format: a literal, or a flow expression. */
export type TranslatedValue = { readonly literal: Json } | { readonly $expr: string };

/** A translation, or why there is none. */
export type Translation<T> = { readonly done: T } | { readonly refused: string };

/**
 * Translates an ECMAScript expression that gives a value. What comes out gives the same value, or faults where
 * ECMAScript would coerce or lose precision; it never gives another value.
 */
export function translateValue(text: string, names: ForeignNames): Translation<TranslatedValue> {
  return attempt(() => {
    const ast = parseEcmascript(text);
    const literal = literalOf(ast);
    return literal === undefined ? { $expr: print(ast, names) } : { literal };
  });
}

/** Translates a condition; one that is a literal counts by ECMAScript's idea of truth. */
export function translateCondition(text: string, names: ForeignNames): Translation<string> {
  return attempt(() => {
    const ast = parseEcmascript(text);
    if (ast.kind === 'literal') return String(Boolean(ast.value));
    return print(ast, names);
  });
}

/** The state that `In('id')` or `!In('id')` asks about. */
export function stateAskedFor(text: string): { id: string; is: boolean } | undefined {
  const match = /^\s*(!?)\s*In\(\s*(?:'([^']*)'|"([^"]*)")\s*\)\s*$/.exec(text);
  if (match === null) return undefined;
  return { id: match[2] ?? match[3] ?? '', is: match[1] === '' };
}

function attempt<T>(run: () => T): Translation<T> {
  try {
    return { done: run() };
  } catch (error) {
    if (error instanceof EsRefusal) return { refused: error.message };
    throw error;
  }
}

function literalOf(ast: EsAst): Json | undefined {
  switch (ast.kind) {
    case 'literal': {
      const { value } = ast;
      if (typeof value === 'number' && !Number.isSafeInteger(value))
        throw new EsRefusal('only whole numbers are known');
      return value === null ? undefined : value;
    }
    case 'unary': {
      const inner = ast.operator === '-' ? literalOf(ast.operand) : undefined;
      return typeof inner === 'number' && inner !== 0 ? -inner : undefined;
    }
    case 'list': {
      const items = ast.items.map(literalOf);
      return items.some((item) => item === undefined) ? undefined : (items as Json[]);
    }
    case 'object': {
      const members = ast.members.map(([name, value]) => [name, literalOf(value)] as const);
      if (members.some(([name, value]) => value === undefined || name.startsWith('$')))
        return undefined;
      return Object.fromEntries(members) as Json;
    }
    default:
      return undefined;
  }
}

/** Fields of SCXML's `_event` that our events do not have. */
const foreignEventFields = ['type', 'sendid', 'origin', 'origintype', 'invokeid', 'raw'];

function pathOf(ast: EsAst, names: ForeignNames): string | undefined {
  if (ast.kind === 'name') return names.data.has(ast.name) ? `context.${ast.name}` : undefined;
  if (ast.kind !== 'member') return undefined;
  if (ast.object.kind === 'name' && ast.object.name === '_event') {
    if (ast.name === 'name') return 'event.type';
    return `event.${ast.name}`;
  }
  const object = pathOf(ast.object, names);
  return object === undefined ? undefined : `${object}.${ast.name}`;
}

function isForeignField(path: string): boolean {
  return foreignEventFields.some((name) => path === `event.${name}`) && path !== 'event.type';
}

function print(ast: EsAst, names: ForeignNames): string {
  switch (ast.kind) {
    case 'literal':
      return printLiteral(ast.value);
    case 'name':
    case 'member': {
      const path = pathOf(ast, names);
      if (path === undefined) throw new EsRefusal(`"${nameOf(ast)}" is not known`);
      if (isForeignField(path) || isTypeOfEvent(ast))
        throw new EsRefusal(`events have no "${nameOf(ast)}" here`);
      return path;
    }
    case 'call':
      return printCall(ast.callee, ast.args, names);
    case 'unary':
      if (ast.operator === 'typeof') throw new EsRefusal('"typeof" is not understood here');
      return `${ast.operator}${inBrackets(ast.operand, names)}`;
    case 'binary':
      return printBinary(ast, names);
    case 'conditional':
      return `${inBrackets(ast.test, names)} ? ${inBrackets(ast.yes, names)} : ${inBrackets(ast.no, names)}`;
    case 'list':
      return `[${ast.items.map((item) => print(item, names)).join(', ')}]`;
    case 'object':
      throw new EsRefusal('an object cannot be computed');
  }
}

/** `_event.type` is internal, external or platform in SCXML; ours is the name. */
function isTypeOfEvent(ast: EsAst): boolean {
  return nameOf(ast) === '_event.type';
}

function nameOf(ast: EsAst): string {
  if (ast.kind === 'name') return ast.name;
  return ast.kind === 'member' ? `${nameOf(ast.object)}.${ast.name}` : '…';
}

function printLiteral(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  throw new EsRefusal(
    typeof value === 'number' ? 'only whole numbers are known' : `"${value}" is no value here`,
  );
}

function inBrackets(ast: EsAst, names: ForeignNames): string {
  const text = print(ast, names);
  return ast.kind === 'binary' || ast.kind === 'conditional' ? `(${text})` : text;
}

function printCall(callee: EsAst, args: readonly EsAst[], names: ForeignNames): string {
  const name = nameOf(callee);
  const [first, second] = args;
  if (name === 'Math.pow' && first !== undefined && second?.kind === 'literal') {
    const times = Number(second.value);
    if (Number.isInteger(times) && times >= 1 && times <= 8)
      return `(${Array.from({ length: times }, () => inBrackets(first, names)).join(' * ')})`;
  }
  if ((name === 'Math.min' || name === 'Math.max') && args.length === 2)
    return `${name.slice(5)}(${args.map((arg) => print(arg, names)).join(', ')})`;
  const isQuotient = first?.kind === 'binary' && first.operator === '/' && args.length === 1;
  if (isQuotient && (name === 'Math.floor' || name === 'Math.ceil')) {
    const [a, b] = [print(first.left, names), print(first.right, names)];
    return `${name.slice(5)}Div(${a}, ${b})`;
  }
  throw new EsRefusal(`"${name}(…)" has no counterpart`);
}

type Binary = Extract<EsAst, { kind: 'binary' }>;

function printBinary(ast: Binary, names: ForeignNames): string {
  const { operator, left, right } = ast;
  if (operator === '/' || operator === '%')
    throw new EsRefusal(`"${operator}" gives fractions or signs of its own`);
  const isEquality = /^[!=]==?$/.test(operator);
  if (isEquality) {
    const presence = printPresence(ast, names);
    if (presence !== undefined) return presence;
  }
  if (operator === '+' && isText(left) !== isText(right))
    throw new EsRefusal('texts are joined with texts only');
  const sign = isEquality ? operator.slice(0, 2) : operator;
  const text = `${inBrackets(left, names)} ${sign} ${inBrackets(right, names)}`;
  const isOrder = /^[<>]=?$/.test(operator);
  if (!isEquality && !isOrder) return text;
  // What was never set is unequal to everything, and not in any order with anything.
  const unsure = [left, right].flatMap((side) => unsurePath(side, names));
  if (unsure.length === 0) return text;
  const isNegative = sign === '!=';
  const checks = unsure.map((path) => (isNegative ? `!has(${path})` : `has(${path})`));
  return [...checks, text].join(isNegative ? ' || ' : ' && ');
}

/** Whether it is certainly a text, as far as the expression itself tells. */
function isText(ast: EsAst): boolean {
  if (ast.kind === 'literal') return typeof ast.value === 'string';
  return ast.kind === 'binary' && ast.operator === '+' && (isText(ast.left) || isText(ast.right));
}

function unsurePath(ast: EsAst, { maybeAbsent }: ForeignNames): readonly string[] {
  return ast.kind === 'name' && maybeAbsent.has(ast.name) ? [`context.${ast.name}`] : [];
}

/** `x == undefined` and `typeof x == 'undefined'`, either way round, as `has()`. */
function printPresence({ operator, left, right }: Binary, names: ForeignNames): string | undefined {
  const isUndefined = (side: EsAst) => side.kind === 'literal' && side.value === undefined;
  const isNull = (side: EsAst) => side.kind === 'literal' && side.value === null;
  const isWord = (side: EsAst) => side.kind === 'literal' && side.value === 'undefined';
  const asked = (side: EsAst): EsAst | undefined =>
    side.kind === 'unary' && side.operator === 'typeof' ? side.operand : undefined;
  const pairs = [
    [left, right],
    [right, left],
  ] as const;
  for (const [side, other] of pairs) {
    const subject = isUndefined(other)
      ? side
      : isNull(other) && operator.length === 2
        ? side
        : isWord(other)
          ? asked(side)
          : undefined;
    if (subject === undefined) continue;
    const path = pathOf(subject, names);
    if (path === undefined || isTypeOfEvent(subject))
      throw new EsRefusal(`"${nameOf(subject)}" is not known`);
    return operator.startsWith('!') ? `has(${path})` : `!has(${path})`;
  }
  return undefined;
}
