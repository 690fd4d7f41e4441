import type { EventDefinition } from '../../../contracts/contract.ts';
import type { Hold } from '../../../contracts/hold.ts';
import type { JsonObject } from '../../../contracts/json.ts';
import { afterAcquire } from '../../ledger/after-acquire.ts';
import { beginClose } from '../../ledger/begin-close.ts';
import { closedByTerminal } from '../../ledger/closed-by-terminal.ts';
import { isOpenHold } from '../../ledger/is-open-hold.ts';
import { APPROVED } from '../abstract/fit-abstractly.ts';
import type { EngineDeed, Move } from '../explore/move.ts';
import { withEffect, withHold, withLedger } from './change-world.ts';
import { isPossible } from './is-possible.ts';
import type { World } from './world.ts';

/** The worlds after an event that happened by itself; none when it cannot happen now. */
export function afterEvent(
  world: World,
  type: string,
  definition: EventDefinition,
  fields: JsonObject,
): readonly World[] {
  const { when, effect, sets = {} } = definition;
  if (type !== 'terminal.settledByTerminal') {
    return isPossible(when, world, undefined) ? [withEffect(world, effect, undefined)] : [];
  }
  return world.holds
    .filter(({ hold }) => isPossible(when, world, hold.holdId))
    .flatMap(({ hold: { holdId } }) => {
      const closedAs = String(fields['closedAs']);
      const known = withLedger(world, holdId, (hold) => closedByTerminal(hold, closedAs, 0));
      const truths = closedAs === 'unknown' ? ['committed', 'released'] : [closedAs];
      return truths.map((value) => {
        const set = Object.fromEntries(Object.keys(sets).map((variable) => [variable, value]));
        return withEffect(known, { ...effect, ...set }, holdId);
      });
    });
}

/** Requests to reserve that are still on their way to the bank. */
export function bankMoves(world: World): readonly Extract<Move, { kind: 'bank' }>[] {
  return world.holds
    .filter(({ truth }) => truth['inFlight'] === 'authorize')
    .flatMap(({ hold: { holdId } }) =>
      (['arrives', 'lapses'] as const).map((what) => ({ kind: 'bank' as const, holdId, what })),
    );
}

/** The world after a delayed request reached the bank, or got lost. */
export function afterBank(world: World, { holdId, what }: Extract<Move, { kind: 'bank' }>): World {
  const truth =
    what === 'arrives' ? { reservation: 'reserved', inFlight: 'none' } : { inFlight: 'none' };
  return withHold(world, holdId, (held) => ({ ...held, truth: { ...held.truth, ...truth } }));
}

/** What the engine can do by itself for the reservations of a world. */
export function engineMoves(world: World): readonly Extract<Move, { kind: 'engine' }>[] {
  return world.holds.flatMap(({ hold, truth }) => {
    const deed = (what: EngineDeed) => ({ kind: 'engine' as const, holdId: hold.holdId, what });
    if (!isOpenHold(hold) || truth['inFlight'] === 'authorize') return [];
    if (hold.phase === 'requested' && hold.orphaned) {
      return [deed(truth['reservation'] === 'none' ? 'findsNothing' : 'undoes')];
    }
    if (hold.phase === 'closing' || hold.phase === 'handedOver')
      return [deed('closes'), deed('callsPerson')];
    if (hold.phase === 'reserved' && hold.orphaned) return [deed('undoes')];
    return [];
  });
}

/** The world after the engine did its part; by the functions of the ledger that the host runs. */
export function afterEngine(
  world: World,
  { holdId, what }: Extract<Move, { kind: 'engine' }>,
): World {
  switch (what) {
    case 'findsNothing':
      return withLedger(
        world,
        holdId,
        (hold): Hold => afterAcquire(hold, { kind: 'failure', error: { code: 'failed' } }, 0),
      );
    case 'undoes':
      return withLedger(world, holdId, (hold) => {
        const output = { outcome: 'approved', authorizedMinor: APPROVED };
        const found = afterAcquire(hold, { kind: 'outcome', output }, 0);
        return beginClose(found, { end: 'cancel', amountMinor: 0, asker: 'engine' });
      });
    case 'closes':
      return withHold(world, holdId, ({ hold, truth, ...known }) => ({
        ...known,
        truth: { ...truth, reservation: hold.end === 'commit' ? 'committed' : 'released' },
        hold: { ...hold, phase: 'confirmed', closedAtMs: 0, personReason: null },
      }));
    case 'callsPerson':
      return withLedger(world, holdId, (hold) => ({
        ...hold,
        personReason: hold.personReason ?? 'ladder',
      }));
  }
}
