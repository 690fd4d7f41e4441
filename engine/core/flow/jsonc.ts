import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Json } from '../../contracts/json.ts';
import { appendPointer } from './append-pointer.ts';
import type { JsonProblem, JsonSource, PlaceKind, SourcePlace } from './json-source.ts';
import { lineIndex } from './line-index.ts';
import { stringLiteralOffset } from './string-literal-offset.ts';

/** Characters of a file at most; the largest flow we know has a fiftieth of it. */
const TEXT_MAX = 2_000_000;
/** Levels of nesting at most: the parser is recursive, and no flow needs more. */
const DEPTH_MAX = 100;
const PROBLEMS_MAX = 20;

type PlaceAt = (offset: number, length: number) => SourcePlace;

const sentences: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This word means nothing in JSON; texts need double quotes.',
  InvalidNumberFormat: 'This is not a number.',
  PropertyNameExpected: 'A name in double quotes is missing here, or a comma is too many.',
  ValueExpected: 'A value is missing here, or a comma is too many.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A closing brace } is missing here.',
  CloseBracketExpected: 'A closing bracket ] is missing here.',
  EndOfFileExpected: 'The file should end here.',
  InvalidCommentToken: 'Comments are not allowed; use a description instead.',
  UnexpectedEndOfComment: 'Comments are not allowed; use a description instead.',
  UnexpectedEndOfString: 'The closing quote of this text is missing.',
  UnexpectedEndOfNumber: 'This is not a number.',
  InvalidUnicode: 'This \\u escape is wrong; it needs four hexadecimal digits.',
  InvalidEscapeCharacter: 'This escape is unknown; write \\\\ for a backslash.',
  InvalidCharacter: 'This character is not allowed here; inside a text, write \\n or \\t.',
};

/**
 * Parses strict JSON (no comments, no trailing commas, no name twice in an object) and keeps the place of each part.
 * The only file of the engine that imports jsonc-parser. Never throws.
 */
export function parseJson(text: string): {
  readonly source: JsonSource | undefined;
  readonly problems: readonly JsonProblem[];
} {
  const placeAt = lineIndex(text);
  const refuse = (offset: number, message: string) => ({
    source: undefined,
    problems: [{ pointer: '', place: placeAt(offset, 1), message }],
  });
  if (text.length > TEXT_MAX)
    return refuse(TEXT_MAX, `The file is longer than ${TEXT_MAX} characters.`);
  const tooDeep = offsetOfDepth(text, DEPTH_MAX);
  if (tooDeep !== undefined)
    return refuse(tooDeep, `The file nests more than ${DEPTH_MAX} levels deep.`);
  if (text.trim() === '') return refuse(0, 'The file is empty.');
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const seen = new Set<number>();
  const first = errors.filter(({ offset }) => !seen.has(offset) && seen.add(offset));
  const problems = first.slice(0, PROBLEMS_MAX).map((error) => ({
    pointer: '',
    place: placeAt(error.offset, Math.max(1, error.length)),
    message: sentences[printParseErrorCode(error.error)] ?? 'This is not JSON.',
  }));
  if (root === undefined || problems.length > 0)
    return problems.length > 0 ? { source: undefined, problems } : refuse(0, 'This is not JSON.');
  const nodes = new Map<string, Node>();
  const repeated = indexNodes(root, '', nodes, placeAt);
  if (repeated.length > 0) return { source: undefined, problems: repeated.slice(0, PROBLEMS_MAX) };
  return parseValue(text, nodes, placeAt, refuse);
}

/** jsonc-parser forgives more than JSON allows, and builds `__proto__` wrongly: the value comes from JSON.parse. */
function parseValue(
  text: string,
  nodes: ReadonlyMap<string, Node>,
  placeAt: PlaceAt,
  refuse: (offset: number, message: string) => ReturnType<typeof parseJson>,
): ReturnType<typeof parseJson> {
  try {
    const value = JSON.parse(text) as Json;
    const placeOf = (pointer: string, kind: PlaceKind = 'value') =>
      findPlace(text, nodes, placeAt, pointer, kind);
    return { source: { value, placeOf }, problems: [] };
  } catch (error) {
    return refuse(
      0,
      `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Notes the node of each pointer; returns names that stand twice in one object. */
function indexNodes(
  node: Node,
  pointer: string,
  nodes: Map<string, Node>,
  placeAt: PlaceAt,
): JsonProblem[] {
  nodes.set(pointer, node);
  const problems: JsonProblem[] = [];
  for (const [at, child] of (node.children ?? []).entries()) {
    const [key, value] = node.type === 'object' ? (child.children ?? []) : [undefined, child];
    if (value === undefined) continue;
    const inside = appendPointer(pointer, key === undefined ? String(at) : String(key.value));
    if (key !== undefined && nodes.has(inside)) {
      const message = `"${String(key.value)}" stands twice in the same object; only one of them can count.`;
      problems.push({ pointer: inside, place: placeAt(key.offset, key.length), message });
    }
    problems.push(...indexNodes(value, inside, nodes, placeAt));
  }
  return problems;
}

function findPlace(
  text: string,
  nodes: ReadonlyMap<string, Node>,
  placeAt: PlaceAt,
  pointer: string,
  kind: PlaceKind,
): SourcePlace {
  let found = pointer;
  while (!nodes.has(found) && found !== '') found = found.slice(0, found.lastIndexOf('/'));
  const node = nodes.get(found);
  if (node === undefined) return placeAt(0, 0);
  const isExact = found === pointer;
  if (isExact && kind === 'key' && node.parent?.type === 'property') {
    const key = node.parent.children?.[0] ?? node;
    return placeAt(key.offset, key.length);
  }
  if (isExact && typeof kind !== 'string' && node.type === 'string') {
    const literal = text.slice(node.offset + 1, node.offset + node.length - 1);
    const [start, end] = kind.map((offset) => stringLiteralOffset(literal, offset));
    return placeAt(node.offset + 1 + (start ?? 0), Math.max(1, (end ?? 0) - (start ?? 0)));
  }
  return placeAt(node.offset, node.length);
}

/** Where a text goes deeper than `depthMax`, outside its strings. */
function offsetOfDepth(text: string, depthMax: number): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === '\\') at += 1;
      else if (character === '"' || character === '\n') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > depthMax) return at;
  }
  return undefined;
}
