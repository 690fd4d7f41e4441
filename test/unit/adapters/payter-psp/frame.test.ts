import { describe, expect, it } from 'vitest';
import { blockBytesMax } from '../../../../adapters/terminals/payter-psp/psp-settings.ts';
import { readSettings } from '../../../../adapters/terminals/payter-psp/read-settings.ts';
import { payWish } from '../../../../adapters/terminals/payter-psp/read-wish.ts';
import { encodeFrame } from '../../../../adapters/terminals/payter-psp/wire/frame.ts';
import {
  createFrameDecoder,
  type Decoded,
} from '../../../../adapters/terminals/payter-psp/wire/frame-decoder.ts';
import {
  bare,
  commitRequest,
  protocolRequest,
  setupRequest,
  startRequest,
  updateRequest,
  voidRequest,
} from '../../../../adapters/terminals/payter-psp/wire/requests.ts';
import { bytes, extendedExample, toHost, toTerminal } from './golden-frames.ts';

const anything = { preamble: 0xaa, blockBytesMax: 257, anyMagic: false };

function decodeAll(chunks: readonly Uint8Array[], options = anything): readonly Decoded[] {
  const decoder = createFrameDecoder(options);
  return chunks.flatMap((chunk) => [...decoder.push(chunk)]);
}

describe('a block to the terminal', () => {
  const built = {
    synchronize: bare('synchronize'),
    protocol: protocolRequest(3, 2),
    setup: setupRequest(172_800, 0),
    enable: bare('enable'),
    disable: bare('disable'),
    getStatus: bare('getStatus'),
    start: startRequest(2500, { reference: 10, tags: [] }),
    auth: bare('authSession'),
    cancel: bare('cancelSession'),
    commit: commitRequest(4, 106),
    void: voidRequest(10),
  } as const;

  for (const [name, frame] of Object.entries(built)) {
    it(`should be as published: ${name}`, () => {
      const published = bytes(toTerminal[name as keyof typeof built]);
      expect(Buffer.from(encodeFrame(frame, 'normal', 36))).toEqual(published);
    });
  }

  it('should carry the new total in Update Session', () => {
    expect(Buffer.from(updateRequest(11, 7500).payload)).toEqual(bytes('00 00 00 0B 00 00 1D 4C'));
  });

  it('should have every field of Apollo before the text reference', () => {
    const { payload } = startRequest(2500, {
      reference: 10,
      tags: [bytes('DFF006'), bytes('DFCA0B')],
      apollo: { methods: 0xff, hideAmount: true, textReference: 's-1/1/2' },
    });
    const reference = Buffer.from('s-1/1/2').toString('hex');
    expect(Buffer.from(payload)).toEqual(
      bytes(`000009C4 0000000A 06 DFF006 DFCA0B FF 00 01 00 ${reference} 00`),
    );
  });

  it('should fit an old protocol version, by carrying the reference as a number only', () => {
    const settings = readSettings({
      family: 'apollo',
      transport: 'tcp',
      host: '127.0.0.1',
      setupTimeoutS: 7200,
      setupAction: 0,
      protocolVersion: 2,
    });
    const { frame, keepFor } = payWish(settings, 's-1/0/2', 500, 1000);
    expect(encodeFrame(frame, 'normal', blockBytesMax(settings)).length).toBeLessThanOrEqual(36);
    expect(keepFor?.reference).toMatch(/^\d+$/);
    const now = payWish({ ...settings, protocolVersion: 3 }, 's-1/0/2', 500, 1000);
    expect(now.keepFor?.reference).toBe('s-1/0/2');
  });

  it('should be refused when the protocol version does not take it', () => {
    const long = { header: 0x34, payload: new Uint8Array(40) };
    expect(() => encodeFrame(long, 'normal', 36)).toThrow(RangeError);
    expect(encodeFrame(long, 'normal', 257)).toHaveLength(45);
    expect(encodeFrame({ ...long, payload: new Uint8Array(300) }, 'extended', 36)).toHaveLength(
      308,
    );
  });
});

describe('a block of the terminal', () => {
  for (const [name, hex] of Object.entries(toHost)) {
    it(`should be read as published: ${name}`, () => {
      const block = bytes(hex);
      expect(decodeAll([block])).toEqual([
        {
          kind: 'frame',
          frame: { header: block[3], payload: new Uint8Array(block.subarray(4, -1)) },
        },
      ]);
    });
  }

  it('should be read when it comes byte by byte, and with the next one behind it', () => {
    const stream = Buffer.concat([bytes(toHost.approved), bytes(toHost.resultOk)]);
    const oneByOne = decodeAll([...stream].map((byte) => Buffer.from([byte])));
    expect(oneByOne).toHaveLength(2);
    expect(decodeAll([stream])).toEqual(oneByOne);
  });

  it('should be read in extended format once that is agreed', () => {
    const decoder = createFrameDecoder(anything);
    decoder.setFormat('extended');
    expect(decoder.push(bytes(extendedExample))).toMatchObject([
      { kind: 'frame', frame: { header: 0x21 } },
    ]);
  });

  it('should not be taken with a wrong checksum, and not with the exclusive-or that one public source uses', () => {
    const block = bytes(toHost.resultOk);
    const xor = block.subarray(0, -1).reduce((sum, byte) => sum ^ byte, 0);
    for (const last of [xor, 0x00]) {
      const broken = Buffer.concat([block.subarray(0, -1), Buffer.from([last])]);
      expect(decodeAll([broken])[0]).toEqual({ kind: 'garbage', reason: 'checksum' });
    }
  });

  it('should be found behind garbage', () => {
    const decoded = decodeAll([bytes('00 AA AA FF 13'), bytes(toHost.resultOk)]);
    expect(decoded.filter(({ kind }) => kind === 'frame')).toHaveLength(1);
    expect(decoded.at(-1)).toMatchObject({ kind: 'frame' });
  });

  it('should be refused at its length, before the bytes are there', () => {
    const decoder = createFrameDecoder(anything);
    decoder.setFormat('extended');
    expect(decoder.push(bytes('AA 7F FF FF FF'))[0]).toEqual({ kind: 'garbage', reason: 'length' });
    expect(decoder.pendingBytes()).toBeLessThan(5);
  });

  it('should be taken with any magic only where that is set', () => {
    const block = bytes('AA 03 55 00 00 02');
    expect(decodeAll([block])[0]).toEqual({ kind: 'garbage', reason: 'magic' });
    expect(decodeAll([block], { ...anything, anyMagic: true })).toMatchObject([{ kind: 'frame' }]);
  });
});
