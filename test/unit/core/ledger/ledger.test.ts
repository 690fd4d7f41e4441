import { describe, expect, it } from 'vitest';
import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import type { Hold } from '../../../../engine/contracts/hold.ts';
import { afterAcquire } from '../../../../engine/core/ledger/after-acquire.ts';
import { afterClose } from '../../../../engine/core/ledger/after-close.ts';
import { beginClose } from '../../../../engine/core/ledger/begin-close.ts';
import { isOpenHold } from '../../../../engine/core/ledger/is-open-hold.ts';
import { ladderDelayMs } from '../../../../engine/core/ledger/ladder-delay-ms.ts';
import { openHold } from '../../../../engine/core/ledger/open-hold.ts';
import { type CloseAsker, refuseClose } from '../../../../engine/core/ledger/refuse-close.ts';

const requested = openHold({
  operationId: 's/0/4',
  sessionId: 's',
  terminalId: 't',
  currency: 'EUR',
  amountMinor: 5000,
  atMs: 10,
});
const reserved: Hold = { ...requested, phase: 'reserved', authorizedMinor: 4000 };
const committing = beginClose(reserved, { end: 'commit', amountMinor: 154, asker: 'flow' });
const releasing = beginClose(reserved, { end: 'cancel', amountMinor: 0, asker: 'flow' });
const handedOver: Hold = { ...committing, phase: 'handedOver' };
const voided: Hold = { ...requested, phase: 'void', closedAtMs: 20 };
const confirmed: Hold = { ...committing, phase: 'confirmed', closedAtMs: 20 };

const answer = (outcome: string, fields: object = {}): OperationResult =>
  ({ kind: 'outcome', output: { ...fields, outcome } }) as OperationResult;
const silence = (code: 'notSent' | 'failed' | 'unknown'): OperationResult => ({
  kind: 'failure',
  error: { code },
});

describe('ledger: opening', () => {
  it('should open a hold at the claim, before anything is known', () => {
    expect(requested).toMatchObject({
      holdId: 's/0/4',
      phase: 'requested',
      requestedMinor: 5000,
      authorizedMinor: 0,
      openedAtMs: 10,
      closedAtMs: null,
    });
  });

  it.each([
    ['requested', requested, true],
    ['reserved', reserved, true],
    ['closing', committing, true],
    ['handedOver', handedOver, true],
    ['confirmed', confirmed, false],
    ['void', voided, false],
  ])('should count %s as open money or not', (_, hold, isOpen) => {
    expect(isOpenHold(hold)).toBe(isOpen);
  });
});

describe('ledger: the answer to an acquire', () => {
  it('should read the approved amount back, never assume it', () => {
    const fields = { authorizedMinor: 4000, reference: 'r', maskedPan: '****1' };
    expect(afterAcquire(requested, answer('partiallyApproved', fields), 20)).toEqual({
      ...requested,
      phase: 'reserved',
      ...fields,
    });
    expect(afterAcquire(requested, answer('approved'), 20)).toMatchObject({
      phase: 'reserved',
      authorizedMinor: 0,
    });
    for (const authorizedMinor of [-1, 1.5, '4000']) {
      expect(
        afterAcquire(requested, answer('approved', { authorizedMinor }), 20).authorizedMinor,
      ).toBe(0);
    }
  });

  it.each([
    ...['declined', 'pinRequired', 'insertCard', 'tryPhone', 'cardInUse', 'cancelledByDriver'].map(
      (name) => [name, answer(name)] as const,
    ),
    ['notSent', silence('notSent')] as const,
    ['failed', silence('failed')] as const,
  ])('should void the hold on %s', (_, result) => {
    expect(afterAcquire(requested, result, 20)).toEqual({
      ...requested,
      phase: 'void',
      closedAtMs: 20,
    });
  });

  it('should keep the hold open while nobody knows', () => {
    expect(afterAcquire(requested, silence('unknown'), 20)).toEqual(requested);
  });

  it.each([reserved, committing, handedOver, confirmed, voided])(
    'should not go back from $phase',
    (hold) => {
      for (const result of [
        answer('approved', { authorizedMinor: 1 }),
        answer('declined'),
        silence('failed'),
      ]) {
        expect(afterAcquire(hold, result, 30)).toBe(hold);
      }
    },
  );
});

