// Proves that a terminal that cannot be used is told of, and that a period is closed only when nothing can be hurt by it.
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { type CcvRig, createCcvRig } from '../../../contract/ccv-rig.ts';
import { askTerminal } from '../../../contract/terminal.cases.ts';
import { until } from '../../../contract/until.ts';

let rig: CcvRig;
const start = async (more: JsonObject = {}) => {
  rig = await createCcvRig(more);
};
afterEach(() => rig.close());
const knob = (name: string, value: string | number) => rig.ccv.emulator.knobs.set(name, value);
const told = () => rig.host.events.map(({ type }) => type);
const statuses = () => rig.view().heard.filter((name) => name === 'status').length;
const polled = async (times = 3) => {
  const before = statuses();
  await until('it was polled', () => statuses() >= before + times);
};

describe('the status of a terminal', () => {
  it.each(['REPRINT_TICKET', 'LOGGED_OUT', 'INOPERABLE', 'LOCKED', 'UNKNOWN'])(
    'should be told as offline when it says %s, and nothing is paid',
    async (state) => {
      await start();
      knob('terminalState', state);
      await until('it is offline', () => told().includes('terminal.offline'));
      const refused = { kind: 'failure', error: { code: 'notSent' } };
      const input = { amountMinor: 500 };
      expect(await askTerminal(rig, 'terminal.authorize', input)).toEqual(refused);
      expect(rig.view().heard).not.toContain('authorize');
      knob('terminalState', 'IDLE');
      await until('it is back', () => told().includes('terminal.online'));
      expect(told()).toEqual(['terminal.offline', 'terminal.online']);
    },
  );

  it('should be told once, however long it lasts', async () => {
    await start();
    knob('online', 'no');
    await until('it is offline', () => told().length > 0);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(told()).toEqual(['terminal.offline']);
  });

  it('should not count a terminal that waits for a card as gone', async () => {
    await start();
    const asked = askTerminal(rig, 'terminal.authorize', { amountMinor: 500 });
    await until('it reads', () => rig.view().state === 'READING');
    await new Promise((resolve) => setTimeout(resolve, 900));
    await rig.tap();
    expect(await asked).toMatchObject({ output: { outcome: 'approved' } });
    expect(told()).toEqual([]);
  });
});

describe('the closing of a period', () => {
  /** The last closing was the day before yesterday. */
  const lastClosing = () => rig.host.memory.put('period-closed-at', Date.now() - 2 * 86_400_000);

  it('should happen once when it is due, not at the first start of a terminal', async () => {
    await start({ periodClosing: { atUtc: '00:00' } });
    await polled();
    expect(rig.view().closings).toBe(0);
    await lastClosing();
    await until('it is closed', () => rig.view().closings === 1);
    await polled();
    expect(rig.view().closings).toBe(1);
  });

  it('should wait until no reservation is open', async () => {
    await start({ periodClosing: { atUtc: '00:00' } });
    await rig.reserve(500, 'h');
    await lastClosing();
    await polled();
    expect(rig.view().closings).toBe(0);
    await askTerminal(rig, 'terminal.cancel', { holdId: 'h', reason: 'nothingUsed' });
    await until('it is closed', () => rig.view().closings === 1);
  });

  it('should not wait for them where the site file says so', async () => {
    await start({ periodClosing: { atUtc: '00:00', whileReserved: true } });
    await rig.reserve(500, 'h');
    await lastClosing();
    await until('it is closed', () => rig.view().closings === 1);
  });

  it('should never happen where the site file says nothing', async () => {
    await start();
    await lastClosing();
    await polled();
    expect(rig.view().closings).toBe(0);
  });
});
