import type { JsonObject } from '../../../contracts/json.ts';
import type { Ast } from '../../expr/ast.ts';
import { parseExpression } from '../../expr/parse-expression.ts';
import type { FlowValue } from '../../flow/flow-file.ts';

/** What expressions read. */
export interface Reads {
  /** Fields of the context. */
  readonly context: ReadonlySet<string>;
  /** Fields of the event or of its output. */
  readonly event: ReadonlySet<string>;
}

/** What a value of a flow file reads: its expressions, also inside objects, lists and the arguments of texts. */
export function readsOfValue(value: FlowValue | undefined): Reads {
  const reads = { context: new Set<string>(), event: new Set<string>() };
  collect(value, reads);
  return reads;
}

/** What one expression reads. */
export function readsOfText(text: string): Reads {
  return readsOfValue({ $expr: text });
}

interface Collected {
  readonly context: Set<string>;
  readonly event: Set<string>;
}

function collect(value: FlowValue | undefined, into: Collected): void {
  if (typeof value !== 'object' || value === null) return;
  const text = (value as JsonObject)['$expr'];
  if (typeof text === 'string') {
    const { ast } = parseExpression(text);
    if (ast !== undefined) visit(ast, into);
    return;
  }
  for (const part of Object.values(value)) collect(part, into);
}

function visit(ast: Ast, into: Collected): void {
  switch (ast.kind) {
    case 'field':
      return visitField(ast, into);
    case 'not':
    case 'negate':
      return visit(ast.operand, into);
    case 'logic':
    case 'binary':
      visit(ast.left, into);
      return visit(ast.right, into);
    case 'conditional':
      visit(ast.test, into);
      visit(ast.yes, into);
      return visit(ast.no, into);
    case 'has':
      return visitField(ast.path, into);
    case 'macro':
      visit(ast.list, into);
      return visit(ast.body, into);
    case 'call':
      for (const arg of ast.args) visit(arg, into);
      return;
    case 'list':
      for (const item of ast.items) visit(item, into);
      return;
    default:
  }
}

function visitField(ast: Extract<Ast, { kind: 'field' }>, into: Collected): void {
  const { object, field } = ast;
  if (object.kind === 'name') {
    if (object.name === 'context') into.context.add(field);
    if (object.name === 'event') into.event.add(field);
    return;
  }
  if (object.kind === 'field' && object.object.kind === 'name' && object.object.name === 'event') {
    into.event.add(field);
    return;
  }
  visit(object, into);
}
