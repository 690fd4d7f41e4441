import { ForecourtError } from '../../contracts/forecourt-error.ts';
import * as shape from '../../contracts/generated/scenario-validator.ts';
import type { Json } from '../../contracts/json.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';
import { eventDefinition, operationDefinition } from '../flow/contract-catalogue.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import { type CodeOfShape, reportShape } from '../flow/shape-findings.ts';
import { checkFields } from './check-fields.ts';
import type { Scenario, ScenarioAnswer, ScenarioSilence, ScenarioStep } from './scenario.ts';

/**
 * Reads a scenario: its shape by the schema, its requests, answers, silences and events by the contracts.
 *
 * @throws ForecourtError SCENARIO_SHAPE with the JSON Pointer of the first place that is wrong
 */
export function readScenario(value: Json): Scenario {
  reportShape(
    shape,
    value,
    'SCENARIO_SHAPE',
    (_, pointer, message) => refuse(pointer, message),
    codeOf,
  );
  const scenario = value as unknown as Scenario;
  readEvent(scenario.trigger, '/trigger');
  for (const [at, step] of scenario.steps.entries()) readStep(step, `/steps/${at}`);
  return scenario;
}

/** A line that is none or several of its kinds gets one sentence instead of one for each kind. */
const codeOf: CodeOfShape = ({ schemaPath }) =>
  schemaPath.includes('/oneOf')
    ? {
        code: 'SCENARIO_SHAPE',
        message: 'A line is exactly one of event, answer, silence, wait, restart or expect.',
      }
    : undefined;

function refuse(pointer: string, message: string): never {
  throw new ForecourtError('SCENARIO_SHAPE', { pointer, message });
}

function readStep(step: ScenarioStep, pointer: string): void {
  if ('event' in step) return readEvent(step.event, `${pointer}/event`);
  if ('answer' in step) return readAnswer(step.answer, `${pointer}/answer`);
  if ('silence' in step) return readSilence(step.silence, `${pointer}/silence`);
  if ('wait' in step && parseDuration(step.wait) === undefined) {
    refuse(
      `${pointer}/wait`,
      `"${step.wait}" is no ISO 8601 duration of whole seconds, e.g. PT60S`,
    );
  }
}

function readEvent({ type, ...payload }: FlowEvent, pointer: string): void {
  const definition = eventDefinition(type);
  if (definition === undefined) return refuse(`${pointer}/type`, `no contract announces "${type}"`);
  const problem = checkFields(definition.payload, payload, pointer);
  if (problem !== undefined) refuse(problem.pointer, problem.message);
}

function readAnswer({ to, outcome, ...fields }: ScenarioAnswer, pointer: string): void {
  const definition = operationDefinition(to);
  if (definition === undefined) return refuse(`${pointer}/to`, `no contract offers "${to}"`);
  const answer = Object.hasOwn(definition.answers, outcome)
    ? definition.answers[outcome]
    : undefined;
  if (answer === undefined)
    return refuse(`${pointer}/outcome`, `"${to}" never answers "${outcome}"`);
  const problem = checkFields(answer.output, fields, pointer);
  if (problem !== undefined) refuse(problem.pointer, problem.message);
}

function readSilence({ to, code }: ScenarioSilence, pointer: string): void {
  const definition = operationDefinition(to);
  if (definition === undefined) return refuse(`${pointer}/to`, `no contract offers "${to}"`);
  if (!definition.silences.some((silence) => silence.code === code)) {
    refuse(`${pointer}/code`, `"${to}" never fails as "${code}"`);
  }
}
