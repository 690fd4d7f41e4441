import type { JsonSchemaObject, OperationDefinition } from '../../contracts/contract.ts';
import type { ExprType, ExprTypes, RecordField } from '../expr/expression-type.ts';
import { typeFromSchema } from '../expr/type-from-schema.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import type { FlowFile, FlowParam } from '../flow/flow-file.ts';
import { paramNumber } from '../flow/param-range.ts';

type RecordType = Extract<ExprType, { type: 'record' }>;

const atMs: RecordField = { type: { type: 'int', unit: 'at', minimum: 0 } };

/** What expressions without an event may read: `context` and `params`. */
export function quietScope(file: FlowFile): ExprTypes {
  return {
    context: contextType(file),
    params: paramsType(file),
  };
}

/** All but opaque values have a value from the start. */
function contextType(file: FlowFile): ExprType {
  const names = Object.keys(file.context);
  return typeFromFields(
    file.context,
    names.filter((name) => file.context[name]?.['x-opaque'] === undefined),
  );
}

/** `params` alone, for what is read before a session exists. */
export function paramsScope(file: FlowFile): ExprTypes {
  return { params: paramsType(file) };
}

/** `params` and the trigger as `event`, for what a session remembers first. */
export function triggerScope(file: FlowFile, contracts: ContractIndex): ExprTypes {
  return { params: paramsType(file), event: eventType(file.trigger.event, contracts) };
}

/**
 * What an expression on an arrow may read: `event` too, where something happened. Undefined when the event or request
 * is unknown: its expressions cannot be judged before that is mended.
 */
export function arrowScope(
  quiet: ExprTypes,
  arrow: FlowArrow,
  contracts: ContractIndex,
): ExprTypes | undefined {
  const { cause, transition } = arrow;
  const isKnown =
    cause.kind === 'event'
      ? /^own\.|\*$/.test(cause.event) || contracts.events.has(cause.event)
      : !('invoke' in cause) || contracts.operations.has(cause.invoke.src);
  if (!isKnown) return undefined;
  if (cause.kind === 'event') return { ...quiet, event: eventType(cause.event, contracts) };
  if (cause.kind === 'failure') {
    const code: ExprType = { type: 'string', oneOf: ['notSent', 'failed', 'unknown'] };
    const error: ExprType = { type: 'record', fields: { code: { type: code } } };
    return { ...quiet, event: { type: 'record', fields: { error: { type: error }, atMs } } };
  }
  if (cause.kind === 'answer') {
    const operation = contracts.operations.get(cause.invoke.src);
    const listed = transition.guard?.type === 'outcome' ? transition.guard.params.in : [];
    const output = operation === undefined ? undefined : answerType(operation, listed);
    const fields = output === undefined ? { atMs } : { output: { type: output }, atMs };
    return { ...quiet, event: { type: 'record', fields } };
  }
  return quiet;
}

function paramsType(file: FlowFile): ExprType {
  const fields = Object.entries(file.params).map(([name, param]): [string, RecordField] => {
    const type = typeFromSchema(schemaOfParam(param));
    // Only fragments are given opaque values, which may be nothing.
    return [name, type.type === 'opaque' ? { type, optional: true } : { type }];
  });
  return { type: 'record', fields: Object.fromEntries(fields) };
}

/** The schema with bounds in milliseconds, as expressions see durations. */
function schemaOfParam(param: FlowParam): object {
  const { minimum: _, maximum: __, ...rest } = param;
  const minimum = paramNumber(param, param.minimum);
  const maximum = paramNumber(param, param.maximum);
  return {
    ...rest,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function eventType(name: string, contracts: ContractIndex): ExprType {
  const payload = contracts.events.get(name)?.payload;
  // A wildcard catches events of different shapes: only the time is certain.
  if (payload === undefined) return { type: 'record', fields: { atMs } };
  return { type: 'record', fields: { ...typeFromObject(payload).fields, atMs } };
}

/** The fields of several answers: certain when every one of them has it, of a type that covers all. */
function answerType(operation: OperationDefinition, listed: readonly string[]): ExprType {
  const names = Object.keys(operation.answers);
  const possible = listed.filter((name) => names.includes(name));
  const taken = possible.length > 0 ? possible : names;
  const types = taken.flatMap((name) => {
    const answer = operation.answers[name];
    return answer === undefined ? [] : [typeFromObject(answer.output)];
  });
  const fields: Record<string, RecordField> = {
    outcome: { type: { type: 'string', oneOf: taken } },
  };
  for (const name of new Set(types.flatMap((type) => Object.keys(type.fields)))) {
    const found = types.flatMap((type) => type.fields[name] ?? []);
    const isOptional =
      found.length < types.length || found.some((field) => field.optional === true);
    const type = found.map((field) => field.type).reduce(cover);
    // The engine names each reservation itself, whatever the vendor answers.
    const isSet = operation.money === 'acquire' && name === 'holdId';
    fields[name] = isSet || !isOptional ? { type } : { type, optional: true };
  }
  return { type: 'record', fields };
}

function cover(a: ExprType, b: ExprType): ExprType {
  if (a.type === 'string' && b.type === 'string') {
    const oneOf = a.oneOf && b.oneOf ? [...new Set([...a.oneOf, ...b.oneOf])] : undefined;
    return oneOf === undefined ? { type: 'string' } : { type: 'string', oneOf };
  }
  if (a.type === 'int' && b.type === 'int' && a.unit === b.unit) {
    const minimum = Math.min(
      a.minimum ?? Number.MIN_SAFE_INTEGER,
      b.minimum ?? Number.MIN_SAFE_INTEGER,
    );
    const maximum = Math.max(
      a.maximum ?? Number.MAX_SAFE_INTEGER,
      b.maximum ?? Number.MAX_SAFE_INTEGER,
    );
    return a.unit === undefined
      ? { type: 'int', minimum, maximum }
      : { type: 'int', unit: a.unit, minimum, maximum };
  }
  if (a.type === b.type && (a.type !== 'opaque' || (b.type === 'opaque' && a.kind === b.kind)))
    return a;
  return { type: 'unusable', reason: 'it is of different kinds in the answers listed' };
}

function typeFromObject(schema: JsonSchemaObject): RecordType {
  return typeFromFields(schema.properties, schema.required ?? []);
}

/** The type of a record; what is not required may be absent. */
function typeFromFields(
  properties: Readonly<Record<string, object>>,
  required: readonly string[],
): RecordType {
  const fields = Object.entries(properties).map(([name, schema]): [string, RecordField] => {
    const type = typeFromSchema(schema);
    return [name, required.includes(name) ? { type } : { type, optional: true }];
  });
  return { type: 'record', fields: Object.fromEntries(fields) };
}
