import { expect, test } from 'vitest';
import { BoundedMap } from '../../../../engine/hosts/kit/remembering/bounded-map.ts';

test('a bounded map drops its oldest entry, and says which', () => {
  const dropped: string[] = [];
  const map = new BoundedMap<number, string>(2, (value) => dropped.push(value));
  map.set(1, 'a');
  map.set(2, 'b');
  map.set(1, 'A');
  expect(dropped).toEqual([]);
  map.set(3, 'c');
  expect(dropped).toEqual(['A']);
  expect([1, 2, 3].map((key) => map.get(key))).toEqual([undefined, 'b', 'c']);
});
