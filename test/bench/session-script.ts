import type { StepInput } from '../../engine/contracts/step-input.ts';

/** One line of the script: an event, or what the running operation or the armed timer gives. */
export type ScriptLine =
  | {
      readonly event: {
        readonly type: string;
        readonly [field: string]: string | number | boolean;
      };
    }
  | {
      readonly outcome: {
        readonly outcome: string;
        readonly [field: string]: string | number | boolean;
      };
    }
  | { readonly timer: true };

const totals = Array.from({ length: 12 }, (_, at) => ({
  event: {
    type: 'charger.totals',
    energyWh: 500 * at,
    totalMinor: 23 * at,
    atLimit: false,
    source: 'engine',
  },
}));

/** A whole visit of flows/plug-first: first card declined, second approved, twelve meter values, a lost link, paid. */
export const sessionScript: readonly ScriptLine[] = [
  { outcome: { outcome: 'card', cardKey: 'card-a', kind: 'bank' } },
  { outcome: { outcome: 'declined' } },
  { timer: true },
  { outcome: { outcome: 'card', cardKey: 'card-b', kind: 'bank' } },
  { outcome: { outcome: 'approved', authorizedMinor: 5000 } },
  { outcome: { outcome: 'accepted' } },
  { event: { type: 'charger.started' } },
  ...totals,
  { event: { type: 'charger.linkLost' } },
  { event: { type: 'charger.linkBack' } },
  { event: { type: 'site.ownerTapped' } },
  { outcome: { outcome: 'accepted' } },
  { event: { type: 'charger.ended', reason: 'remote', energyWh: 6000 } },
  {
    outcome: { outcome: 'priced', energyWh: 6000, totalMinor: 276, final: true, source: 'engine' },
  },
  { outcome: { outcome: 'done' } },
  { outcome: { outcome: 'issued', receiptId: 'receipt-1' } },
  { timer: true },
];

/** The line as an input of our step, for the operation or timer that is now waited for. */
export function inputOf(
  line: ScriptLine,
  state: {
    readonly operations: Readonly<Record<string, { readonly operationId: string }>>;
    readonly timers: Readonly<Record<string, { readonly timerId: string }>>;
  },
): StepInput {
  const base = { id: 'input', atMs: 1 };
  if ('event' in line) return { ...base, kind: 'event', event: line.event };
  if ('timer' in line) {
    const timerId = Object.values(state.timers)[0]?.timerId ?? '';
    return { ...base, kind: 'timer', timerId };
  }
  const operationId = Object.values(state.operations)[0]?.operationId ?? '';
  return { ...base, kind: 'outcome', operationId, output: line.outcome };
}
