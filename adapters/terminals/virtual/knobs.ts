import type {
  AnswerDefinition,
  Contract,
  SilenceDefinition,
} from '../../../engine/contracts/contract.ts';
import type { AdapterProfile } from '../../../engine/contracts/device-adapter.ts';
import { ForecourtError } from '../../../engine/contracts/forecourt-error.ts';
import type { KnobView } from '../../../engine/contracts/views.ts';

/** What a knob makes of the next request: an answer of the contract, or a silence with its true effect. */
export type Knob =
  | { readonly kind: 'answer'; readonly name: string; readonly answer: AnswerDefinition }
  | { readonly kind: 'silence'; readonly silence: SilenceDefinition };

/** The knobs of one terminal; each works once. */
export interface KnobBoard {
  readonly views: () => readonly KnobView[];
  /** @throws TERMINAL_KNOB when the contract has no such request, answer or silence */
  readonly set: (operation: string, id: string | null) => void;
  /** Takes the chosen fault away and gives it. */
  readonly take: (operation: string) => Knob | undefined;
}

/** Makes the knobs out of the contract, without the answers that the profile never gives. */
export function createKnobBoard(contract: Contract, profile: AdapterProfile): KnobBoard {
  const choices = new Map<string, ReadonlyMap<string, Knob>>();
  for (const [operation, definition] of Object.entries(contract.operations)) {
    const able = (definition.needs ?? []).every((need) => profile.capabilities.includes(need));
    if (!able || definition.notice === true) continue;
    const knobs = new Map<string, Knob>();
    for (const [name, answer] of Object.entries(definition.answers)) {
      const isNever = profile.never[operation]?.includes(name) === true;
      // The engine asks to learn the truth, so there a knob may hide it but not bend it.
      const isLie = definition.internal === true && name !== 'cannotTell';
      if (!isNever && !isLie) knobs.set(name, { kind: 'answer', name, answer });
    }
    let unknowns = 0;
    for (const silence of definition.silences) {
      const id = silence.code === 'unknown' ? `unknown:${unknowns++}` : silence.code;
      knobs.set(id, { kind: 'silence', silence });
    }
    choices.set(operation, knobs);
  }
  const next = new Map<string, string>();
  return {
    views: () =>
      [...choices].map(([operation, knobs]) => ({
        operation,
        choices: [...knobs].map(([id, knob]) => ({
          id,
          say: knob.kind === 'answer' ? knob.answer.say : knob.silence.say,
        })),
        next: next.get(operation) ?? null,
      })),
    set: (operation, id) => {
      if (id === null && choices.has(operation)) next.delete(operation);
      else if (id !== null && choices.get(operation)?.has(id) === true) next.set(operation, id);
      else throw new ForecourtError('TERMINAL_KNOB', { operation, choice: id });
    },
    take: (operation) => {
      const id = next.get(operation);
      if (id === undefined) return undefined;
      next.delete(operation);
      return choices.get(operation)?.get(id);
    },
  };
}
