import type { SessionState } from '../../../contracts/session-state.ts';
import type { StartInput, StepInput } from '../../../contracts/step-input.ts';
import type { ContractIndex } from '../../flow/contract-index.ts';
import { activePaths } from '../../step/active-paths.ts';
import type { StepResult } from '../../step/step-result.ts';
import type { Move } from '../explore/move.ts';

/**
 * Something that a test case can cover, as a text: `step card.reading`, `answer card.reading card`,
 * `silence reserve.authorizing unknown`, `event charging.delivering charger.unplugged`, `time <timer>`.
 */
export type CoverageItem = string;

/** The items that steps are. */
export function stepItems(paths: readonly string[]): readonly CoverageItem[] {
  return paths.map((path) => `step ${path}`);
}

/** The item that a move is; undefined for moves that no flow hears of. A silence that is told as an answer is one. */
export function itemOfMove(
  move: Move,
  paths: readonly string[],
  contracts: ContractIndex,
): CoverageItem | undefined {
  switch (move.kind) {
    case 'answer':
      return `answer ${move.place} ${move.outcome}`;
    case 'silence': {
      const told = contracts.operations.get(move.operation)?.silences[move.at]?.told;
      return told === undefined
        ? `silence ${move.place} ${move.code}`
        : `answer ${move.place} ${told}`;
    }
    case 'event':
      return `event ${innermost(paths)} ${move.type}`;
    case 'timer':
      return `time ${move.sendId}`;
    default:
      return undefined;
  }
}

/** The items that a step of a running session covers; `before` is its state before the input. */
export function itemsOfStep(
  before: SessionState | undefined,
  input: StartInput | StepInput,
  { state, effects, ignored, fault }: StepResult,
): readonly CoverageItem[] {
  if (before === undefined || !('kind' in input)) return stepItems(activePaths(state.value));
  if (ignored !== undefined || fault !== undefined) return [];
  const item = itemOfInput(before, input, effects.length > 0 || isElsewhere(before, state));
  return [...(item === undefined ? [] : [item]), ...stepItems(activePaths(state.value))];
}

function itemOfInput(
  before: SessionState,
  input: StepInput,
  isHeard: boolean,
): CoverageItem | undefined {
  switch (input.kind) {
    case 'event':
      return isHeard
        ? `event ${innermost(activePaths(before.value))} ${input.event.type}`
        : undefined;
    case 'timer': {
      const armed = Object.entries(before.timers).find(([, one]) => one.timerId === input.timerId);
      return armed === undefined ? undefined : `time ${armed[0]}`;
    }
    default: {
      const running = Object.entries(before.operations).find(
        ([, one]) => one.operationId === input.operationId,
      );
      if (running === undefined) return undefined;
      return input.kind === 'outcome'
        ? `answer ${running[0]} ${input.output.outcome}`
        : `silence ${running[0]} ${input.error.code}`;
    }
  }
}

function isElsewhere(before: SessionState, after: SessionState): boolean {
  return (
    JSON.stringify([before.value, before.context]) !== JSON.stringify([after.value, after.context])
  );
}

/** The innermost active step; the last one where several regions run. */
function innermost(paths: readonly string[]): string {
  return paths.at(-1) ?? '';
}
