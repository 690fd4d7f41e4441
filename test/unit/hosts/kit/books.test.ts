import { describe, expect, test } from 'vitest';
import type { SettlementLine } from '../../../../engine/contracts/settlement-line.ts';
import { failure, outcome } from '../../../fixtures/host/answers.ts';
import { demoSite, type HostBench, startBench } from '../../../fixtures/host/host-bench.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A visit that ends with a charge of 4.50. */
async function charged(prepare: (bench: HostBench) => void = () => undefined): Promise<HostBench> {
  const site = { ...demoSite(), merchant: 'Charge BV', vatBasisPoints: 2100 };
  const bench = await startBench({ site });
  prepare(bench);
  await bench.charge(1, 'card-a');
  await bench.charger.meter(1, 10_000);
  await bench.unplug(1);
  return bench;
}

function report(bench: HostBench, ...lines: readonly Partial<SettlementLine>[]) {
  const nowMs = bench.clock.nowMs();
  const usual = { reference: 'ref-1', amountMinor: 450, currency: 'EUR', atMs: nowMs };
  return {
    fromMs: nowMs - DAY,
    toMs: nowMs + DAY,
    lines: lines.map((line) => ({ ...usual, ...line })),
  };
}

describe('a daily reconciliation', () => {
  test('confirms what the terminal took over and cannot tell itself (R-16)', async () => {
    const bench = await charged(({ terminal }) => {
      terminal.capabilities = ['screen', 'identify'];
      terminal.scripts.always('terminal.commit', () => outcome('handedOver'));
    });
    await bench.advance(2 * HOUR);
    expect(bench.hold()).toMatchObject({ phase: 'handedOver', personReason: 'notClosedInTime' });
    const found = bench.now.engine.books.reconcile(report(bench, {}));
    expect(found).toMatchObject({ applied: true, matched: [{ ledgerMinor: 450 }], missing: [] });
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
  });

  test('ends the ladder of a charge that went through in silence', async () => {
    const bench = await charged(({ terminal }) => {
      terminal.scripts.always('terminal.commit', () => failure('unknown'));
    });
    await bench.advance(2 * HOUR);
    const asked = bench.terminal.of('terminal.commit').length;
    bench.now.engine.books.reconcile(report(bench, {}));
    await bench.advance(10 * DAY);
    expect(bench.terminal.of('terminal.commit')).toHaveLength(asked);
    expect(bench.hold()).toMatchObject({
      phase: 'confirmed',
      committedMinor: 450,
      personReason: null,
    });
  });

  test('another amount goes to a person and closes nothing', async () => {
    const bench = await charged();
    bench.now.engine.books.reconcile(report(bench, { amountMinor: 440 }));
    expect(bench.hold()).toMatchObject({ committedMinor: 450, personReason: 'amountDiffers' });
  });

  test('a missing charge goes to a person, until the file of the next day has it', async () => {
    const bench = await charged();
    const { sessionId } = bench.sessionAt(1);
    const { books } = bench.now.engine;
    expect(books.reconcile(report(bench)).missing).toHaveLength(1);
    expect(bench.hold().personReason).toBe('missingAtVendor');
    books.reconcile(report(bench, {}));
    expect(bench.hold().personReason).toBeNull();
    expect(bench.story(sessionId)).toContain('reconciled');
  });

  test('a report about other terminals misses nothing of this one', async () => {
    const bench = await charged();
    const { terminalId } = bench.hold();
    const { books } = bench.now.engine;
    const others = { ...report(bench), terminalIds: ['another'] };
    expect(books.reconcile(others).missing).toEqual([]);
    expect(bench.hold().personReason).toBeNull();
    expect(books.reconcile({ ...others, terminalIds: [terminalId] }).missing).toHaveLength(1);
  });

  describe('a charge that the vendor has twice', () => {
    const twice = (bench: HostBench) => ({
      first: report(bench, {}),
      second: report(bench, { atMs: bench.clock.nowMs() + HOUR }),
    });

    test('on the files of two days goes to a person, and stays there', async () => {
      const bench = await charged();
      const { books } = bench.now.engine;
      const { first, second } = twice(bench);
      expect(books.reconcile(first)).toMatchObject({ matched: [{ holdId: bench.hold().holdId }] });
      expect(books.reconcile(second)).toMatchObject({
        matched: [],
        doubled: [{ holdId: bench.hold().holdId, vendorMinor: 450 }],
        missing: [],
        unknown: [],
      });
      expect(bench.hold().personReason).toBe('chargedTwice');
      // The file of the first day is read once more: what is in it agrees, and the second charge is still there.
      expect(books.reconcile(first)).toMatchObject({ matched: [{}], doubled: [] });
      expect(bench.hold().personReason).toBe('chargedTwice');
      expect(bench.story(bench.sessionAt(1).sessionId)).toContain('person');
    });

    test('is known also by another start of the engine', async () => {
      const bench = await charged();
      const { first, second } = twice(bench);
      bench.now.engine.books.reconcile(first);
      await bench.restart();
      bench.now.engine.books.reconcile(second);
      expect(bench.hold().personReason).toBe('chargedTwice');
    });

    test('in one file goes to a person', async () => {
      const bench = await charged();
      const found = bench.now.engine.books.reconcile(report(bench, {}, {}));
      expect(found).toMatchObject({ matched: [{}], doubled: [{}], unknown: [] });
      expect(bench.hold().personReason).toBe('chargedTwice');
    });

    test('stays with the person when the ladder hears later that it is done', async () => {
      const bench = await charged(({ terminal }) => {
        terminal.scripts.next('terminal.commit', () => failure('unknown'));
      });
      const { books } = bench.now.engine;
      const { first, second } = twice(bench);
      const other = (lines: ReturnType<typeof report>) => ({
        ...lines,
        lines: lines.lines.map((line) => ({ ...line, amountMinor: 440 })),
      });
      books.reconcile(other(first));
      books.reconcile(other(second));
      await bench.advance(2 * HOUR);
      expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: 'chargedTwice' });
    });
  });

  test('the same file again changes nothing, nor does another source with a time of its own', async () => {
    const bench = await charged();
    const { books } = bench.now.engine;
    const once = report(bench, {});
    books.reconcile(once);
    const before = bench.hold();
    books.reconcile(once);
    const later = report(bench, { atMs: bench.clock.nowMs() + MINUTE });
    expect(books.reconcile({ ...later, source: 'another' }).doubled).toEqual([]);
    expect(bench.hold()).toEqual(before);
    expect(before.personReason).toBeNull();
  });

  test('a line that nobody knows changes nothing', async () => {
    const bench = await charged();
    const found = bench.now.engine.books.reconcile(report(bench, {}, { reference: 'other' }));
    expect(found.unknown).toMatchObject([{ reference: 'other' }]);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', personReason: null });
  });

  test('a whole card number in it is refused, and nothing of it is taken', async () => {
    const bench = await charged();
    const lines = report(bench, { amountMinor: 440 }, { maskedPan: '4111111111111111' });
    expect(() => bench.now.engine.books.reconcile(lines)).toThrow(
      expect.objectContaining({ code: 'SETTLEMENT_CARD_DATA' }),
    );
    expect(bench.hold().personReason).toBeNull();
  });
});

