import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { openSqliteStore } from '../../../../engine/hosts/embedded/open-sqlite-store.ts';
import { checkResult } from '../../../../engine/hosts/kit/check-result.ts';
import { isCardNumber } from '../../../../engine/hosts/kit/is-card-number.ts';
import { failure, outcome } from '../../../fixtures/host/answers.ts';
import { startBench } from '../../../fixtures/host/host-bench.ts';
import { settle } from '../../../fixtures/host/settle.ts';

const PAN = '4111111111111111';
const SPACED = '5500 0000 0000 0004';

/** Every place in which a careless vendor could put a card number. */
const dirt: JsonObject = {
  pan: PAN,
  reason: PAN,
  code: PAN,
  maskedPan: SPACED,
  reference: PAN,
  kind: PAN,
  energyWh: Number(PAN),
  item: SPACED,
  message: `card ${SPACED} refused`,
  nested: { pan: PAN },
};

describe('card numbers', () => {
  test('are known by their check digit', () => {
    expect(isCardNumber(PAN)).toBe(true);
    expect(isCardNumber(`ref ${SPACED} x`)).toBe(true);
    expect(isCardNumber('4111111111111112')).toBe(false);
    expect(isCardNumber('**** 1234')).toBe(false);
  });

  test('never reach database, log or views, wherever a device puts them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forecourt-card-'));
    const path = join(folder, 'forecourt.db');
    const store = openSqliteStore({ path });
    const bench = await startBench({ store });
    const told: string[] = [];
    bench.now.engine.views.subscribe((message) => told.push(JSON.stringify(message)));
    const { scripts } = bench.terminal;
    scripts.next('terminal.readCard', () =>
      outcome('card', { ...dirt, kind: 'bank', cardKey: 'card-a' }),
    );
    scripts.next('terminal.authorize', () => outcome('declined', dirt));
    await bench.plug(1);
    await bench.advance(5_000);
    scripts.next('terminal.authorize', (call) => {
      const result = bench.terminal.reserve(call, 5000);
      return result.kind === 'outcome'
        ? outcome('approved', {
            ...dirt,
            ...result.output,
            ...{ reference: PAN, maskedPan: SPACED },
          })
        : result;
    });
    await bench.tap('card-b', { ...dirt, kind: 'bank' });
    for (const type of [
      'charger.faultedd',
      `charger.${PAN}`,
      'charger.linkLost',
      'charger.linkBack',
      'charger.meter',
    ]) {
      await bench.charger.tell(1, type, dirt);
    }
    await bench.terminal.tell('terminal.touched', dirt);
    await bench.terminal.tell(`terminal.${PAN}`, dirt);
    scripts.next('terminal.readCard', () => outcome('card', { ...dirt, cardKey: PAN }));
    await bench.terminal.tell('terminal.offline', dirt);
    await bench.terminal.tell('terminal.online', dirt);
    await settle();
    scripts.next('terminal.commit', () => {
      throw new Error(`no route for ${SPACED}`);
    });
    await bench.charger.meter(1, 10_000);
    await bench.charger.tell(1, 'charger.ended', { ...dirt, energyWh: 10_000 });
    scripts.next('terminal.commit', () => outcome('captureFailed', dirt));
    await bench.advance(60_000);
    expect(bench.hold(1)).toMatchObject({ personReason: 'captureFailed' });

    const { views } = bench.now.engine;
    const seen = JSON.stringify([
      views.sessions({}),
      views.sites(),
      views.holds({ openOnly: false }),
      bench.sessions().map(({ sessionId }) => views.journal(sessionId)),
      told,
      bench.logLines,
    ]);
    store.close();
    const file = readFileSync(path, 'latin1');
    rmSync(folder, { recursive: true });
    for (const text of [seen, file]) {
      expect(text).toContain('card-b');
      expect(text).not.toContain(PAN);
      expect(text).not.toContain(SPACED);
      expect(text).not.toContain(SPACED.replaceAll(' ', ''));
    }
  });

  test('a card number in place of a card key is no answer, so that nobody depends on it', () => {
    const result = outcome('card', { cardKey: PAN, kind: 'bank' });
    expect(checkResult('terminal.readCard', result)).toEqual(failure('unknown'));
  });

  test.each([['49.50'], [49.5], [-1], [null]])(
    'an approval of %s is no answer: the amount is never assumed',
    (authorizedMinor) => {
      const result = outcome('approved', { holdId: 'h', authorizedMinor });
      expect(checkResult('terminal.authorize', result)).toEqual(failure('unknown'));
    },
  );

  test('a word that the contract does not know becomes "other" where there is one', () => {
    const ended = outcome('ended', { reason: 'sparks', energyWh: 12 });
    expect(checkResult('charger.ensureStopped', ended)).toEqual(
      outcome('ended', { reason: 'other', energyWh: 12 }),
    );
  });
});
