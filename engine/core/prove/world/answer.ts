import type {
  AnswerDefinition,
  OperationDefinition,
  SilenceDefinition,
} from '../../../contracts/contract.ts';
import type { OperationResult } from '../../../contracts/device-adapter.ts';
import type { JsonObject } from '../../../contracts/json.ts';
import { afterAcquire } from '../../ledger/after-acquire.ts';
import { afterClose } from '../../ledger/after-close.ts';
import { APPROVED } from '../abstract/fit-abstractly.ts';
import { withEffect, withHold, withLedger } from './change-world.ts';
import { isPossible } from './is-possible.ts';
import { varsWith, type World } from './world.ts';

/** A running request. */
export interface RunningRequest {
  readonly place: string;
  readonly operation: string;
}

/** The world after a clear answer, or none when it cannot be true now. The ledger takes it before the flow. */
export function afterAnswer(
  world: World,
  { place, operation }: RunningRequest,
  definition: OperationDefinition,
  outcome: string,
  fields: JsonObject,
): World | undefined {
  const answer = definition.answers[outcome];
  if (answer === undefined || world.refused.includes(place)) return undefined;
  const holdId = world.about[place];
  if (!isPossible(answer.when, world, holdId)) return undefined;
  if (answer.tells !== undefined && !tellsTruth(answer.tells, fields, varsWith(world, holdId)))
    return undefined;
  const result: OperationResult = {
    kind: 'outcome',
    output: { ...fields, outcome, authorizedMinor: APPROVED },
  };
  const known = withLedgerAnswer(world, definition, holdId, result, operation);
  return withEffect(known, answer.effect, holdId);
}

/** The world after no clear answer, or none when it cannot happen now. */
export function afterSilence(
  world: World,
  { place, operation }: RunningRequest,
  definition: OperationDefinition,
  silence: SilenceDefinition,
): World | undefined {
  const isRefused = world.refused.includes(place);
  if (isRefused !== (silence.refusal === true)) return undefined;
  const holdId = world.about[place];
  if (!isPossible(silence.when, world, holdId)) return undefined;
  const result: OperationResult = { kind: 'failure', error: { code: silence.code } };
  const known = withLedgerAnswer(world, definition, holdId, result, operation);
  return withEffect(known, silence.effect, holdId);
}

function tellsTruth(
  tells: NonNullable<AnswerDefinition['tells']>,
  fields: JsonObject,
  vars: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(tells).every(
    ([field, variable]) =>
      fields[field] === undefined ||
      fields[field] === 'unknown' ||
      fields[field] === vars[variable],
  );
}

/** What the ledger makes of a result, by the very functions that the host runs. */
function withLedgerAnswer(
  world: World,
  definition: OperationDefinition,
  holdId: string | undefined,
  result: OperationResult,
  operation: string,
): World {
  if (definition.money === 'acquire') return withAcquireAnswer(world, definition, holdId, result);
  if (definition.money === 'settle' || definition.money === 'release') {
    return withLedger(world, holdId, (hold) => afterClose(hold, result, 0));
  }
  const isCalled = operation === 'site.callPerson';
  if (!isCalled || (result.kind === 'failure' && result.error.code !== 'unknown')) return world;
  return withLedger(world, holdId, (hold) => ({ ...hold, personReason: 'called' }));
}

/** An increase does not open a reservation: only the first request for one does. */
function withAcquireAnswer(
  world: World,
  definition: OperationDefinition,
  holdId: string | undefined,
  result: OperationResult,
): World {
  if ('holdId' in definition.input.properties) return world;
  return withHold(world, holdId, (held) => {
    const hold = afterAcquire(held.hold, result, 0);
    if (result.kind === 'failure' && result.error.code === 'unknown') {
      // The flow is told so at the deadline; from then on the reservation belongs to the ledger and a person.
      return { ...held, hold: { ...hold, orphaned: true, personReason: 'unknownOutcome' } };
    }
    return { ...held, hold, told: hold.phase === 'reserved' };
  });
}
