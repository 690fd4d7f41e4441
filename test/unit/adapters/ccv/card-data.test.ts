// Proves that neither card numbers, nor the tokens of CCV's test environment, which hold them backwards, nor the numbers of
// chips get into memory, logs, events or answers.
import { expect, it } from 'vitest';
import { ccvReadPaths, createCcvRig } from '../../../contract/ccv-rig.ts';
import { askTerminal } from '../../../contract/terminal.cases.ts';
import { until } from '../../../contract/until.ts';

const pan = '4761739001010119';
const backwards = [...pan].reverse().join('');
const chip = '04112233445566';

it('should keep no card number in any form', async () => {
  const rig = await createCcvRig({ ...ccvReadPaths, periodClosing: { atUtc: '00:00' } });
  try {
    const told: unknown[] = [];
    told.push(await rig.reserve(500, 'h'));
    told.push(await askTerminal(rig, 'terminal.lookUp', { holdId: 'h' }));
    told.push(await askTerminal(rig, 'terminal.commit', { holdId: 'h', amountMinor: 5 }));
    rig.ccv.emulator.knobs.set('nextAuthorize', 'declined');
    told.push(await rig.reserve(500, 'h2'));
    const identify = { purpose: 'identify', waitMs: 4_000 };
    for (const card of [{}, { cardUID: chip }]) {
      const asked = askTerminal(rig, 'terminal.readCard', identify);
      const wanted = 'cardUID' in card ? 'mifare' : 'token';
      if (wanted === 'mifare') {
        // The token is read first; its turn ends when a chip that is no bank card is held to it.
        await rig.tap(card);
      }
      await until('the right reader', () => rig.view().reading === wanted);
      await rig.tap(card);
      told.push(await asked);
    }
    expect(told).toHaveLength(6);
    expect(told.map((result) => JSON.stringify(result))).toEqual(
      expect.arrayContaining([expect.stringContaining('"cardKey":"ccv:')]),
    );
    const written = [
      rig.host.everStored(),
      JSON.stringify(rig.host.lines),
      JSON.stringify(rig.host.events),
      JSON.stringify(told),
    ].join('\n');
    expect(written).toContain('RESERVERING');
    for (const secret of [pan, backwards, chip, '01010119', '10937167']) {
      expect(written).not.toContain(secret);
    }
  } finally {
    await rig.close();
  }
});

it('should know a card again, also after a restart, and another card apart', async () => {
  const rig = await createCcvRig();
  try {
    const keyOf = async (holdId: string, card: object) => {
      const asked = rig.askWithin(9_000, 'authorize', { amountMinor: 500 }, holdId);
      await rig.tap({ ...card });
      const result = await asked;
      return result.kind === 'outcome' ? result.output['cardKey'] : undefined;
    };
    const first = await keyOf('a', { pan });
    const other = await keyOf('b', { pan: '5413330089020011' });
    await rig.restart();
    const again = await keyOf('c', { pan });
    expect(first).toMatch(/^ccv:[a-p]{40}$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  } finally {
    await rig.close();
  }
});
