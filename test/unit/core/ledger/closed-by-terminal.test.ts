import { expect, test } from 'vitest';
import type { Hold } from '../../../../engine/contracts/hold.ts';
import { closedByTerminal } from '../../../../engine/core/ledger/closed-by-terminal.ts';
import { openHold } from '../../../../engine/core/ledger/open-hold.ts';
import { HOLD_LIFE_MS, personDueAtMs } from '../../../../engine/core/ledger/person-due-at-ms.ts';

const HOUR_MS = 3_600_000;
const requested = openHold({
  operationId: 's1/0/4',
  sessionId: 's1',
  terminalId: 't1',
  currency: 'EUR',
  amountMinor: 5000,
  atMs: 10,
});
const reserved: Hold = { ...requested, phase: 'reserved', authorizedMinor: 5000 };
const committing: Hold = { ...reserved, phase: 'handedOver', end: 'commit', committedMinor: 450 };

test.each<[string, Hold, string, Partial<Hold>]>([
  ['charged as asked', committing, 'committed', { phase: 'confirmed', personReason: null }],
  ['released instead', committing, 'released', { personReason: 'closedOtherwise' }],
  ['nobody asked', reserved, 'released', { end: 'cancel', personReason: 'closedOtherwise' }],
  ['charged unasked', reserved, 'committed', { end: 'commit', personReason: 'closedOtherwise' }],
  ['to be undone anyway', { ...reserved, orphaned: true }, 'released', { personReason: null }],
  ['never approved', requested, 'released', { phase: 'confirmed', personReason: null }],
])('a hold that the terminal closed by itself: %s', (_, hold, closedAs, expected) => {
  expect(closedByTerminal(hold, closedAs, 30)).toMatchObject({ closedAtMs: 30, ...expected });
});

test('a hold that is closed already stays as it is', () => {
  const closed: Hold = { ...committing, phase: 'confirmed' };
  expect(closedByTerminal(closed, 'released', 30)).toBe(closed);
});

test('a person is called an hour after a close was asked for, or 12 hours before the hold lapses', () => {
  const hold = { openedAtMs: 0, holdLifeMs: HOLD_LIFE_MS };
  expect(personDueAtMs({ ...hold, closeAskedAtMs: undefined })).toBe(36 * HOUR_MS);
  expect(personDueAtMs({ ...hold, closeAskedAtMs: 2 * HOUR_MS })).toBe(3 * HOUR_MS);
  expect(personDueAtMs({ ...hold, closeAskedAtMs: 35.5 * HOUR_MS })).toBe(36 * HOUR_MS);
});
