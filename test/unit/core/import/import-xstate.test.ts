import { describe, expect, it } from 'vitest';
import { exportXstateJson } from '../../../../engine/core/export/export-xstate-json.ts';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';
import { importXstate } from '../../../../engine/core/import/import-xstate.ts';
import { flowFolders } from '../../../flows/flow-folders.ts';

const foreign = {
  id: 'vendingMachine',
  context: { coins: 0, isOpen: false, label: 'x', list: [1] },
  initial: 'idle',
  states: {
    idle: {
      id: 'rest',
      on: { COIN: { target: 'paid', guard: 'isEnough', actions: ['count', { type: 'assign' }] } },
      after: { tooLong: '#done', 5000: { target: '#rest' } },
    },
    paid: { invoke: { id: 'x', src: 'fetchDrink', onDone: 'over' } },
    over: { id: 'done', type: 'final' },
  },
};

describe('importXstate', () => {
  it('should list all that it could not carry over, with the place', () => {
    const { notCarriedOver } = importXstate(JSON.stringify(foreign));
    const places = notCarriedOver.map(({ what, where }) => `${what} ${where}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'id /id',
        'guard /states/idle/on/COIN/guard',
        'action /states/idle/on/COIN/actions/0',
        'invoke /states/paid/invoke',
        'context /context/list',
      ]),
    );
    for (const { reason } of notCarriedOver) expect(reason).not.toBe('');
  });

  it('should never take an arrow whose condition it does not know', () => {
    const { file } = importXstate(JSON.stringify(foreign));
    expect(file.machine.states?.['idle']?.on?.['COIN']).toMatchObject({
      target: 'paid',
      guard: { type: 'when', params: { $expr: 'false' } },
    });
  });

  it('should turn ids of states into paths, and named waits into settings', () => {
    const { file } = importXstate(JSON.stringify(foreign));
    expect(file.machine.states?.['idle']?.after).toEqual({
      5000: { target: '#vending-machine.idle' },
      tooLong: { target: '#vending-machine.over' },
    });
    expect(file.params['tooLong']).toMatchObject({ type: 'duration' });
  });

  it.each(flowFolders())('should read the machine of $id as it was', ({ file }) => {
    const { file: imported } = importXstate(exportXstateJson(file));
    expect(withoutStrings(imported.machine)).toEqual(withoutStrings(file.machine));
  });

  it('should give a file that the loader can judge', () => {
    const { file } = importXstate(JSON.stringify(foreign));
    const { findings } = loadFlow({ flowText: JSON.stringify(file), texts: {} }, contracts);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ code }) => code)).not.toContain('FLOW_SHAPE');
  });

  it.each([
    ['no JSON', '{'],
    ['no machine', '[]'],
    ['a machine without states', '{"id": "x"}'],
  ])('should refuse %s', (_, text) => {
    expect(() => importXstate(text)).toThrow('IMPORT_SYNTAX');
  });
});

/** A target alone and an arrow with only a target are the same. */
function withoutStrings(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutStrings(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const isArrow =
        ['on', 'after'].includes(key) || ['onError', 'onDone', 'always'].includes(name);
      const written = isArrow && typeof inner === 'string' ? { target: inner } : inner;
      const isActions = ['entry', 'exit', 'actions'].includes(name);
      const listed = isActions && !Array.isArray(written) ? [written] : written;
      return [name, withoutStrings(listed, name)];
    }),
  );
}
