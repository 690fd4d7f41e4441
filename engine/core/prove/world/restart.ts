import type { OperationDefinition, Say, WorldEffect } from '../../../contracts/contract.ts';
import { openHold } from '../../ledger/open-hold.ts';
import { APPROVED } from '../abstract/fit-abstractly.ts';
import type { RunningRequest } from './answer.ts';
import type { FirstTruth } from './ask.ts';
import { withEffect } from './change-world.ts';
import { isPossible } from './is-possible.ts';
import type { World } from './world.ts';

/** A request that a device carried out, of which the answer was lost when the controller died. */
export interface CarriedOut {
  readonly say: Say;
  readonly world: World;
}

/**
 * What may have become of a running request when the controller restarts, by the order in which the host works: it has
 * stored the request and that it was sent. One that may be repeated is repeated under its old name, and what the device did
 * the first time stays done. One that may not is looked up: then its answer or silence comes as without a restart. A read
 * does nothing.
 */
export function carriedOut(
  world: World,
  { place }: RunningRequest,
  definition: OperationDefinition,
): readonly CarriedOut[] {
  if (definition.class !== 'keyed' || world.refused.includes(place)) return [];
  const holdId = world.about[place];
  const seen = new Set<string>();
  return [...Object.values(definition.answers), ...definition.silences].flatMap((one) => {
    const key = JSON.stringify(one.effect);
    if (key === '{}' || seen.has(key) || !isPossible(one.when, world, holdId)) return [];
    if ('refusal' in one && one.refusal === true) return [];
    seen.add(key);
    return [{ say: one.say, world: withEffect(world, one.effect, holdId) }];
  });
}

/** The reservation of a request that was sent and never stored. */
const LOST = 'lost';

/**
 * The worlds when the controller sends a request and dies before it has stored that, as a host would that sends first:
 * what the device does is true, and nobody knows of the request. Each request that must not be repeated can have any of
 * its effects.
 */
export function sentAndForgotten(
  world: World,
  definition: OperationDefinition,
  truth: FirstTruth,
): readonly World[] {
  if (definition.class !== 'once') return [];
  return effectsOf(definition).map((effect) => {
    const isHold = definition.money === 'acquire' && world.holds.length === 0;
    return withEffect(isHold ? withLostHold(world, truth) : world, effect, LOST);
  });
}

function effectsOf({ answers, silences }: OperationDefinition): readonly WorldEffect[] {
  const effects = new Map<string, WorldEffect>();
  for (const { effect } of [...Object.values(answers), ...silences]) {
    if (Object.keys(effect).length > 0) effects.set(JSON.stringify(effect), effect);
  }
  return [...effects.values()];
}

function withLostHold(world: World, truth: FirstTruth): World {
  const hold = openHold({
    operationId: LOST,
    sessionId: 's',
    terminalId: 't',
    currency: 'EUR',
    amountMinor: APPROVED,
    atMs: 0,
  });
  return { ...world, holds: [{ hold, truth, told: false, asked: false }] };
}
