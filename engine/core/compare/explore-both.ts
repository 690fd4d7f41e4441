import type { JsonObject } from '../../contracts/json.ts';
import { isOpenHold } from '../ledger/is-open-hold.ts';
import { abstractSettings } from '../prove/abstract/abstract-settings.ts';
import { liveVars } from '../prove/abstract/live-vars.ts';
import { cards, payloadVariants } from '../prove/abstract/payload-variants.ts';
import { mayBeFaulted } from '../prove/explore/action.ts';
import type { TakenMove } from '../prove/explore/move.ts';
import { WorldTable } from '../prove/explore/world-table.ts';
import { afterEvent, bankMoves } from '../prove/world/happen.ts';
import type { World } from '../prove/world/world.ts';
import { firstWorld, WorldSteps, withCard } from '../prove/world/world-steps.ts';
import { type JointMove, jointMoves } from './joint-moves.ts';
import { type Concerns, type JointOutcome, JointTable, type TwoFlows } from './joint-table.ts';
import type { DifferenceKind } from './step-difference.ts';

/** A move as it was taken, and whom it concerned. */
export interface JointTaken extends TakenMove {
  readonly concerns: Concerns;
}

/** Where both versions can be, by a shortest way. */
export interface JointNode {
  readonly joint: number;
  readonly world: number;
  /** Index of the node before; -1 for first ones. */
  readonly parent: number;
  /** What led here; undefined for first ones. */
  readonly taken: JointTaken | undefined;
  /** Fields of the event that began the visit. */
  readonly trigger: JsonObject;
}

/** A move after which the versions differ, or may differ. */
export interface Candidate {
  /** Node from which the move starts; -1 when they differ from the very beginning. */
  readonly node: number;
  readonly taken: JointTaken | undefined;
  readonly trigger: JsonObject;
  readonly kinds: readonly DifferenceKind[];
  /** They have come apart; otherwise only a value may be another one. */
  readonly isCertain: boolean;
}

/** Everything that two versions do alike, and where that ends. */
export interface ExploredBoth {
  readonly table: JointTable;
  readonly nodes: readonly JointNode[];
  /** Pairs of node numbers. */
  readonly edges: readonly (readonly [from: number, to: number])[];
  /** The shortest ways first. */
  readonly candidates: readonly Candidate[];
  /** Why it stopped before everything was looked at. */
  readonly limit: string | undefined;
}

/** How far comparing is. */
export interface CompareProgress {
  readonly found: number;
  readonly done: number;
}

const REPORT_EVERY = 1024;
/** Joint situations that are looked at before it gives up. */
const NODES_MAX = 200_000;

/** Gives both versions the same inputs, breadth first, until they come apart. Yields progress now and then. */
export function* exploreBoth(
  flows: TwoFlows,
  nodesMax = NODES_MAX,
): Generator<CompareProgress, ExploredBoth> {
  const exploration = new BothExploration(flows);
  exploration.begin();
  let limit: string | undefined;
  for (let next = 0; next < exploration.nodes.length && limit === undefined; next += 1) {
    exploration.expand(next);
    if (exploration.nodes.length > nodesMax) limit = `more than ${nodesMax} situations`;
    if (next % REPORT_EVERY === 0) yield { found: exploration.nodes.length, done: next };
  }
  const { table, nodes, edges, candidates } = exploration;
  return { table, nodes, edges, candidates, limit };
}

class BothExploration {
  readonly table: JointTable;
  readonly nodes: JointNode[] = [];
  readonly edges: (readonly [number, number])[] = [];
  readonly candidates: Candidate[] = [];
  readonly #flows: TwoFlows;
  readonly #steps: WorldSteps;
  readonly #worlds = new WorldTable();
  readonly #numbers = new Map<string, number>();
  readonly #moves = new Map<number, readonly JointMove[]>();
  readonly #live: (joint: number) => ReadonlySet<string>;

