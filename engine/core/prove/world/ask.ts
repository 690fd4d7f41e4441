import type { OperationDefinition, WorldEffect } from '../../../contracts/contract.ts';
import type { Hold } from '../../../contracts/hold.ts';
import type { JsonObject } from '../../../contracts/json.ts';
import { beginClose } from '../../ledger/begin-close.ts';
import { isOpenHold } from '../../ledger/is-open-hold.ts';
import { openHold } from '../../ledger/open-hold.ts';
import { type CloseRequest, refuseClose } from '../../ledger/refuse-close.ts';
import { APPROVED, representativesOf } from '../abstract/fit-abstractly.ts';
import { cards } from '../abstract/payload-variants.ts';
import { withEffect, withHold } from './change-world.ts';
import type { World } from './world.ts';

/** A request that a step of the flow began. */
export interface BegunRequest {
  /** Where it stands: the path of its step (`#n` for the second and later ones); also its id here. */
  readonly place: string;
  readonly operation: string;
  readonly input: JsonObject;
}

/** What the terminal's contract says of a reservation before anything happened. */
export type FirstTruth = Readonly<Record<string, string>>;

/** The worlds that a begun request can lead to; several when an amount is known only in part. */
export function afterAsking(
  world: World,
  { place, input }: BegunRequest,
  definition: OperationDefinition,
  truth: FirstTruth,
): readonly World[] {
  const named = input['holdId'];
  const holdId = typeof named === 'string' ? named : undefined;
  if (definition.money === 'acquire' && !('holdId' in definition.input.properties)) {
    return [withRequested(world, place, truth)];
  }
  const about: World =
    holdId === undefined ? world : { ...world, about: { ...world.about, [place]: holdId } };
  if (definition.money !== 'settle' && definition.money !== 'release') return [about];
  const end = definition.money === 'settle' ? 'commit' : 'cancel';
  const amounts = end === 'commit' ? representativesOf(input['amountMinor']) : [0];
  return amounts.map((amountMinor) =>
    asked(about, place, holdId, { end, amountMinor, asker: 'flow' }),
  );
}

function asked(
  world: World,
  place: string,
  holdId: string | undefined,
  request: CloseRequest,
): World {
  const hold = world.holds.find((held) => held.hold.holdId === holdId)?.hold;
  if (refuseClose(hold, request) !== undefined) {
    return { ...world, refused: [...world.refused, place].toSorted() };
  }
  return withHold(world, holdId, (held) => ({
    ...held,
    hold: beginClose(held.hold, request),
    asked: true,
  }));
}

function withRequested(world: World, place: string, truth: FirstTruth): World {
  const hold: Hold = openHold({
    operationId: place,
    sessionId: 's',
    terminalId: 't',
    currency: 'EUR',
    amountMinor: APPROVED,
    atMs: 0,
  });
  // An earlier one of the same step that is closed is history.
  const others = world.holds.filter((held) => held.hold.holdId !== place || isOpenHold(held.hold));
  return {
    ...world,
    holds: [...others, { hold, truth, told: false, asked: false }],
    about: { ...world.about, [place]: place },
    // A terminal that reads while it reserves has read the first card.
    starter: world.presented === '' ? cards[0] : world.presented,
  };
}

/**
 * The worlds after the flow left a request without hearing of it: any of its silences may be what happened. A read has
 * no effect; a reservation that nobody waits for belongs to the engine.
 */
export function afterLeaving(
  world: World,
  place: string,
  definition: OperationDefinition,
): readonly World[] {
  if (definition.class === 'read') return [world];
  const holdId = world.about[place];
  const left =
    definition.money === 'acquire'
      ? withHold(world, holdId, (held) => ({ ...held, hold: { ...held.hold, orphaned: true } }))
      : world;
  return distinctEffects(definition).map((effect) => withEffect(left, effect, holdId));
}

/** What can truly have happened when no answer was heard, each once. */
function distinctEffects({ silences }: OperationDefinition): readonly WorldEffect[] {
  const effects = new Map<string, WorldEffect>([['{}', {}]]);
  for (const { effect } of silences) effects.set(JSON.stringify(effect), effect);
  return [...effects.values()];
}
