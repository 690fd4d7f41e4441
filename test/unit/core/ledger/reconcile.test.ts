import { describe, expect, it } from 'vitest';
import type { SettlementLine } from '../../../../engine/contracts/settlement-line.ts';
import type { SiteFile } from '../../../../engine/contracts/site-file.ts';
import { captureLine } from '../../../../engine/core/ledger/capture-line.ts';
import { reconcile } from '../../../../engine/core/ledger/reconcile.ts';
import { vatWithin } from '../../../../engine/core/tariff/vat-within.ts';
import { aHold } from '../../../contract/store-records.ts';

const DAY = 24 * 60 * 60_000;
const charged = aHold({
  holdId: 'a',
  phase: 'confirmed',
  end: 'commit',
  authorizedMinor: 5000,
  committedMinor: 450,
  reference: 'V1',
  maskedPan: '**** 1234',
  openedAtMs: 10_000,
  closedAtMs: 20_000,
});
const line: SettlementLine = {
  reference: 'V1',
  amountMinor: 450,
  currency: 'EUR',
  atMs: 25_000,
  maskedPan: '**** **** **** 1234',
};
const compare = (holds: Parameters<typeof reconcile>[0], lines: readonly SettlementLine[]) =>
  reconcile(holds, { fromMs: 0, toMs: DAY, lines });
const ids = (charges: readonly { readonly holdId: string }[]) =>
  charges.map(({ holdId }) => holdId);

describe('reconciliation', () => {
  it('should find what agrees, also while the terminal or the ladder still has it', () => {
    for (const phase of ['confirmed', 'handedOver', 'closing'] as const) {
      const closedAtMs = phase === 'confirmed' ? 20_000 : null;
      const found = compare([{ ...charged, phase, closedAtMs }], [line]);
      expect(ids(found.matched)).toEqual(['a']);
      expect([found.differing, found.missing, found.unknown]).toEqual([[], [], []]);
    }
  });

  it('should tell both amounts where they differ, 0 for what was to be released', () => {
    const released = {
      ...charged,
      holdId: 'b',
      end: 'cancel',
      committedMinor: 0,
      reference: 'V2',
    } as const;
    const { differing } = compare(
      [charged, released],
      [
        { ...line, amountMinor: 451 },
        { ...line, reference: 'V2' },
      ],
    );
    expect(differing).toMatchObject([
      { holdId: 'a', ledgerMinor: 450, vendorMinor: 451 },
      { holdId: 'b', ledgerMinor: 0, vendorMinor: 450 },
    ]);
  });

  it('should miss only charges of the span that were taken', () => {
    const others = [
      { ...charged, holdId: 'later', reference: 'V2', closedAtMs: DAY },
      {
        ...charged,
        holdId: 'open',
        reference: 'V3',
        phase: 'reserved',
        end: null,
        committedMinor: 0,
        closedAtMs: null,
      } as const,
      { ...charged, holdId: 'elsewhere', reference: 'V4', personReason: 'closedOtherwise' },
    ];
    expect(ids(compare([charged, ...others], []).missing)).toEqual(['a']);
  });

  it('should not know a line of nobody, or of another currency', () => {
    const foreign = { ...line, currency: 'SEK' };
    const stranger = { ...line, reference: 'V9' };
    const found = compare([charged], [foreign, stranger, line]);
    expect(found.unknown).toEqual([foreign, stranger]);
    expect(ids(found.matched)).toEqual(['a']);
  });

  describe('a charge that has a line already', () => {
    const settled = { ...charged, settledAtMs: line.atMs, settledSource: 'report' };
    const second = { ...line, atMs: 30_000 };
    const bare = { ...line, reference: '' };

    it('should be doubled by a second line of the report, whichever comes first', () => {
      for (const lines of [
        [line, second],
        [second, line],
      ]) {
        const found = compare([settled], lines);
        expect(found.matched).toMatchObject([{ holdId: 'a', vendorAtMs: line.atMs }]);
        expect(found.doubled).toMatchObject([{ holdId: 'a', vendorAtMs: second.atMs }]);
      }
      expect(ids(compare([charged], [line, line]).doubled)).toEqual(['a']);
    });

    it('should be doubled by a line of another time in a later report', () => {
      const found = compare([settled], [second]);
      expect([ids(found.doubled), found.matched, found.missing]).toEqual([['a'], [], []]);
      expect(found.totals).toMatchObject([{ ledgerCount: 0, vendorCount: 1 }]);
    });

    it('should be matched by the same line, and by a line of another source', () => {
      expect(ids(compare([settled], [line]).matched)).toEqual(['a']);
      const other = reconcile([settled], { fromMs: 0, toMs: DAY, lines: [second], source: 'x' });
      expect([ids(other.matched), other.doubled]).toEqual([['a'], []]);
    });

    it('should not be missing in a report that has no line about it', () => {
      expect(compare([settled], []).missing).toEqual([]);
    });

    it('should leave a line without reference to a charge that has none', () => {
      const other = { ...charged, holdId: 'b', reference: 'V2' };
      const later = { ...bare, atMs: 30_000 };
      expect(ids(compare([settled, other], [later]).matched)).toEqual(['b']);
      expect(ids(compare([settled], [later]).doubled)).toEqual(['a']);
      expect(ids(compare([settled, other], [bare]).matched)).toEqual(['a']);
    });
  });

  it('should find a line without reference by card, amount and time, when there is one only', () => {
    const bare = { ...line, reference: '' };
    expect(ids(compare([charged], [bare]).matched)).toEqual(['a']);
    expect(
      compare([charged, { ...charged, holdId: 'b', reference: 'V2' }], [bare]).unknown,
    ).toEqual([bare]);
    expect(compare([charged], [{ ...bare, maskedPan: '**** 9999' }]).unknown).toHaveLength(1);
    expect(compare([charged], [{ ...bare, atMs: 2 * DAY }]).unknown).toHaveLength(1);
  });

  it('should sum both sides per currency', () => {
    const yen = { ...charged, holdId: 'y', currency: 'JPY', reference: 'V2', committedMinor: 700 };
    const { totals } = compare(
      [charged, yen],
      [line, line, { ...line, reference: 'V9', currency: 'SEK' }],
    );
    expect(totals).toEqual([
      { currency: 'EUR', ledgerCount: 1, ledgerMinor: 450, vendorCount: 2, vendorMinor: 900 },
      { currency: 'JPY', ledgerCount: 1, ledgerMinor: 700, vendorCount: 0, vendorMinor: 0 },
      { currency: 'SEK', ledgerCount: 0, ledgerMinor: 0, vendorCount: 1, vendorMinor: 450 },
    ]);
  });
});