  constructor(flows: TwoFlows) {
    this.#flows = flows;
    this.table = new JointTable(flows);
    const { told } = this.table;
    this.#steps = new WorldSteps(flows.contracts, told.has('cardKey'));
    const liveOld = liveVars(flows.contracts, this.table.old.reachability);
    const liveNew = liveVars(flows.contracts, this.table.new.reachability);
    this.#live = (joint) => {
      const { oldPaths, newPaths } = this.table.at(joint);
      return new Set([...liveOld(oldPaths), ...liveNew(newPaths)]);
    };
  }

  begin(): void {
    const { contracts, old, new: now } = this.#flows;
    const { event: type, kinds } = old.trigger;
    const definition = contracts.events.get(type);
    // What starts with something else has no way in common.
    if (definition === undefined || now.trigger.event !== type) return;
    for (const settings of this.#settings()) {
      const told = new Set([...this.table.told, ...(kinds === undefined ? [] : ['kind'])]);
      for (const fields of payloadVariants(definition.payload, told)) {
        if (kinds !== undefined && !kinds.includes(String(fields['kind']))) continue;
        if (fields['cardKey'] === cards[1]) continue;
        const world = withCard(firstWorld(contracts.contracts), fields);
        const worlds = afterEvent(world, type, definition, fields);
        for (const outcome of this.table.begin({ ...fields, type }, settings))
          this.#follow(worlds, outcome, -1, undefined, fields);
      }
    }
  }

  expand(node: number): void {
    const { joint, world: number, trigger } = this.#at(node);
    const world = this.#worlds.at(number);
    if (isOvergrown(world)) return;
    for (const jointMove of this.#movesOf(joint)) this.#take(node, joint, world, jointMove);
    for (const move of bankMoves(world)) {
      const taken: JointTaken = { move, faulted: false, concerns: 'both' };
      for (const next of this.#steps.alone(world, move))
        this.#enter(joint, next, node, taken, trigger);
    }
  }

  #take(
    node: number,
    joint: number,
    world: World,
    { move, key, input, concerns }: JointMove,
  ): void {
    const outcomes = this.table.step(joint, key, input, concerns);
    const isOwnFault = outcomes.some(({ outcome }) => outcome.isFault);
    for (const one of outcomes) {
      if (one.outcome.isFault) continue;
      this.#act(node, world, one, { taken: { move, faulted: false, concerns } });
    }
    const mayFault = isOwnFault || outcomes.some(({ outcome }) => outcome.mayFault);
    if (!mayFault || concerns !== 'both') return;
    for (const openHold of [true, false]) {
      const fits = { taken: { move, faulted: true, concerns }, openHold, isOwnFault } as const;
      for (const one of this.table.fault(joint, input, openHold)) this.#act(node, world, one, fits);
    }
  }

  #act(
    node: number,
    world: World,
    one: JointOutcome,
    {
      taken,
      openHold,
      isOwnFault = false,
    }: { taken: JointTaken; openHold?: boolean; isOwnFault?: boolean },
  ): void {
    const { outcome } = one;
    const action = { taken, outcome, openHold, isOwnFault };
    if (!mayBeFaulted(action, world)) return;
    // Where they have come apart nobody asks what the world is like after that.
    const worlds = this.#steps.after(world, action, () => undefined);
    this.#follow(worlds, one, node, taken, this.#at(node).trigger);
  }

  #follow(
    worlds: readonly World[],
    { next, differs, mayDiffer, outcome }: JointOutcome,
    node: number,
    taken: JointTaken | undefined,
    trigger: JsonObject,
  ): void {
    if (worlds.length === 0) return;
    if (differs.length > 0) {
      this.candidates.push({ node, taken, trigger, kinds: differs, isCertain: true });
    } else if (mayDiffer.length > 0) {
      this.candidates.push({ node, taken, trigger, kinds: mayDiffer, isCertain: false });
    }
    if (next === undefined) return;
    // In the first step nothing but what it asks for changes the world.
    const after =
      node < 0
        ? worlds.flatMap((world) => this.#steps.outcome(world, { outcome }, () => undefined))
        : worlds;
    for (const world of after) this.#enter(next, world, node, taken, trigger);
  }

  #enter(
    joint: number,
    world: World,
    parent: number,
    taken: JointTaken | undefined,
    trigger: JsonObject,
  ): void {
    const number = this.#worlds.idOf(world, this.#live(joint));
    const key = `${joint} ${number}`;
    const known = this.#numbers.get(key);
    const at = known ?? this.nodes.length;
    if (parent >= 0) this.edges.push([parent, at]);
    if (known !== undefined) return;
    this.#numbers.set(key, at);
    this.nodes.push({ joint, world: number, parent, taken, trigger });
  }

  #movesOf(joint: number): readonly JointMove[] {
    const known =
      this.#moves.get(joint) ?? jointMoves(this.table.at(joint), this.#flows, this.table.told);
    this.#moves.set(joint, known);
    return known;
  }

  #at(node: number): JointNode {
    const found = this.nodes[node];
    if (found === undefined) throw new RangeError(`no node ${node}`);
    return found;
  }

  /** Settings of both; one that only the new version has does not hinder the old one. */
  #settings(): readonly JsonObject[] {
    const { old, new: now } = this.#flows;
    const params = { ...now.params, ...old.params };
    return abstractSettings({ ...old, params }) ?? [];
  }
}

/** As in the proof: what follows two open reservations is no news. */
function isOvergrown({ holds }: World): boolean {
  return holds.length > 3 || holds.filter(({ hold }) => isOpenHold(hold)).length > 1;
}
