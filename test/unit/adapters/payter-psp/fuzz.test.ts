import { describe, expect, it } from 'vitest';
import { createPayterPspAdapter } from '../../../../adapters/terminals/payter-psp/index.ts';
import {
  type PspSettings,
  pspDefaults,
} from '../../../../adapters/terminals/payter-psp/psp-settings.ts';
import type { OpenLink } from '../../../../adapters/terminals/payter-psp/transport/byte-link.ts';
import { createFrameDecoder } from '../../../../adapters/terminals/payter-psp/wire/frame-decoder.ts';
import { readMessage } from '../../../../adapters/terminals/payter-psp/wire/read-message.ts';
import { BlockReader, block } from '../../../../emulators/payter-psp/block.ts';
import { cardTags, someBankCard } from '../../../../emulators/payter-psp/card.ts';
import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import {
  createMemoryAdapterHost,
  type MemoryAdapterHost,
} from '../../../contract/memory-adapter-host.ts';
import { operationCall } from '../../../contract/operation-call.ts';
import { type SeededRandom, seededRandom, seedOfRun } from '../../../flows/seeded-random.ts';
import { bytes, toHost } from './golden-frames.ts';
import { inChunks, mutateBytes } from './mutate-bytes.ts';

const seed = seedOfRun();
const messageCount = Number(process.env['FUZZ_MESSAGES'] ?? 20_000);
/** A visit takes some hundred times as long as a message. */
const visitCount = Math.ceil(messageCount / 40);

const tags = cardTags(someBankCard);
const number32 = (value: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};
const withLength = (data: Buffer) => Buffer.concat([Buffer.from([data.length]), data]);
const cardRead = block(0x34, withLength(tags), false);
const otherCardRead = block(0x40, withLength(tags), false);
const approved = block(0x31, Buffer.concat([number32(11), withLength(tags)]), false);
const declined = block(0x32, Buffer.from([9]), false);
const updated = block(0x43, bytes('00 0000000B 00001D4C 000009C4 00'), false);
const corpus = [...Object.values(toHost).map(bytes), cardRead, otherCardRead, declined, updated];

describe('bytes of a terminal', () => {
  it(
    `should never be taken for a block that they are not (${messageCount} messages)`,
    () => {
      const random = seededRandom(seed);
      const options = { preamble: 0xaa, blockBytesMax: 257, anyMagic: false };
      const decoder = createFrameDecoder(options);
      let recent = Buffer.alloc(0);
      let whole = 0;
      for (let n = 0; n < messageCount; n += 1) {
        const isWhole = random.chance(40);
        const clean = random.pick(corpus);
        const sent = isWhole ? clean : mutateBytes(clean, random);
        const isInStep = decoder.pendingBytes() === 0;
        recent = Buffer.concat([recent.subarray(-600), sent]);
        const decoded = inChunks(sent, random).flatMap((chunk) => {
          const out = decoder.push(chunk);
          if (decoder.pendingBytes() > options.blockBytesMax)
            throw new Error(`seed ${seed}, message ${n}`);
          return out;
        });
        const frames = decoded.flatMap((one) => (one.kind === 'frame' ? [one.frame] : []));
        for (const { header, payload } of frames) {
          const again = block(header, Buffer.from(payload), false);
          if (!recent.includes(again)) throw new Error(`invented: seed ${seed}, message ${n}`);
          readMessage({ header, payload }, random.chance(50) ? 0x30 : null);
        }
        if (isWhole && isInStep) {
          whole += 1;
          if (frames.length !== 1) throw new Error(`lost: seed ${seed}, message ${n}`);
        }
      }
      // Otherwise the run has shown nothing.
      expect(whole).toBeGreaterThan(messageCount / 10);
    },
    60_000 + messageCount * 10,
  );
});

const quick: PspSettings = {
  ...pspDefaults,
  family: 'apollo',
  transport: { kind: 'tcp', host: '127.0.0.1', port: 1 },
  setupTimeoutS: 172_800,
  setupAction: 0,
  timings: {
    ...pspDefaults.timings,
    keepAliveMs: 60_000,
    answerMs: 60,
    settleMs: 60,
    armMs: 60,
    blockMs: 40,
    patienceMs: 0,
    lateMsMax: 20,
    redialMs: 60_000,
  },
};

/** What the driver and the bank do in one visit, as bytes. */
interface Script {
  readonly whenReading: Buffer;
  readonly whenAuthorizing: Buffer;
}

/** A terminal that sets up as it should and then sends what the script says. */
function scripted(script: Script, random: SeededRandom, heard: number[]): OpenLink {
  return async (listener) => {
    const reader = new BlockReader();
    let state = 1;
    let isOver = false;
    const send = (what: Buffer) => {
      for (const chunk of inChunks(what, random))
        queueMicrotask(() => (isOver ? undefined : listener.onBytes(chunk)));
    };
    const answers: Record<number, () => void> = {
      36: () => send(block(0x24, Buffer.alloc(0), false)),
      19: () => send(bytes(toHost.protocol)),
      35: () => send(bytes(toHost.resultOk)),
      18: () => {
        state = 8;
        send(bytes(toHost.resultOk));
      },
      38: () => send(block(0x26, Buffer.from([state, 0]), false)),
      52: () => {
        state = 16;
        setTimeout(() => send(script.whenReading), 1);
      },
      54: () => send(script.whenAuthorizing),
      55: () => {
        state = 8;
        send(bytes(toHost.cancelled));
      },
      51: () => send(bytes(toHost.resultOk)),
    };
    return {
      write: (sent) => {
        for (const { header } of reader.read(Buffer.from(sent))) {
          heard.push(header);
          answers[header]?.();
        }
        return true;
      },
      close: () => {
        if (isOver) return;
        isOver = true;
        listener.onEnd('closed');
      },
    };
  };
}

