import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { Knob } from './knobs.ts';

/** The buttons of one terminal: at most one choice at a time. */
export interface ChoiceBoard {
  /** Waits until somebody chooses. */
  readonly offer: (
    call: OperationCall,
    knob: Knob | undefined,
    signal: AbortPort,
  ) => Promise<OperationResult>;
  /** False when this is not offered. */
  readonly choose: (item: string) => boolean;
  /** The terminal drops out. */
  readonly end: () => void;
}

interface Offer {
  readonly items: readonly string[];
  readonly finish: (result: OperationResult) => void;
}

/** The buttons of a terminal. */
export function createChoiceBoard(onChange: () => void): ChoiceBoard {
  let current: Offer | null = null;
  const offer = (call: OperationCall, signal: AbortPort): Promise<OperationResult> => {
    current?.finish(failure('failed'));
    return new Promise((resolve) => {
      const finish = (result: OperationResult): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        if (current === mine) current = null;
        resolve(result);
        onChange();
      };
      const onAbort = (): void => finish(failure('failed'));
      const items = Array.isArray(call.input['items']) ? call.input['items'].map(String) : [];
      const mine: Offer = { items, finish };
      const timer = setTimeout(() => finish(outcome('timeout')), Number(call.input['waitMs'] ?? 0));
      current = mine;
      signal.addEventListener('abort', onAbort);
      if (signal.aborted) onAbort();
      onChange();
    });
  };
  return {
    offer: async (call, knob, signal) => {
      if (knob?.kind === 'silence') return failure(knob.silence.code);
      return knob?.name === 'timeout' ? outcome('timeout') : offer(call, signal);
    },
    choose: (item) => {
      if (current?.items.includes(item) !== true) return false;
      current.finish(outcome('chosen', { item }));
      return true;
    },
    end: () => current?.finish(failure('unknown')),
  };
}
