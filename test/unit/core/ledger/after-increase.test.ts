import { describe, expect, it } from 'vitest';
import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import { afterIncrease, answerToIncrease } from '../../../../engine/core/ledger/after-increase.ts';
import { aHold } from '../../../contract/store-records.ts';

const reserved = aHold({ phase: 'reserved', authorizedMinor: 5000 });
const answer = (outcome: string, fields: object = {}): OperationResult =>
  ({ kind: 'outcome', output: { ...fields, outcome } }) as OperationResult;

describe('ledger: the answer to an increase', () => {
  it.each([
    ['approved', 8000],
    ['partiallyApproved', 6500],
  ])('should take the new total when %s', (outcome, authorizedMinor) => {
    expect(afterIncrease(reserved, answer(outcome, { authorizedMinor }))).toEqual({
      ...reserved,
      authorizedMinor,
    });
  });

  it.each<[string, OperationResult]>([
    ['a decline', answer('declined')],
    ['less than before', answer('approved', { authorizedMinor: 4000 })],
    ['no whole number', answer('approved', { authorizedMinor: 8000.5 })],
    ['no amount', answer('approved')],
    ['silence', { kind: 'failure', error: { code: 'unknown' } }],
  ])('should keep the last confirmed amount after %s', (_, result) => {
    expect(afterIncrease(reserved, result)).toBe(reserved);
  });

  it.each(['requested', 'closing', 'handedOver', 'confirmed', 'void'] as const)(
    'should not raise what is %s',
    (phase) => {
      const hold = { ...reserved, phase };
      expect(afterIncrease(hold, answer('approved', { authorizedMinor: 8000 }))).toBe(hold);
    },
  );
});

describe('the answer to an increase, as a flow hears it', () => {
  it.each([4000, 5000])('should be a decline when %i is no more than before', (authorizedMinor) => {
    const told = answer('partiallyApproved', { authorizedMinor });
    expect(answerToIncrease(reserved, told)).toEqual(answer('declined'));
  });

  it.each<OperationResult>([
    answer('approved', { authorizedMinor: 5001 }),
    answer('declined'),
    { kind: 'failure', error: { code: 'unknown' } },
  ])('should be what the vendor says otherwise', (told) => {
    expect(answerToIncrease(reserved, told)).toBe(told);
  });
});
