import { describe, expect, test } from 'vitest';
import type { Hold } from '../../../../engine/contracts/hold.ts';
import { openHold } from '../../../../engine/core/ledger/open-hold.ts';
import type { HoldTimers } from '../../../../engine/hosts/kit/hold-timers.ts';
import { HoldWriter } from '../../../../engine/hosts/kit/hold-writer.ts';
import { Messages } from '../../../../engine/hosts/kit/messages.ts';
import { UnitOfWork } from '../../../../engine/hosts/kit/unit-of-work.ts';
import { createMemoryStore } from '../../../../engine/hosts/memory/memory-store.ts';

const requested = openHold({
  operationId: 's/0/1',
  sessionId: 's',
  terminalId: 't',
  currency: 'EUR',
  amountMinor: 5000,
  atMs: 10,
});
const reserved: Hold = { ...requested, phase: 'reserved', authorizedMinor: 5000 };
const closing: Hold = { ...reserved, phase: 'closing', end: 'commit', committedMinor: 450 };
/** Taken when it was written, at 30. */
const confirmed: Hold = { ...closing, phase: 'confirmed', closedAtMs: 20, capturedAtMs: 30 };

/** Writes one hold after another; gives what is kept and which sessions were stopped. */
function write(...holds: readonly Hold[]) {
  const store = createMemoryStore();
  const stopped: string[] = [];
  const logged: string[] = [];
  const unit = new UnitOfWork(store, (cause) => {
    throw cause;
  });
  const writer = new HoldWriter({
    store,
    unit,
    clock: { nowMs: () => 30, after: () => () => undefined, soon: () => undefined },
    log: (_level, _message, details) => logged.push(String(details?.['code'])),
    messages: new Messages(),
    timers: { plan: () => undefined } as unknown as HoldTimers,
    broken: (sessionId) => stopped.push(sessionId),
  });
  for (const hold of holds) unit.run(() => writer.put(hold));
  return { kept: store.holds.get(requested.holdId), stopped, logged };
}

describe('the rules of the ledger', () => {
  test('let every lawful life of a reservation pass', () => {
    for (const last of [
      confirmed,
      { ...closing, phase: 'handedOver', capturedAtMs: 30 } as const,
      { ...confirmed, committedMinor: 9000, personReason: 'amountDiffers' },
      { ...reserved, phase: 'confirmed', end: 'cancel', closedAtMs: 20 } as const,
    ]) {
      const { kept, stopped } = write(
        requested,
        reserved,
        closing.end === last.end ? closing : reserved,
        last,
      );
      expect(stopped).toEqual([]);
      expect(kept).toEqual(last);
    }
    expect(write(requested, { ...requested, phase: 'void', closedAtMs: 20 }).stopped).toEqual([]);
  });

  test('let a hold open again that was approved after all, only for the engine to undo', () => {
    const nothing: Hold = { ...requested, phase: 'void', closedAtMs: 20 };
    const again: Hold = { ...reserved, orphaned: true, personReason: 'approvedAfterAll' };
    expect(write(requested, nothing, again)).toMatchObject({ kept: again, stopped: [] });
    for (const wrong of [{ orphaned: false }, { personReason: null }])
      expect(write(requested, nothing, { ...again, ...wrong }).stopped).toEqual(['s']);
    expect(write(requested, reserved, closing, confirmed, again).stopped).toEqual(['s']);
  });

  test.each<[string, readonly Hold[], Hold]>([
    ['begins in the middle', [], reserved],
    [
      'goes back',
      [requested, reserved, closing],
      { ...closing, phase: 'reserved', end: null, committedMinor: 0 },
    ],
    [
      'opens again',
      [requested, reserved, closing, confirmed],
      { ...confirmed, phase: 'closing', closedAtMs: null },
    ],
    [
      'never was after it was there',
      [requested, reserved],
      { ...reserved, phase: 'void', closedAtMs: 20 },
    ],
    ['is approved for less', [requested, reserved], { ...reserved, authorizedMinor: 4999 }],
    [
      'changes its end',
      [requested, reserved, closing],
      { ...closing, end: 'cancel', committedMinor: 0 },
    ],
    ['changes its session', [requested], { ...requested, sessionId: 'other' }],
    ['changes its currency', [requested], { ...requested, currency: 'SEK' }],
    ['is charged beyond approval', [requested, reserved], { ...closing, committedMinor: 5001 }],
    ['is charged while it is released', [requested, reserved], { ...closing, end: 'cancel' }],
    ['has half a cent', [requested], { ...reserved, authorizedMinor: 0.5 }],
    ['has less than nothing', [requested], { ...reserved, authorizedMinor: -1 }],
    ['is open with a closing time', [requested], { ...reserved, closedAtMs: 20 }],
    ['is closed without one', [requested, reserved, closing], { ...confirmed, closedAtMs: null }],
    ['closes without an end', [requested, reserved], { ...reserved, phase: 'closing' }],
  ])('stop the session of a hold that %s; what was known before stays', (_, before, wrong) => {
    const { kept, stopped, logged } = write(...before, wrong);
    expect(stopped).toHaveLength(1);
    expect(logged).toEqual(['HOLD_INVARIANT']);
    expect(kept).toEqual({ ...(before.at(-1) ?? wrong), personReason: 'ledgerBroken' });
  });

  test('stop a session that holds two reservations at once', () => {
    const second = { ...requested, holdId: 's/0/2' };
    const { stopped } = write(requested, reserved, second, { ...second, phase: 'reserved' });
    expect(stopped).toEqual(['s']);
    const undone = { ...reserved, orphaned: true };
    expect(write(requested, undone, second, { ...second, phase: 'reserved' }).stopped).toEqual([]);
  });

  test('nothing changes a hold after that: a person has it', () => {
    const wrong = { ...reserved, closedAtMs: 20 };
    const { kept, stopped } = write(requested, wrong, reserved, closing);
    expect(kept).toMatchObject({ phase: 'requested', personReason: 'ledgerBroken' });
    expect(stopped).toHaveLength(1);
  });
});