describe('the finance export', () => {
  it.each([
    [450, 2100, 78],
    [121, 2100, 21],
    [1, 2100, 0],
    [3, 2100, 1],
    [100, 0, 0],
    [1000, 900, 83],
  ])(
    'should find the VAT inside %i at %i hundredths of a percent: %i',
    (amountMinor, basisPoints, vatMinor) => {
      expect(vatWithin(amountMinor, basisPoints)).toBe(vatMinor);
    },
  );

  it('should name merchant and VAT of the site, and leave VAT open where nobody says it', () => {
    const site = { title: 'Demo', merchant: 'Charge BV', vatBasisPoints: 2100 } as SiteFile;
    expect(captureLine(charged, 'demo', site)).toMatchObject({
      siteId: 'demo',
      merchant: 'Charge BV',
      amountMinor: 450,
      vatMinor: 78,
      state: 'confirmed',
      atMs: 20_000,
    });
    expect(captureLine(charged, '', undefined)).toMatchObject({ merchant: '', vatMinor: null });
  });

  it('should leave VAT open where parts have other rates and no receipt says which, and never take one that does not add up', () => {
    const tariff = { energyMicroPerKwh: 450_000, sessionFeeMinor: 0, vat: { session: 900 } };
    const site = { title: 'Demo', vatBasisPoints: 2100, tariff } as unknown as SiteFile;
    const vat = [{ basisPoints: 2100, netMinor: 372, vatMinor: 78 }];
    const open = { vatMinor: null, vatBasisPoints: null };
    expect(captureLine(charged, 'demo', site)).toMatchObject(open);
    expect(captureLine(charged, 'demo', site, vat)).toMatchObject({
      vatMinor: 78,
      vatBasisPoints: 2100,
    });
    const other = [{ basisPoints: 2100, netMinor: 300, vatMinor: 63 }];
    expect(captureLine(charged, 'demo', site, other)).toMatchObject(open);
  });
});
