import { expect, test } from 'vitest';
import { isSameValue } from '../../../../engine/core/step/is-same-value.ts';

test('values are the same when they name the same active states', () => {
  const value = { charging: { meter: 'running', screen: { news: 'fresh' } } };
  expect(isSameValue(value, structuredClone(value))).toBe(true);
  expect(isSameValue('idle', 'idle')).toBe(true);
  expect(isSameValue('idle', 'busy')).toBe(false);
  expect(isSameValue('charging', value)).toBe(false);
  expect(isSameValue(value, { charging: { meter: 'running', screen: { news: 'old' } } })).toBe(
    false,
  );
  expect(isSameValue({ a: 'x' }, { b: 'x' })).toBe(false);
  expect(isSameValue({ a: 'x' }, { a: 'x', b: 'y' })).toBe(false);
});
