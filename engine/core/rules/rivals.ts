import type { Ast } from '../expr/ast.ts';
import type { ExprTypes } from '../expr/expression-type.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import type { RuleInput } from './rule.ts';
import { arrowScope, quietScope } from './scopes.ts';

/** An arrow with its condition taken apart. */
export interface Rival {
  readonly arrow: FlowArrow;
  /** Answers or failures that it is for; undefined when it is for all. */
  readonly names: readonly string[] | undefined;
  /** What must hold besides; undefined when nothing. */
  readonly when: Ast | undefined;
  /** What the condition may read; undefined when that is not known. */
  readonly scope: ExprTypes | undefined;
}

/** Several rules ask for the rivals of the same flow. */
const known = new WeakMap<readonly FlowArrow[], readonly (readonly Rival[])[]>();

/** The arrows that start at one state for one cause, in the order in which they are tried; a list per state and cause. */
export function rivalsIn(input: RuleInput): readonly (readonly Rival[])[] {
  const found = known.get(input.arrows) ?? groupsIn(input);
  known.set(input.arrows, found);
  return found;
}

function groupsIn(input: RuleInput): readonly (readonly Rival[])[] {
  const quiet = quietScope(input.file);
  const groups = new Map<string, Rival[]>();
  for (const arrow of input.arrows) {
    const key = groupOf(arrow);
    const group = groups.get(key) ?? [];
    group.push({ arrow, ...conditionOf(arrow), scope: arrowScope(quiet, arrow, input.contracts) });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Alternatives differ in the last number of their pointers only; a delay in milliseconds is no such number. */
function groupOf({ source, cause, pointer }: FlowArrow): string {
  return cause.kind === 'after'
    ? `${source.pointer} after ${cause.delay}`
    : pointer.replace(/\/\d+$/, '');
}

function conditionOf({ transition }: FlowArrow): Pick<Rival, 'names' | 'when'> {
  const { guard } = transition;
  switch (guard?.type) {
    case 'when':
      return { names: undefined, when: parseExpression(guard.params.$expr).ast };
    case 'outcome': {
      const { in: names, when } = guard.params;
      return { names, when: when === undefined ? undefined : parseExpression(when.$expr).ast };
    }
    case 'code':
      return { names: guard.params.in, when: undefined };
    default:
      return { names: undefined, when: undefined };
  }
}

/** Where the condition of an arrow is written. */
export function conditionPointer({ transition, pointer }: FlowArrow): string {
  const part = transition.guard?.type === 'when' ? '' : '/when';
  return `${pointer}/guard/params${part}/$expr`;
}
