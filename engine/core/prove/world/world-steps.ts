import type { OperationDefinition } from '../../../contracts/contract.ts';
import type { JsonObject } from '../../../contracts/json.ts';
import type { ContractIndex, Contracts } from '../../flow/contract-index.ts';
import { type Action, mayBeFaulted } from '../explore/action.ts';
import type { Move } from '../explore/move.ts';
import { afterAnswer, afterSilence, type RunningRequest } from './answer.ts';
import { afterAsking, afterLeaving, type BegunRequest, type FirstTruth } from './ask.ts';
import { withHold, withoutRequest, withoutVoidHolds } from './change-world.ts';
import { afterBank, afterEngine, afterEvent } from './happen.ts';
import { carriedOut, sentAndForgotten } from './restart.ts';
import type { World } from './world.ts';

/** What a world needs to know of an action. */
type WorldAction = Pick<Action, 'taken' | 'outcome' | 'openHold' | 'isOwnFault'>;

/** Is told each request at the moment when it is made. */
export type WatchRequest = (request: BegunRequest, before: World) => void;

/** A world after a restart of the controller, and what led there. */
export interface RestartedWorld {
  readonly move: Extract<Move, { kind: 'restart' }>;
  readonly world: World;
}

/** The world before anything happened, but for the event that began the visit. */
export function firstWorld(contracts: Contracts): World {
  const firsts = (world: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(world).map(([name, [first]]) => [name, first ?? '']));
  return {
    vars: { ...firsts(contracts.charger.world), ...firsts(contracts.site.world) },
    holds: [],
    about: {},
    refused: [],
    presented: '',
    starter: '',
    faults: 0,
    untold: false,
    notes: {},
  };
}

/** What the terminal's contract says of a reservation before anything happened. */
function firstTruth({ terminal }: Contracts): FirstTruth {
  return Object.fromEntries(
    Object.entries(terminal.world).map(([name, [first]]) => [name, first ?? '']),
  );
}

/** What becomes of worlds: contracts and ledger, step by step. Pure. */
export class WorldSteps {
  readonly #contracts: ContractIndex;
  readonly #truth: FirstTruth;
  readonly #looksAtCards: boolean;

  /** @param looksAtCards whether a condition of the flow compares cards */
  constructor(contracts: ContractIndex, looksAtCards: boolean) {
    this.#contracts = contracts;
    this.#looksAtCards = looksAtCards;
    this.#truth = firstTruth(contracts.contracts);
  }

  /** The worlds after an action; none when it cannot happen in this world. */
  after(world: World, action: WorldAction, watch: WatchRequest): readonly World[] {
    if (!mayBeFaulted(action, world)) return [];
    const { move, faulted } = action.taken;
    if (!this.#mayBePresented(world, move)) return [];
    const happened = this.#happened(world, move);
    if (happened.length === 0) return happened;
    return happened.flatMap((next) =>
      this.outcome(faulted ? withFault(next, move) : next, action, watch),
    );
  }

  /**
   * The first card is called `card-a`, whichever it is; and where no condition looks at cards, another one matters only
   * once a reservation stands on the first.
   */
  #mayBePresented({ presented, starter, holds }: World, move: Move): boolean {
    if (move.kind !== 'answer' && move.kind !== 'event') return true;
    if (move.fields['cardKey'] !== 'card-b') return true;
    return this.#looksAtCards ? presented + starter !== '' : holds.some(({ told }) => told);
  }

  /** The worlds after what a step of the flow left, began and showed. */
  outcome(
    world: World,
    { outcome }: Pick<Action, 'outcome'>,
    watch: WatchRequest,
  ): readonly World[] {
    let worlds: readonly World[] = [world];
    for (const { place, operation } of outcome.left) {
      const definition = this.#definition(operation);
      worlds = worlds.flatMap((one) =>
        afterLeaving(one, place, definition).map((left) => withoutRequest(left, place)),
      );
    }
    for (const request of outcome.begun) {
      const definition = this.#definition(request.operation);
      worlds = worlds.flatMap((one) => {
        watch(request, one);
        return afterAsking(one, request, definition, this.#truth);
      });
    }
    if (outcome.shown !== undefined) {
      worlds = worlds.map((one) => ({ ...one, untold: false }));
    }
    return worlds.map(withoutVoidHolds);
  }

  /** The worlds after a move that the flow does not hear of. */
  alone(world: World, move: Move): readonly World[] {
    return this.#happened(world, move);
  }

  /** What devices may have done of the running requests when the controller restarts. */
  restarted(world: World, requests: readonly RunningRequest[]): readonly RestartedWorld[] {
    return requests.flatMap(({ place, operation }) =>
      carriedOut(world, { place, operation }, this.#definition(operation)).map((done) => ({
        move: { kind: 'restart' as const, place, operation, did: done.say },
        world: done.world,
      })),
    );
  }

  /** The worlds when what an action leads to is sent, and the controller dies before it has stored any of it. */
  crashed(world: World, { taken: { move, faulted }, outcome }: Action): readonly World[] {
    const isLost =
      move.kind === 'event' ||
      move.kind === 'timer' ||
      (move.kind === 'answer' && this.#definition(move.operation).class === 'read');
    if (faulted || !isLost) return [];
    const happened = move.kind === 'answer' ? [world] : this.#happened(world, move);
    return outcome.begun.flatMap(({ operation }) =>
      happened.flatMap((one) => sentAndForgotten(one, this.#definition(operation), this.#truth)),
    );
  }

  #happened(world: World, move: Move): readonly World[] {
    switch (move.kind) {
      case 'timer':
        return [world];
      case 'event': {
        const definition = this.#contracts.events.get(move.type);
        return definition === undefined
          ? []
          : afterEvent(withCard(world, move.fields), move.type, definition, move.fields);
      }
      case 'bank':
        return [withoutVoidHolds(afterBank(world, move))];
      case 'engine':
        return [withoutVoidHolds(afterEngine(world, move))];
      case 'restart':
      case 'crash':
      case 'echo':
        return [world];
      default:
        return this.#answered(world, move);
    }
  }

  #answered(world: World, move: Extract<Move, { kind: 'answer' | 'silence' }>): readonly World[] {
    const definition = this.#definition(move.operation);
    const after =
      move.kind === 'answer'
        ? afterAnswer(withCard(world, move.fields), move, definition, move.outcome, move.fields)
        : silent(world, move, definition);
    if (after === undefined) return [];
    const isNews =
      definition.money !== 'none' && after.holds.some(({ hold }) => hold.phase !== 'void');
    return [withoutRequest(isNews ? { ...after, untold: true } : after, move.place)];
  }

  #definition(operation: string): OperationDefinition {
    const definition = this.#contracts.operations.get(operation);
    if (definition === undefined) throw new RangeError(`no contract has "${operation}"`);
    return definition;
  }
}

/** The world in which a card was presented. */
export function withCard(world: World, { cardKey }: JsonObject): World {
  return typeof cardKey === 'string' ? { ...world, presented: cardKey } : world;
}

function silent(
  world: World,
  move: Extract<Move, { kind: 'silence' }>,
  definition: OperationDefinition,
): World | undefined {
  const silence = definition.silences[move.at];
  return silence === undefined ? undefined : afterSilence(world, move, definition, silence);
}

/** The flow never came to know what it was being told. */
function withFault(world: World, move: Move): World {
  const counted = { ...world, faults: world.faults + 1 };
  if (move.kind !== 'answer') return counted;
  const holdId = counted.holds.find(({ hold }) => hold.holdId === move.place)?.hold.holdId;
  return withHold(counted, holdId, (held) => ({ ...held, told: false }));
}
