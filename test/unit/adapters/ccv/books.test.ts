// Proves that numbers of payments are not used twice, and that a reservation is stored with all of its reference or not at all.
import { describe, expect, it } from 'vitest';
import { createHoldBook } from '../../../../adapters/terminals/ccv/books/hold-book.ts';
import { loadRequestBook } from '../../../../adapters/terminals/ccv/books/request-book.ts';
import type { AdapterMemory } from '../../../../engine/contracts/device-adapter.ts';
import { createMemoryAdapterHost } from '../../../contract/memory-adapter-host.ts';

const request = { kind: 'authorise', holdId: 'h', amountMinor: 5, atMs: 0 } as const;

describe('the numbers of payments', () => {
  it('should rise, also within one second, after a restart and when the clock is set back', async () => {
    const { memory } = createMemoryAdapterHost();
    let nowMs = Date.parse('2026-11-24T12:00:00Z');
    const ids: number[] = [];
    const take = async () => {
      const book = await loadRequestBook(memory, () => nowMs);
      ids.push((await book.begin(request)).requestId);
      await book.end();
    };
    await take();
    await take();
    nowMs -= 3_600_000;
    await take();
    nowMs += 2 * 3_600_000;
    await take();
    expect([...new Set(ids)].sort((a, b) => a - b)).toEqual(ids);
    for (const id of ids) {
      expect(Number.isInteger(id)).toBe(true);
      expect(id).toBeLessThanOrEqual(1_000_000_000);
    }
  });

  it('should go on above those of a lost database', async () => {
    const atMs = Date.parse('2026-11-24T12:00:00Z');
    const first = await loadRequestBook(createMemoryAdapterHost().memory, () => atMs);
    const second = await loadRequestBook(createMemoryAdapterHost().memory, () => atMs + 2_000);
    const one = await first.begin(request);
    expect((await second.begin(request)).requestId).toBeGreaterThan(one.requestId);
  });

  it('should stay below the limit when the clock passes it', async () => {
    const { memory } = createMemoryAdapterHost();
    let nowMs = 1_999_999_999_000;
    const book = await loadRequestBook(memory, () => nowMs);
    expect((await book.begin(request)).requestId).toBe(999_999_999);
    await book.end();
    nowMs += 1_000;
    expect((await book.begin(request)).requestId).toBe(0);
  });

  it('should be known again after a restart, and one at a time', async () => {
    const { memory } = createMemoryAdapterHost();
    const book = await loadRequestBook(memory, Date.now);
    const open = await book.begin(request);
    await expect(book.begin(request)).rejects.toThrow('open');
    const again = await loadRequestBook(memory, Date.now);
    expect(again.open()).toEqual(open);
    await again.end();
    expect((await loadRequestBook(memory, Date.now)).open()).toBeUndefined();
    expect((await loadRequestBook(memory, Date.now)).last()).toBe(open.requestId);
  });
});

describe('the book of reservations', () => {
  const record = {
    status: 'reserved',
    requestId: 1,
    authorizedMinor: 500,
    committedMinor: 0,
    authReferenceVersion: null,
    cardKey: null,
    atMs: 0,
  } as const;

  it.each([1, 11_999, 12_000, 12_001, 60_000])(
    'should keep a reference of %i characters',
    async (length) => {
      const { memory } = createMemoryAdapterHost();
      const reference = Array.from({ length }, (_, at) => String.fromCharCode(97 + (at % 23))).join(
        '',
      );
      await createHoldBook(memory).open('s/1/1', record, reference);
      await createHoldBook(memory).open('s/1/11', record, 'other');
      expect(await createHoldBook(memory).authReference('s/1/1')).toBe(reference);
      await createHoldBook(memory).put('s/1/1', { ...record, status: 'committed' });
      expect(await createHoldBook(memory).authReference('s/1/1')).toBeUndefined();
      expect(await createHoldBook(memory).authReference('s/1/11')).toBe('other');
    },
  );

  it('should not have a reservation whose reference was not stored to its end', async () => {
    const { memory } = createMemoryAdapterHost();
    let puts = 0;
    const failing: AdapterMemory = {
      ...memory,
      put: async (key, value) => {
        puts += 1;
        if (puts === 3) throw new Error('the disk is full');
        await memory.put(key, value);
      },
    };
    await expect(createHoldBook(failing).open('h', record, 'x'.repeat(40_000))).rejects.toThrow();
    expect(await createHoldBook(memory).get('h')).toBeUndefined();
  });

  it('should forget what was closed long ago, and nothing that is open', async () => {
    const { memory } = createMemoryAdapterHost();
    const book = createHoldBook(memory);
    await book.open('open', record, 'r');
    await book.put('unclear', { ...record, status: 'unclear' });
    await book.put('old', { ...record, status: 'released' });
    await book.put('new', { ...record, status: 'released', atMs: 100 });
    await book.forgetBefore(50);
    expect(await Promise.all(['open', 'unclear', 'old', 'new'].map(book.get))).toMatchObject([
      { status: 'reserved' },
      { status: 'unclear' },
      undefined,
      { status: 'released' },
    ]);
  });
});
