import type { JsonSchemaObject } from '../../contracts/contract.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { eventDefinition, operationDefinition } from '../flow/contract-catalogue.ts';
import { checkFields } from './check-fields.ts';
import type { ScenarioMove } from './scenario.ts';

/**
 * A move with some of its fields as a person typed them: numbers, true and false are read as such.
 *
 * @throws ForecourtError SCENARIO_SHAPE when the contract has no such field here, or not with this value
 */
export function withFields(
  move: ScenarioMove,
  typed: Readonly<Record<string, string>>,
): ScenarioMove {
  if (Object.keys(typed).length === 0) return move;
  if ('event' in move) {
    const { type, ...payload } = move.event;
    const fields = fill(eventDefinition(type)?.payload, payload, typed);
    return { event: { type, ...fields } };
  }
  if ('answer' in move) {
    const { to, outcome, ...output } = move.answer;
    const fields = fill(operationDefinition(to)?.answers[outcome]?.output, output, typed);
    return { answer: { to, outcome, ...fields } };
  }
  const [name = ''] = Object.keys(typed);
  throw refusal('', `the contract has no "${name}" here`);
}

function fill(
  schema: JsonSchemaObject = { type: 'object', properties: {} },
  fields: JsonObject,
  typed: Readonly<Record<string, string>>,
): JsonObject {
  const read = Object.entries(typed).map(([name, text]): readonly [string, Json] => [
    name,
    schema.properties[name]?.type === 'string' ? text : readValue(text),
  ]);
  const filled = { ...fields, ...Object.fromEntries(read) };
  const problem = checkFields(schema, filled, '');
  if (problem !== undefined) throw refusal(problem.pointer, problem.message);
  return filled;
}

function readValue(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

function refusal(pointer: string, message: string): ForecourtError {
  return new ForecourtError('SCENARIO_SHAPE', { pointer, message });
}
