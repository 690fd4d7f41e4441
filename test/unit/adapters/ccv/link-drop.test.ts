// Proves that wherever the link between engine and terminal is cut, adapter and bank agree in the end, and nothing is reserved
// or charged twice. In steps, or between any two bytes with LINK_STEP=1.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import { type CcvRig, createCcvRig } from '../../../contract/ccv-rig.ts';
import { askTerminal } from '../../../contract/terminal.cases.ts';

const step = Number(process.env['LINK_STEP'] ?? 101);
let rig: CcvRig;
let counter = 0;

// Without status requests, so that only the payment meets the cut.
beforeAll(async () => {
  rig = await createCcvRig({ pollMs: 600_000 });
  const input = { purpose: 'pay', amountMinor: 500, waitMs: 100 };
  const ready = await askTerminal(rig, 'terminal.readCard', input);
  expect(ready).toMatchObject({ output: { outcome: 'deferred' } });
});
afterAll(() => rig.close());

const knobs = () => rig.ccv.emulator.knobs;
const lookUp = (holdId: string) => askTerminal(rig, 'terminal.lookUp', { holdId });
const heldBy = (requestId: unknown) =>
  rig.view().reservations.filter((entry) => String(entry.requestId) === requestId);

/** Reserves while somebody holds a card to the terminal whenever it reads. */
async function reserve(holdId: string): Promise<OperationResult> {
  const tapping = setInterval(() => {
    if (rig.view().state === 'READING') void rig.ccv.emulator.actions['tap']?.run({});
  }, 2);
  try {
    return await rig.askWithin(12_000, 'authorize', { amountMinor: 500 }, holdId);
  } finally {
    clearInterval(tapping);
  }
}

function cuts(bytes: number): readonly number[] {
  return Array.from({ length: Math.ceil(bytes / step) }, (_, at) => at * step);
}

const places = [
  ...cuts(1_000).map((bytes) => ['dropToTerminal', bytes] as const),
  ...cuts(2_600).map((bytes) => ['dropToController', bytes] as const),
];

it.each(places)(
  'should agree on a reservation when %s is %i',
  async (knob, bytes) => {
    const holdId = `hold-${++counter}`;
    const before = rig.view().reservations.length;
    knobs().set(knob, bytes);
    const result = await reserve(holdId);
    knobs().set(knob, null);
    const found = await lookUp(holdId);
    const reserved = rig.view().reservations.length - before;
    expect(reserved).toBeLessThanOrEqual(1);
    if (result.kind === 'outcome') expect(result.output.outcome).toBe('approved');
    else expect(result.error.code).toBe('failed');
    expect(found).toMatchObject({ output: { outcome: reserved === 1 ? 'reserved' : 'notFound' } });
  },
  20_000,
);

it.each(places)(
  'should agree on a charge when %s is %i',
  async (knob, bytes) => {
    const holdId = `hold-${++counter}`;
    const approved = await reserve(holdId);
    const reference = approved.kind === 'outcome' ? approved.output['reference'] : undefined;
    knobs().set(knob, bytes);
    const input = { holdId, amountMinor: 321 };
    const result = await rig.askWithin(12_000, 'commit', input);
    knobs().set(knob, null);
    const isDone = result.kind === 'outcome' && result.output.outcome === 'done';
    expect(heldBy(reference)).toMatchObject([{ state: isDone ? 'CAPTURED' : 'RESERVED' }]);
    // The ladder asks again, and then it is charged, once.
    await rig.askWithin(12_000, 'commit', input);
    expect(heldBy(reference)).toMatchObject([{ state: 'CAPTURED', captured: 321 }]);
    expect(await lookUp(holdId)).toMatchObject({
      output: { outcome: 'committed', committedMinor: 321 },
    });
  },
  20_000,
);
