import { describe, expect, test } from 'vitest';
import { loggable } from '../../../../engine/hosts/kit/log.ts';

const PAN = '4111111111111111';
const WRITTEN = [
  PAN,
  '4111 1111 1111 1111',
  '4111-1111-1111-1111',
  '4111\u00a01111\u00a01111\u00a01111',
  '4111\t1111_1111 1111',
  '378282246310005',
  '6304000000000000000',
];

describe('what may be written into a log', () => {
  test('is only what the list names, and no objects or lists', () => {
    const details = {
      sessionId: '261121-k7wq2m',
      terminalId: 't1',
      ms: 12,
      reason: null,
      cardKey: 'card-a',
      maskedPan: '**** 1234',
      body: 'x',
      error: { message: 'nested' },
      operation: ['terminal.commit'],
    };
    expect(loggable(details)).toEqual({
      sessionId: '261121-k7wq2m',
      terminalId: 't1',
      ms: 12,
      reason: null,
    });
  });

  test.each(WRITTEN)('never has a card number, as text, in text, or as a number: %s', (pan) => {
    const everywhere = JSON.stringify(
      loggable({
        error: pan,
        reason: `the vendor says ${pan}, refused`,
        url: `http://127.0.0.1/${pan}?card=${pan}`,
        operationId: `s1/0/${pan}`,
        holdId: `${'x'.repeat(289)} ${pan}`,
        count: Number(pan.replaceAll(/\D/g, '')),
        transactionId: Number(PAN),
        energyWh: -Number(PAN),
      }),
    );
    expect(everywhere.replaceAll(/\D/g, '')).not.toMatch(/\d{12}/);
    expect(everywhere).not.toContain(pan);
    expect(everywhere).not.toContain(pan.slice(0, 9));
  });

  test('keeps times, ids and counts that a person needs', () => {
    const details = {
      sessionId: '261121-k7wq2m',
      operationId: '261121-k7wq2m/0/14',
      count: 12_000,
      port: 3000,
    };
    expect(loggable(details)).toEqual(details);
  });
});