test('the finance export has one line for each charge, with VAT and merchant', async () => {
  const bench = await charged();
  await bench.charge(2, 'card-b');
  await bench.unplug(2);
  const nowMs = bench.clock.nowMs();
  const { books } = bench.now.engine;
  expect(books.captures({ fromMs: nowMs - DAY, toMs: nowMs + 1 })).toMatchObject([
    {
      sessionId: 's1',
      reference: 'ref-1',
      merchant: 'Charge BV',
      amountMinor: 450,
      vatMinor: 78,
      currency: 'EUR',
      state: 'confirmed',
    },
  ]);
  expect(books.captures({ fromMs: nowMs + 1, toMs: nowMs + DAY })).toEqual([]);
});

test('the finance export has the VAT of the receipt where parts of the price have other rates', async () => {
  const site = demoSite();
  const tariff = { ...site.tariff, sessionFeeMinor: 100, vat: { session: 900 } };
  const bench = await startBench({ site: { ...site, vatBasisPoints: 2100, tariff } });
  await bench.charge(1, 'card-a');
  await bench.charger.meter(1, 10_000);
  await bench.unplug(1);
  const nowMs = bench.clock.nowMs();
  const receipt = bench.store.receipts.get('s1')?.body;
  const [line] = bench.now.engine.books.captures({ fromMs: nowMs - DAY, toMs: nowMs + 1 });
  // 4.50 of energy at 21 % and 1.00 of session fee at 9 %.
  expect(receipt).toMatchObject({ paidMinor: 550, vat: [{ vatMinor: 78 }, { vatMinor: 8 }] });
  expect(line).toMatchObject({ amountMinor: 550, vatMinor: 86, vatBasisPoints: null });
});

test('a charge that is handed over on one day and confirmed on the next is one line, of the first day', async () => {
  const bench = await charged(({ terminal }) => {
    terminal.capabilities = ['screen', 'identify'];
    terminal.scripts.next('terminal.commit', () => outcome('handedOver'));
  });
  const firstMs = bench.clock.nowMs() - MINUTE;
  const { books } = bench.now.engine;
  const day = (index: number) =>
    books.captures({ fromMs: firstMs + index * DAY, toMs: firstMs + (index + 1) * DAY });
  const [line] = day(0);
  expect(line).toMatchObject({ amountMinor: 450, state: 'handedOver' });
  await bench.advance(DAY + HOUR);
  books.reconcile({ ...report(bench, {}), fromMs: firstMs });
  expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
  expect(day(0)).toMatchObject([{ state: 'confirmed', atMs: line?.atMs }]);
  expect(day(1)).toEqual([]);
  // It is listed when it was taken over, not when the card was reserved.
  expect(line?.atMs).toBe(firstMs + MINUTE);
});
