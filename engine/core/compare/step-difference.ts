import type { Json, JsonObject } from '../../contracts/json.ts';
import type { SessionState } from '../../contracts/session-state.ts';
import { noMatter } from '../prove/abstract/fit-abstractly.ts';
import type { SeenStep } from './seen-step.ts';

/**
 * In what two versions differ: `asks` other requests · `input` other amounts or values in a request · `leaves` another
 * request is given up · `tells` another notice · `shows` another text · `ends` one ends and the other does not ·
 * `ending` they end with another word · `error` only one meets an error of its own.
 */
export type DifferenceKind =
  | 'asks'
  | 'input'
  | 'leaves'
  | 'tells'
  | 'shows'
  | 'ends'
  | 'ending'
  | 'error';

/** Places of requests in the old version → the same requests in the new one. */
export type Places = Readonly<Record<string, string>>;

/** A step of both versions. */
export interface BothSteps {
  readonly old: SeenStep & { readonly state: SessionState };
  readonly new: SeenStep & { readonly state: SessionState };
  /** Of requests that began before the step. */
  readonly places: Places;
  /** Text that a key stands for, in all languages; texts are not looked at when left out. */
  readonly texts?: { readonly old: TextOf; readonly new: TextOf };
}

/** The words behind the key of a text, in all languages. */
export type TextOf = (key: string) => string;

/** What cannot be the same, whatever stands behind the classes of the proof. */
export function stepDifferences(steps: BothSteps): readonly DifferenceKind[] {
  const { old, new: now, places } = steps;
  if (old.isFault !== now.isFault) return ['error'];
  const kinds: DifferenceKind[] = [];
  if (
    old.asks.map(({ operation }) => operation).join() !==
    now.asks.map(({ operation }) => operation).join()
  ) {
    kinds.push('asks');
  } else if (!old.asks.every(({ input }, at) => isSame(input, now.asks[at]?.input, places))) {
    kinds.push('input');
  }
  const left = old.leaves.map((place) => places[place] ?? place).toSorted();
  if (left.join() !== now.leaves.toSorted().join()) kinds.push('leaves');
  if (!isSame([...old.tells], [...now.tells], places)) kinds.push('tells');
  if (showsDiffer(steps)) kinds.push('shows');
  if (old.state.status !== now.state.status) kinds.push('ends');
  else if (old.state.status === 'ended' && !isSame(old.state.output, now.state.output, places)) {
    kinds.push('ending');
  }
  return kinds;
}

function showsDiffer({ old, new: now, places, texts }: BothSteps): boolean {
  if (texts === undefined) return false;
  const last = (step: SeenStep, of: TextOf) => {
    const text = step.shows.at(-1)?.['text'] as JsonObject | undefined;
    return text === undefined ? null : { text: of(String(text['key'])), args: text['args'] ?? {} };
  };
  return !isSame(last(old, texts.old) as Json, last(now, texts.new) as Json, places);
}

/** Equal, but for places; what the proof left out is taken as equal, since its symbols are compared elsewhere. */
function isSame(old: Json | undefined, now: Json | undefined, places: Places): boolean {
  if (old === now || old === noMatter || now === noMatter) return true;
  if (typeof old === 'string') return places[old] === now;
  if (!isObject(old) || !isObject(now)) return false;
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].every((name) => isSame(old[name], now[name], places));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
