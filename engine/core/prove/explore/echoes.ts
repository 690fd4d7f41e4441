import type { StepInput } from '../../../contracts/step-input.ts';
import type { Candidate } from './possible-moves.ts';

/**
 * The answers and timers of a machine state, once more as echoes: as if they belonged to an earlier request of the same
 * step, or to an earlier run of the same timer. So comes an answer that is given twice, and one that comes after its
 * request was given up.
 */
export function echoesOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.flatMap(({ move, input }): readonly Candidate[] => {
    if (move.kind !== 'answer' && move.kind !== 'timer') return [];
    const operation = move.kind === 'answer' ? move.operation : move.eventType;
    const outcome = move.kind === 'answer' ? move.outcome : 'timer';
    const place = move.kind === 'answer' ? move.place : move.sendId;
    const key = `echo ${place} ${outcome}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ move: { kind: 'echo', operation, outcome }, key, input: ofEarlier(input) }];
  });
}

function ofEarlier(input: StepInput): StepInput {
  const earlier = (id: string) => `${id}~earlier`;
  if (input.kind === 'timer') return { ...input, timerId: earlier(input.timerId) };
  if (input.kind === 'event') return input;
  return { ...input, operationId: earlier(input.operationId) };
}