describe('ledger: asking to close', () => {
  const orphaned = { ...reserved, orphaned: true };
  it.each<[string, Hold | undefined, 'commit' | 'cancel', number, CloseAsker, RegExp | undefined]>([
    ['a commit within the approved amount', reserved, 'commit', 4000, 'flow', undefined],
    ['a commit of the smallest amount', reserved, 'commit', 1, 'flow', undefined],
    [
      'a commit above the approved amount',
      reserved,
      'commit',
      4001,
      'flow',
      /more than was approved/,
    ],
    ['a commit of nothing', reserved, 'commit', 0, 'flow', /nothing to charge/],
    ['a commit of less than nothing', reserved, 'commit', -5, 'flow', /nothing to charge/],
    ['a cancel', reserved, 'cancel', 0, 'flow', undefined],
    ['a commit of no hold', undefined, 'commit', 1, 'flow', /no such reservation/],
    ['a cancel of no hold', undefined, 'cancel', 0, 'flow', /no such reservation/],
    ['a commit before the answer', requested, 'commit', 1, 'flow', /not known/],
    ['a cancel before the answer', requested, 'cancel', 0, 'engine', /not known/],
    ['a commit of what was refused', voided, 'commit', 1, 'flow', /nothing was reserved/],
    ['the same commit again', committing, 'commit', 154, 'engine', undefined],
    ['the same commit again, handed over', handedOver, 'commit', 154, 'flow', undefined],
    ['the same commit again, confirmed', confirmed, 'commit', 154, 'flow', undefined],
    ['another amount', committing, 'commit', 155, 'flow', /another amount/],
    [
      'a cancel of what is being charged',
      committing,
      'cancel',
      0,
      'engine',
      /already being charged/,
    ],
    ['a cancel of what was charged', confirmed, 'cancel', 0, 'flow', /already being charged/],
    [
      'a commit of what is being released',
      releasing,
      'commit',
      154,
      'flow',
      /already being released/,
    ],
    ['the same cancel again', releasing, 'cancel', 0, 'flow', undefined],
    [
      'the flow, closing what the engine undoes',
      orphaned,
      'cancel',
      0,
      'flow',
      /engine is undoing/,
    ],
    [
      'the flow, charging what the engine undoes',
      orphaned,
      'commit',
      1,
      'flow',
      /engine is undoing/,
    ],
    ['the engine, undoing', orphaned, 'cancel', 0, 'engine', undefined],
  ])('%s', (_, hold, end, amountMinor, asker, refusal) => {
    const reason = refuseClose(hold, { end, amountMinor, asker });
    if (refusal === undefined) expect(reason).toBeUndefined();
    else expect(reason).toMatch(refusal);
  });

  it('should note how it closes, and keep that when asked again', () => {
    expect(committing).toMatchObject({ phase: 'closing', end: 'commit', committedMinor: 154 });
    expect(releasing).toMatchObject({ phase: 'closing', end: 'cancel', committedMinor: 0 });
    const again = { end: 'commit', amountMinor: 154, asker: 'engine' } as const;
    for (const hold of [committing, handedOver, confirmed])
      expect(beginClose(hold, again)).toBe(hold);
  });
});

describe('ledger: the answer to a commit or cancel', () => {
  const closed: Partial<Hold> = { phase: 'confirmed', closedAtMs: 30, personReason: null };
  it.each<[string, Hold, OperationResult, Partial<Hold>]>([
    ['done', committing, answer('done'), closed],
    ['done after handed over', handedOver, answer('done'), closed],
    [
      'done clears the call for a person',
      { ...committing, personReason: 'late' },
      answer('done'),
      closed,
    ],
    ['handed over', committing, answer('handedOver'), { phase: 'handedOver', closedAtMs: null }],
    ['in progress', committing, answer('inProgress'), { phase: 'closing' }],
    ['silence', committing, silence('unknown'), { phase: 'closing', personReason: null }],
    ['an error', releasing, silence('failed'), { phase: 'closing', personReason: null }],
    [
      'capture failed',
      committing,
      answer('captureFailed'),
      { phase: 'closing', personReason: 'captureFailed' },
    ],
    ['already charged', committing, answer('alreadyClosed', { closedAs: 'committed' }), closed],
    ['already released', releasing, answer('alreadyClosed', { closedAs: 'released' }), closed],
    [
      'already closed, nobody knows how',
      committing,
      answer('alreadyClosed', { closedAs: 'unknown' }),
      { ...closed, personReason: 'closedUnknown' },
    ],
    ['done with the amount asked', committing, answer('done', { committedMinor: 154 }), closed],
    [
      'done with less than was asked',
      committing,
      answer('done', { committedMinor: 153 }),
      { ...closed, committedMinor: 153, personReason: 'amountDiffers' },
    ],
    [
      'already charged with more than was asked',
      committing,
      answer('alreadyClosed', { closedAs: 'committed', committedMinor: 400 }),
      { ...closed, committedMinor: 400, personReason: 'amountDiffers' },
    ],
    [
      'done after a failed capture clears the call for a person',
      { ...committing, personReason: 'captureFailed' },
      answer('done', { committedMinor: 154 }),
      closed,
    ],
    [
      'released instead of charged',
      committing,
      answer('alreadyClosed', { closedAs: 'released' }),
      { ...closed, personReason: 'closedOtherwise' },
    ],
    [
      'charged instead of released',
      releasing,
      answer('alreadyClosed', { closedAs: 'committed' }),
      { ...closed, personReason: 'closedOtherwise' },
    ],
  ])('should take in: %s', (_, hold, result, expected) => {
    expect(afterClose(hold, result, 30)).toMatchObject(expected);
  });

  it.each([requested, reserved, confirmed, voided])(
    'should change nothing of a hold that is $phase',
    (hold) => {
      for (const name of ['done', 'handedOver', 'captureFailed'])
        expect(afterClose(hold, answer(name), 30)).toBe(hold);
    },
  );
});

describe('ledger: the ladder', () => {
  it('should ask again 5 × 1 min, 24 × 1 h, 7 × 1 day, then no more', () => {
    const delays = Array.from({ length: 37 }, (_, at) => ladderDelayMs(at + 1));
    expect(delays).toEqual([
      ...Array(5).fill(60_000),
      ...Array(24).fill(3_600_000),
      ...Array(7).fill(86_400_000),
      undefined,
    ]);
    expect(ladderDelayMs(1000)).toBeUndefined();
  });
});
