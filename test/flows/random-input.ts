import type { JsonSchemaField, JsonSchemaObject } from '../../engine/contracts/contract.ts';
import type { Json, JsonObject } from '../../engine/contracts/json.ts';
import type { SessionState } from '../../engine/contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../engine/contracts/step-input.ts';
import { contracts, operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import type { SeededRandom } from './seeded-random.ts';

const events = Object.values(contracts).flatMap((contract) => Object.entries(contract.events));

/** Ids that were given out earlier, for inputs that come too late. */
export interface GivenIds {
  readonly operations: readonly string[];
  readonly timers: readonly string[];
}

/** An event of a contract with a payload that its schema allows. */
function randomEvent(random: SeededRandom): FlowEvent {
  const [type, { payload }] = random.pick(events);
  return { ...randomFields(payload, random), type };
}

/** Fields that a schema allows; optional ones in half of the cases. */
export function randomFields(schema: JsonSchemaObject, random: SeededRandom): JsonObject {
  const fields: Record<string, Json> = {};
  for (const [name, field] of Object.entries(schema.properties)) {
    const isRequired = schema.required?.includes(name) ?? false;
    if (isRequired || random.chance(50)) fields[name] = randomValue(field, random);
  }
  return fields;
}

function randomValue(field: JsonSchemaField, random: SeededRandom): Json {
  if (field.enum !== undefined) return random.pick(field.enum);
  if (field.type === 'boolean') return random.chance(30);
  if (field.type === 'integer') {
    const minimum = field.minimum ?? 0;
    const maximum = field.maximum ?? 1_000_000;
    const candidates = [minimum, minimum + 1, 499, 500, 4_999, 5_000, 5_001, 123_456, maximum];
    return random.pick(candidates.filter((value) => value >= minimum && value <= maximum));
  }
  return random.pick(['card-a', 'card-b', 'x']);
}

/** Something that can happen to a session now: mostly what it waits for, sometimes anything, sometimes too late. */
export function randomInput(
  state: SessionState,
  given: GivenIds,
  id: string,
  atMs: number,
  random: SeededRandom,
): StepInput {
  const base = { id, atMs };
  const running = Object.values(state.operations);
  const timers = Object.values(state.timers);
  const dice = random.below(100);
  if (dice < 8) return randomStale(base, given, random);
  if (dice < 55 && running.length > 0) {
    const { operationId, operation } = random.pick(running);
    return randomAnswer(base, operationId, operation, random);
  }
  if (dice < 70 && timers.length > 0) {
    return { ...base, kind: 'timer', timerId: random.pick(timers).timerId };
  }
  return { ...base, kind: 'event', event: randomEvent(random) };
}

function randomAnswer(
  base: { readonly id: string; readonly atMs: number },
  operationId: string,
  operation: string,
  random: SeededRandom,
): StepInput {
  const definition = operationDefinition(operation);
  if (definition === undefined) throw new Error(`no contract offers ${operation}`);
  if (random.chance(15)) {
    const { code } = random.pick(definition.silences);
    return { ...base, kind: 'failure', operationId, error: { code } };
  }
  // The first answer is the ordinary one: taking it often leads deep into a flow.
  const answers = Object.entries(definition.answers);
  const [outcome, answer] = random.chance(50)
    ? (answers[0] ?? random.pick(answers))
    : random.pick(answers);
  return {
    ...base,
    kind: 'outcome',
    operationId,
    output: { ...randomFields(answer.output, random), outcome },
  };
}

function randomStale(
  base: { readonly id: string; readonly atMs: number },
  given: GivenIds,
  random: SeededRandom,
): StepInput {
  const operationId = random.pick(['s/0/0', ...given.operations]);
  const timerId = random.pick(['s/0/0', ...given.timers]);
  switch (random.below(4)) {
    case 0:
      return { ...base, kind: 'timer', timerId };
    case 1:
      return { ...base, kind: 'failure', operationId, error: { code: 'unknown' } };
    case 2:
      return { ...base, kind: 'event', event: { type: 'xstate.done.actor.reserve.authorizing' } };
    default:
      return { ...base, kind: 'outcome', operationId, output: { outcome: 'approved' } };
  }
}
