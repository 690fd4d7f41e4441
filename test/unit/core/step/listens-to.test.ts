import { describe, expect, it } from 'vitest';
import type { FlowMachine } from '../../../../engine/core/flow/flow-file.ts';
import { listensTo } from '../../../../engine/core/step/listens-to.ts';

const machine: FlowMachine = {
  id: 'm',
  initial: 'a',
  on: { 'flow.fault': '.a' },
  states: {
    a: {
      initial: 'b',
      on: { 'site.ownerTapped': 'c' },
      states: { b: { on: { 'card.*': 'd' } }, d: {} },
    },
    c: { type: 'parallel', states: { x: { on: { '*': {} } }, y: {} } },
    e: {},
  },
};

describe('whether a flow listens to an event', () => {
  it.each([
    [{ a: 'b' }, 'site.ownerTapped', true],
    [{ a: 'b' }, 'card.read', true],
    [{ a: 'd' }, 'card.read', false],
    [{ a: 'd' }, 'cardless', false],
    ['e', 'site.ownerTapped', false],
    ['e', 'flow.fault', true],
    [{ c: { x: {}, y: {} } }, 'anything', true],
  ] as const)('at %j: %s → %s', (value, type, expected) => {
    expect(listensTo(machine, value, type)).toBe(expected);
  });
});
