import { describe, expect, it } from 'vitest';
import {
  translateCondition,
  translateValue,
} from '../../../../engine/core/import/translate-ecmascript.ts';

const names = { data: new Set(['x', 'y']), maybeAbsent: new Set(['y']) };

describe('ECMAScript in SCXML', () => {
  it.each([
    ['x === 1', 'context.x == 1'],
    ["x !== 'a'", 'context.x != "a"'],
    ['!x && (x || true)', '!context.x && (context.x || true)'],
    ['y < 3', 'has(context.y) && context.y < 3'],
    ['y !== 3', '!has(context.y) || context.y != 3'],
    ['y == undefined', '!has(context.y)'],
    ["typeof _event.origin === 'undefined'", '!has(event.origin)'],
    ["_event.name == 'foo'", 'event.type == "foo"'],
    ['_event.data.a.b', 'event.data.a.b'],
    ["'foo'", 'true'],
    ['0', 'false'],
  ])('should put the condition %s into ours', (written, ours) => {
    expect(translateCondition(written, names)).toEqual({ done: ours });
  });

  it.each([
    ['x + 1', { $expr: 'context.x + 1' }],
    ['-5', { literal: -5 }],
    ["{a: 'b', c: [1, true]}", { literal: { a: 'b', c: [1, true] } }],
    ['Math.pow(x, 3)', { $expr: '(context.x * context.x * context.x)' }],
    ['Math.floor(x / 2)', { $expr: 'floorDiv(context.x, 2)' }],
    ['x > 1 ? 2 : 3', { $expr: '(context.x > 1) ? 2 : 3' }],
  ])('should put the value %s into ours', (written, ours) => {
    expect(translateValue(written, names)).toEqual({ done: ours });
  });

  it.each([
    'x / 2',
    'x % 2',
    '1.5',
    'z',
    "'a' + x",
    'x[0]',
    'function () {}',
    '_event.type',
    '_event.origin',
    'null',
    'x === null',
    'eval(x)',
    'x = 1',
    '(',
    `${'('.repeat(200)}1${')'.repeat(200)}`,
    'x'.repeat(2000),
  ])('should refuse %s rather than guess', (written) => {
    expect(translateValue(written, names)).toHaveProperty('refused');
  });
});
