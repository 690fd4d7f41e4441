import type { Effect } from '../../contracts/effect.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { playMove } from '../simulate/play-move.ts';
import type { ScenarioMove } from '../simulate/scenario.ts';
import { VirtualSession } from '../simulate/virtual-session.ts';
import type { TextOf } from './step-difference.ts';

/** What one version did after a move, as somebody outside sees it. Plain JSON: two equal ones have equal texts. */
export interface SeenReaction {
  readonly asks: readonly { readonly operation: string; readonly input: JsonObject }[];
  /** `terminal.readCard #2`: the second request of the visit. */
  readonly leaves: readonly string[];
  readonly tells: readonly JsonObject[];
  /** The last text that was shown; null when the screen stayed, or when texts are not compared. */
  readonly shows: { readonly text: string; readonly args: Json } | null;
  readonly status: string;
  readonly output: Json;
  /** Latest reservation: phase, how it ended, what was charged. */
  readonly money: readonly Json[];
}

/** One version, ready to be played. */
export interface PlayedVersion {
  readonly flow: CompiledFlow;
  /** Words of its texts; texts are not compared when left out. */
  readonly textOf?: TextOf;
}

/** How both are begun. */
export interface BothStart {
  readonly trigger: FlowEvent;
  readonly params: Readonly<Record<string, Json>>;
}

/** A visit that is played and watched. */
export class WatchedSession {
  readonly session: VirtualSession;
  readonly #textOf: TextOf | undefined;
  readonly #names = new Map<string, string>();
  #effects: Effect[] = [];

  /** @throws ForecourtError FLOW_PARAM when a setting does not fit the flow */
  constructor({ flow, textOf }: PlayedVersion, { trigger, params }: BothStart) {
    this.#textOf = textOf;
    this.session = new VirtualSession(flow, {
      trigger,
      params,
      throughJson: false,
      observe: (_input, { effects }) => {
        this.#effects.push(...effects);
      },
    });
  }

  /** False when the move cannot happen. */
  play(move: ScenarioMove): boolean {
    return playMove(this.session, move) === undefined;
  }

  /** What it did since it was asked last. */
  reaction(): SeenReaction {
    const effects = this.#effects;
    this.#effects = [];
    // In the order of their names: regions beside each other may change places.
    const begun = effects
      .flatMap((effect) => (effect.kind === 'operation.start' ? [effect] : []))
      .toSorted((a, b) => (a.operation < b.operation ? -1 : Number(a.operation > b.operation)));
    for (const { operationId, operation } of begun)
      this.#names.set(operationId, `${operation} #${this.#names.size + 1}`);
    const shown = effects.findLast(
      (effect) => effect.kind === 'notice' && effect.operation === 'terminal.show',
    );
    const hold = this.session.holds.at(-1);
    const { status, output } = this.session.state;
    return {
      asks: begun.map(({ operation, input }) => ({
        operation,
        input: this.#named(input) as JsonObject,
      })),
      leaves: effects
        .flatMap((effect) =>
          effect.kind === 'operation.cancel' ? [this.#nameOf(effect.operationId)] : [],
        )
        .toSorted(),
      tells: effects.flatMap((effect) =>
        effect.kind === 'notice' && effect.operation !== 'terminal.show'
          ? [{ operation: effect.operation, input: this.#named(effect.input) }]
          : [],
      ),
      shows: this.#shown(shown),
      status,
      output,
      money: hold === undefined ? [] : [hold.phase, hold.end, hold.committedMinor],
    };
  }

  #shown(effect: Effect | undefined): SeenReaction['shows'] {
    if (this.#textOf === undefined || effect?.kind !== 'notice') return null;
    const text = effect.input['text'] as JsonObject | undefined;
    return { text: this.#textOf(String(text?.['key'])), args: text?.['args'] ?? {} };
  }

  #nameOf(operationId: string): string {
    return this.#names.get(operationId) ?? operationId;
  }

  /** Ids of requests by their order: two versions number them differently. */
  #named(value: Json): Json {
    if (typeof value === 'string') return this.#nameOf(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item: Json) => this.#named(item));
    const entries = Object.entries(value).map(([name, part]) => [name, this.#named(part)]);
    return Object.fromEntries(entries) as JsonObject;
  }
}