/** The headers of all blocks that stand somewhere in the bytes, and the session numbers of approvals among them. */
function blocksIn(sent: Buffer): { readonly headers: Set<number>; readonly sessions: Set<number> } {
  const headers = new Set<number>();
  const sessions = new Set<number>();
  for (let at = 0; at + 4 < sent.length; at += 1) {
    const size = (sent[at + 1] ?? 0) + 3;
    const one = sent.subarray(at, at + size);
    const body = one.subarray(4, -1);
    const header = one[3] ?? 0;
    if (one.length !== size || size < 5 || !one.equals(block(header, Buffer.from(body), false)))
      continue;
    headers.add(header);
    if (header === 0x31 && body.length >= 4) sessions.add(body.readUInt32BE(0));
  }
  return { headers, sessions };
}

async function visit(random: SeededRandom): Promise<string> {
  const spoilt = (clean: Buffer) =>
    random.chance(40)
      ? clean
      : Buffer.concat([mutateBytes(clean, random), random.chance(30) ? clean : Buffer.alloc(0)]);
  const script = {
    whenReading: spoilt(random.chance(80) ? cardRead : random.pick(corpus)),
    whenAuthorizing: spoilt(random.chance(70) ? approved : random.pick(corpus)),
  };
  const heard: number[] = [];
  const { signal } = new AbortController();
  const host = createMemoryAdapterHost();
  const adapter = createPayterPspAdapter('t1', quick, scripted(script, random, heard));
  await adapter.start(host);
  const address = { family: 'terminal', terminalId: 't1' } as const;
  const input = { purpose: 'pay', amountMinor: 500, waitMs: 40 };
  const read = await adapter.execute(operationCall('terminal.readCard', address, input), signal);
  checkRead(read, script);
  if (read.kind === 'outcome' && read.output.outcome === 'card' && read.output['kind'] === 'bank') {
    const pay = { amountMinor: 500, cardKey: String(read.output['cardKey']) };
    const more = { operationId: 'h', deadlineAtMs: Date.now() + 40 };
    const call = operationCall('terminal.authorize', address, pay, more);
    const result = await adapter.execute(call, signal);
    await checkAuthorize(result, script, host, heard);
    await adapter.stop();
    return result.kind === 'outcome' ? result.output.outcome : result.error.code;
  }
  await adapter.stop();
  return 'no card';
}

function checkRead(read: OperationResult, { whenReading }: Script): void {
  if (read.kind !== 'outcome' || read.output.outcome !== 'card') return;
  const { headers } = blocksIn(whenReading);
  expect([headers.has(0x34) || headers.has(0x40), whenReading.toString('hex')]).toContain(true);
}

async function checkAuthorize(
  result: OperationResult,
  { whenReading, whenAuthorizing }: Script,
  host: MemoryAdapterHost,
  heard: readonly number[],
): Promise<void> {
  const hold = (await host.memory.get('hold/h')) as Record<string, unknown> | undefined;
  const sent = Buffer.concat([whenReading, whenAuthorizing]);
  const where = sent.toString('hex');
  const { headers, sessions } = blocksIn(sent);
  if (result.kind === 'outcome' && result.output.outcome === 'approved') {
    expect(hold, where).toMatchObject({ status: 'reserved', authorizedMinor: 500 });
    expect([...sessions], where).toContain(hold?.['sessionId']);
  } else {
    expect(hold?.['status'] ?? 'none', where).not.toBe('reserved');
  }
  const isRefused = result.kind === 'outcome' && result.output.outcome === 'declined';
  if (isRefused) expect(headers.has(0x32) || headers.has(0x40), where).toBe(true);
  // Once the bank was asked, only a clear answer may say that nothing is reserved.
  if (heard.includes(54) && result.kind === 'failure')
    expect(result.error.code, where).toBe('unknown');
}

describe('a visit to a terminal that sends nonsense', () => {
  it(
    `should reserve only what a valid message says (${visitCount} visits)`,
    async () => {
      const random = seededRandom(seed + 1);
      const ends = new Map<string, number>();
      for (let done = 0; done < visitCount; done += 100) {
        const batch = Array.from({ length: Math.min(100, visitCount - done) }, () =>
          visit(seededRandom(random.below(2 ** 31))),
        );
        for (const end of await Promise.all(batch)) ends.set(end, (ends.get(end) ?? 0) + 1);
      }
      // All ways were taken, or the run has shown nothing.
      expect([...ends.keys()].sort(), JSON.stringify([...ends])).toEqual(
        expect.arrayContaining(['approved', 'declined', 'no card', 'unknown']),
      );
    },
    60_000 + messageCount * 10,
  );
});
