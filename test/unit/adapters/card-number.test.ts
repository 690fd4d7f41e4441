import { describe, expect, it } from 'vitest';
import { looksLikeCardNumber, redactCardNumbers } from '../../../adapters/kit/card-number.ts';

describe('card numbers', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    'tag 123456789012 end',
  ])('should recognise %s', (text) => {
    expect(looksLikeCardNumber(text)).toBe(true);
    expect(redactCardNumbers(text)).not.toMatch(/\d{4}/);
  });

  it.each(['12345678901', 'card-1', '2026-11-21T03:37:00Z', '**** 1234'])(
    'should leave %s alone',
    (text) => {
      expect(looksLikeCardNumber(text)).toBe(false);
      expect(redactCardNumbers(text)).toBe(text);
    },
  );

  it('should cut long texts', () => {
    expect(redactCardNumbers('x'.repeat(500), 10)).toHaveLength(10);
  });
});
