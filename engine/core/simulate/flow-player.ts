import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { eventDefinition } from '../flow/contract-catalogue.ts';
import type { FlowTrigger } from '../flow/flow-file.ts';
import { type Choice, choicesOf, type MeterReading } from './choices-of.ts';
import { playMove } from './play-move.ts';
import { sampleFields } from './sample-fields.ts';
import type { Scenario, ScenarioMove } from './scenario.ts';
import { VirtualSession } from './virtual-session.ts';
import { type ScenarioDraft, writeScenario } from './write-scenario.ts';

/** A flow played by hand, move by move, with a way back. Going back plays the moves before anew. */
export class FlowPlayer {
  readonly #flow: CompiledFlow;
  readonly #trigger: FlowEvent;
  #moves: readonly ScenarioMove[] = [];
  #session: VirtualSession;

  /** Begins with a made-up trigger. */
  constructor(flow: CompiledFlow) {
    this.#flow = flow;
    this.#trigger = sampleTrigger(flow.file.trigger);
    this.#session = this.#begin();
  }

  get session(): VirtualSession {
    return this.#session;
  }

  get moves(): readonly ScenarioMove[] {
    return this.#moves;
  }

  choices(): readonly Choice[] {
    return choicesOf(this.#flow, this.#session, meterAfter(this.#moves));
  }

  /** @throws ForecourtError SCENARIO_FAILED when this cannot happen now */
  take(move: ScenarioMove): void {
    const mismatch = playMove(this.#session, move);
    if (mismatch !== undefined) {
      throw new ForecourtError('SCENARIO_FAILED', { step: this.#moves.length + 1, ...mismatch });
    }
    this.#moves = [...this.#moves, move];
  }

  /** Takes the last move back; false when there is none. */
  back(): boolean {
    if (this.#moves.length === 0) return false;
    this.#moves = this.#moves.slice(0, -1);
    this.#session = this.#begin();
    for (const move of this.#moves) playMove(this.#session, move);
    return true;
  }

  /** What was played so far, as a scenario with expectations. */
  scenario({ id, title }: Pick<ScenarioDraft, 'id' | 'title'>): Scenario {
    return writeScenario(this.#flow, { id, title, trigger: this.#trigger, moves: this.#moves });
  }

  #begin(): VirtualSession {
    return new VirtualSession(this.#flow, {
      trigger: this.#trigger,
      params: {},
      throughJson: false,
    });
  }
}

/** An event that starts a flow, with fields that fit its contract. */
export function sampleTrigger({ event: type, kinds }: FlowTrigger): FlowEvent {
  const schema = eventDefinition(type)?.payload ?? { type: 'object', properties: {} };
  const [kind] = kinds ?? [];
  return { type, ...sampleFields(schema), ...(kind === undefined ? {} : { kind }) };
}

/** The last energy and price in the moves. */
function meterAfter(moves: readonly ScenarioMove[]): MeterReading {
  const told = moves.flatMap((move): readonly JsonObject[] =>
    'event' in move ? [move.event] : 'answer' in move ? [move.answer] : [],
  );
  const last = (name: string) => {
    const value = told.findLast((fields) => typeof fields[name] === 'number')?.[name];
    return typeof value === 'number' ? value : 0;
  };
  return { energyWh: last('energyWh'), totalMinor: last('totalMinor') };
}
