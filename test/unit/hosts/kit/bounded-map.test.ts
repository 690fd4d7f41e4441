import { expect, test } from 'vitest';
import { BoundedMap } from '../../../../engine/hosts/kit/remembering/bounded-map.ts';

test('a bounded map drops what was set longest ago, and says which', () => {
  const dropped: string[] = [];
  const map = new BoundedMap<number, string>(4, (value) => dropped.push(value));
  map.set(1, 'a');
  map.set(2, 'b');
  map.set(1, 'A');
  expect(dropped).toEqual([]);
  map.set(3, 'c');
  expect(dropped).toEqual(['b']);
  expect([1, 2, 3].map((key) => map.get(key))).toEqual(['A', undefined, 'c']);
  expect(map.values()).toEqual(['A', 'c']);
  map.clear();
  expect([1, 3].map((key) => map.get(key))).toEqual([undefined, undefined]);
});

test('a bounded map keeps what was asked for last', () => {
  const map = new BoundedMap<number, string>(4);
  for (const key of [1, 2, 3]) {
    map.set(key, 'x');
    expect(map.get(1)).toBe('x');
  }
  map.set(4, 'x');
  expect([map.get(1), map.get(2)]).toEqual(['x', undefined]);
});

test('a bounded map never keeps more than it may', () => {
  let kept = 0;
  const map = new BoundedMap<number, number>(10, () => {
    kept -= 1;
  });
  for (let key = 0; key < 1_000; key += 1) {
    map.set(key, key);
    kept += 1;
    expect(map.get(key)).toBe(key);
    expect(kept).toBeLessThanOrEqual(10);
  }
});
