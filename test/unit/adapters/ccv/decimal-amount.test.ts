// Proves that amounts go to and come from decimals without losing or inventing a minor unit.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDecimal, toMinor } from '../../../../adapters/terminals/ccv/wire/decimal-amount.ts';

const minor = fc.integer({ min: 0, max: 100_000_000 });
const digits = fc.integer({ min: 0, max: 3 });

it('should read every amount back from the JSON that it was written to', () => {
  fc.assert(
    fc.property(minor, digits, (amountMinor, count) => {
      const text = JSON.stringify({ amount: toDecimal(amountMinor, count) });
      expect(toMinor(JSON.parse(text).amount, count)).toBe(amountMinor);
      expect(text).not.toMatch(/e[+-]/);
    }),
  );
});

it('should read amounts with all their digits, as numbers and as texts', () => {
  expect(toMinor('60.00', 2)).toBe(6000);
  expect(toMinor('60.0', 2)).toBe(6000);
  expect(toMinor(60, 2)).toBe(6000);
  expect(toMinor(1.15, 2)).toBe(115);
  expect(toMinor(0.29, 2)).toBe(29);
  expect(toMinor('00012.500', 2)).toBe(1250);
  expect(toMinor('7', 0)).toBe(7);
});

it.each([
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1e21,
  1e-7,
  0.001,
  '1,00',
  '1.005',
  ' 1.00',
  '1.00 EUR',
  '',
  '+1',
  '0x10',
  '1e3',
  '9'.repeat(41),
  1_000_000.01,
  true,
  null,
  undefined,
  [1],
  {},
])('should not read %j as an amount', (value) => {
  expect(toMinor(value, 2)).toBeUndefined();
});
