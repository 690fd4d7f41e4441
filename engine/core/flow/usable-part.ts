import type { Json } from '../../contracts/json.ts';
import type { ShapeError, ShapeValidator } from '../../contracts/shape-validator.ts';
import { pointerOf } from './shape-findings.ts';

/** What is left of a file when the parts with a wrong shape are taken out. */
export interface UsablePart {
  /** Undefined when nothing usable is left. */
  readonly value: Json | undefined;
  /** JSON Pointers of what was taken out, apart from properties that nobody knows. */
  readonly removed: readonly string[];
}

/** Each round takes out at least one part; a file with more faults is not looked at any further. */
const ROUNDS_MAX = 50;

/** Missing parts that the rules can do without. */
const stopgaps: Readonly<Record<string, Json>> = {
  description: '-',
  title: { en: '-' },
  source: '-',
  reason: '-',
  requires: [],
  params: {},
  context: {},
  accept: [],
  format: 1,
};

/**
 * Takes out of a file what has a wrong shape, so that the rest can be checked in the same go: an author should not
 * have to mend one fault to see the next.
 */
export function usablePart(validator: ShapeValidator, file: Json): UsablePart {
  const copy = JSON.parse(JSON.stringify(file)) as Json;
  const removed = new Set<string>();
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    if (validator.validate(copy)) return { value: copy, removed: [...removed] };
    for (const error of validator.validate.errors ?? []) {
      if (error.keyword === 'if' || mend(copy, error)) continue;
      const pointer = pointerOf(error);
      const gone = remove(copy, pointer);
      if (gone === undefined) return { value: undefined, removed: [] };
      if (error.keyword !== 'additionalProperties') removed.add(gone);
    }
  }
  return { value: undefined, removed: [] };
}

type Container = Record<string, unknown>;

function tokensOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function containerAt(root: unknown, tokens: readonly string[]): Container | undefined {
  let at: unknown = root;
  for (const token of tokens) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, token)) return undefined;
    at = (at as Container)[token];
  }
  return typeof at === 'object' && at !== null ? (at as Container) : undefined;
}

function mend(root: Json, error: ShapeError): boolean {
  const name = String(error.params['missingProperty']);
  if (error.keyword !== 'required' || !Object.hasOwn(stopgaps, name)) return false;
  const container = containerAt(root, tokensOf(error.instancePath));
  if (container === undefined) return false;
  container[name] = JSON.parse(JSON.stringify(stopgaps[name]));
  return true;
}

/** Removes a part; of a list the whole list, since the places of the others would shift. */
function remove(root: Json, pointer: string): string | undefined {
  const tokens = tokensOf(pointer);
  const last = tokens.pop();
  if (last === undefined) return undefined;
  const container = containerAt(root, tokens);
  // An earlier complaint of this round took it out already.
  if (container === undefined) return pointer;
  if (Array.isArray(container)) return remove(root, pointer.slice(0, pointer.lastIndexOf('/')));
  delete container[last];
  return pointer;
}
