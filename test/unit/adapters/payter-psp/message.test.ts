import { describe, expect, it } from 'vitest';
import { looksLikeCardNumber } from '../../../../adapters/kit/card-number.ts';
import { cardOf } from '../../../../adapters/terminals/payter-psp/card-data.ts';
import { readTlv } from '../../../../adapters/terminals/payter-psp/wire/ber-tlv.ts';
import { declineReason } from '../../../../adapters/terminals/payter-psp/wire/decline-reasons.ts';
import { readMessage } from '../../../../adapters/terminals/payter-psp/wire/read-message.ts';
import { bytes, toHost } from './golden-frames.ts';

function message(hex: string, partialHeader: number | null = null) {
  const block = bytes(hex);
  return readMessage({ header: block[3] ?? 0, payload: block.subarray(4, -1) }, partialHeader);
}

/** Any payload under a header. */
function payload(header: number, hex: string, partialHeader: number | null = null) {
  return readMessage({ header, payload: bytes(hex) }, partialHeader);
}

describe('a message of the terminal', () => {
  it('should mean what the published traces say', () => {
    expect(message(toHost.resultOk)).toEqual({ type: 'result', ok: true });
    expect(message(toHost.resultNotOk)).toEqual({ type: 'result', ok: false });
    expect(message(toHost.synchronize)).toEqual({ type: 'synchronized' });
    expect(message(toHost.protocol)).toEqual({ type: 'protocol' });
    expect(message(toHost.cancelled)).toEqual({ type: 'cancelled' });
    expect(message(toHost.declined)).toEqual({ type: 'declined', reason: null });
    expect(message(toHost.statusOffline)).toEqual({ type: 'status', state: 1, running: false });
    expect(message(toHost.statusWaitCard)).toEqual({ type: 'status', state: 16, running: true });
  });

  it('should tell session, card hash and masked number of an approval', () => {
    const approved = message(toHost.approved);
    expect(approved).toMatchObject({ type: 'approved', sessionId: 11 });
    const tags = approved.type === 'approved' ? approved.tags : new Map();
    expect(Buffer.from(tags.get('DFF006') ?? []).toString()).toBe(
      '3012041092BEBAF23AFC1DA175B1F3A529E6F2D1',
    );
    expect(Buffer.from(tags.get('DFCA0B') ?? []).toString()).toBe('0100000018');
  });

  it('should be a Status under both headers that the sources name', () => {
    expect(payload(0x00, '08 00')).toEqual({ type: 'status', state: 8, running: false });
    expect(payload(0x26, '08 00')).toEqual({ type: 'status', state: 8, running: false });
  });

  it('should keep an approval whose card data are broken: the money is reserved', () => {
    expect(payload(0x31, '00 00 00 0B 05 DF F0')).toMatchObject({
      type: 'approved',
      sessionId: 11,
      tags: new Map(),
    });
  });

  it('should read the result of Update Session', () => {
    expect(payload(0x43, '00 0000000B 00001D4C 000009C4 00')).toEqual({
      type: 'updated',
      ok: true,
      sessionId: 11,
      authorizedMinor: 7500,
      reason: 0,
    });
  });

  it('should read card data with a length of one byte and of two', () => {
    const tlv = 'DF CA 0B 02 41 42';
    for (const hex of [`06 ${tlv}`, `00 06 ${tlv}`])
      expect(payload(0x40, hex)).toMatchObject({ type: 'proprietaryCardRead' });
    expect(payload(0x40, `07 ${tlv}`)).toMatchObject({ type: 'unknown' });
  });

  it('should be a partial approval only where its header is set', () => {
    const hex = '0000000B 000004E2 00';
    expect(payload(0x30, hex)).toMatchObject({ type: 'unknown', header: 0x30 });
    expect(payload(0x30, hex, 0x30)).toMatchObject({
      type: 'partiallyApproved',
      sessionId: 11,
      authorizedMinor: 1250,
    });
  });

  it('should be unknown with a length or value that no document shows', () => {
    for (const [header, hex] of [
      [0x00, ''],
      [0x00, '02'],
      [0x24, '00'],
      [0x31, '00 00 0B'],
      [0x32, '01 02'],
      [0x33, '00'],
      [0x43, '00'],
      [0x77, ''],
    ] as const)
      expect(payload(header, hex).type, `${header} ${hex}`).toBe('unknown');
  });
});

describe('BER-TLV', () => {
  it('should read tags of one to three bytes and long lengths', () => {
    const long = `DF CA 0A 81 80 ${'41'.repeat(128)}`;
    const fields = readTlv(bytes(`5A 01 11 9F 02 01 22 DF F0 06 01 33 ${long}`));
    expect([...(fields?.keys() ?? [])]).toEqual(['5A', '9F02', 'DFF006', 'DFCA0A']);
    expect(fields?.get('DFCA0A')).toHaveLength(128);
  });

  it('should refuse what does not end where its last value ends', () => {
    for (const hex of [
      'DF',
      'DF F0',
      'DF F0 06',
      'DF F0 06 05 00',
      'DF F0 06 84 00 00 00 00',
      'DF FF FF FF FF 00',
    ])
      expect(readTlv(bytes(hex)), hex).toBeUndefined();
  });
});

describe('a card', () => {
  const tagged = (hash: string, pan?: string) =>
    new Map([
      ['DFF006', Buffer.from(hash)],
      ...(pan === undefined ? [] : ([['DFCA0B', Buffer.from(pan)]] as const)),
    ]);

  it('should have the same key each time and another than other cards', () => {
    const key = (hash: string) => cardOf(tagged(hash), ['DFF006'])?.cardKey;
    expect(key('A')).toBe(key('A'));
    expect(key('A')).not.toBe(key('B'));
  });

  it('should have a key that holds neither the value nor anything like a card number', () => {
    const uid = '04A1B2C3D4E5F6';
    for (let n = 0; n < 500; n += 1) {
      const key = cardOf(tagged(`${uid}${n}`), ['DFF006'])?.cardKey ?? '';
      expect(key).toMatch(/^psp:[a-p]{40}$/);
      expect(looksLikeCardNumber(key)).toBe(false);
    }
  });

  it('should show the last four digits only', () => {
    const shown = (pan: string) => cardOf(tagged('A', pan), ['DFF006'])?.maskedPan;
    expect(shown('512345******1234')).toBe('************1234');
    expect(shown('0100000018')).toBe('******0018');
    expect(shown('not a number')).toBeUndefined();
    expect(shown('4111111111111111')).toBe('************1111');
  });

  it('should be nameless without any of the tags', () => {
    expect(cardOf(tagged('A'), ['DFAA70'])).toBeUndefined();
    expect(cardOf(tagged(''), ['DFF006'])).toBeUndefined();
  });
});

describe('a decline code', () => {
  it('should have its documented name, and keep its number without one', () => {
    expect(declineReason(0x09)).toBe('insufficientFunds');
    expect(declineReason(0xff)).toBe('other');
    expect(declineReason(0x42)).toBe('code 66');
  });
});
