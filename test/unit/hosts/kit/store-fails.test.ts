import { describe, expect, test } from 'vitest';
import type { OutboxRecord } from '../../../../engine/hosts/kit/store.ts';
import { HostBench } from '../../../fixtures/host/host-bench.ts';

/** A bench whose disk refuses to store some records, so many times. */
async function benchWithFullDisk(
  isRefused: (record: OutboxRecord) => boolean,
  times: number,
): Promise<HostBench> {
  const bench = new HostBench();
  const { put } = bench.store.outbox;
  let left = times;
  Object.assign(bench.store.outbox, {
    put: (record: OutboxRecord) => {
      if (left > 0 && isRefused(record)) {
        left -= 1;
        throw new Error('the disk is full');
      }
      put(record);
    },
  });
  await bench.start();
  return bench;
}

describe('an answer that cannot be stored', () => {
  test('to a start of the charger: it is not sent again, the flow hears that nobody knows, and the visit goes on', async () => {
    const bench = await benchWithFullDisk(
      ({ operation, status }) => operation === 'charger.start' && status === 'settled',
      3,
    );
    await bench.plug(1);
    await bench.tap('card-a');
    await bench.plug(2);
    await bench.advance(20_000);
    expect(bench.charger.of('charger.start')).toHaveLength(1);
    const { sessionId } = bench.sessionAt(1);
    expect(bench.story(sessionId)).toContain('charger.start → unknown');
    expect(bench.path(sessionId)).toBe('charging.delivering');
  });

  test('to a reservation: it is looked up, not asked for a second time', async () => {
    const bench = await benchWithFullDisk(
      ({ operation, status }) => operation === 'terminal.authorize' && status === 'settled',
      2,
    );
    await bench.plug(1);
    await bench.tap('card-a');
    await bench.advance(20_000);
    expect(bench.terminal.of('terminal.authorize')).toHaveLength(1);
    expect(bench.terminal.of('terminal.lookUp').length).toBeGreaterThan(0);
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('to a charge on the card: it is asked again with the same key, and taken once', async () => {
    const bench = await benchWithFullDisk(
      ({ operation, status }) => operation === 'terminal.commit' && status === 'settled',
      2,
    );
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    await bench.advance(20_000);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    expect([...bench.terminal.bank.values()]).toMatchObject([{ charges: 1 }]);
  });

  test('a request that cannot be claimed is sent once the disk has room again', async () => {
    const bench = await benchWithFullDisk(
      ({ operation, status }) => operation === 'charger.start' && status === 'claimed',
      3,
    );
    await bench.charge(1, 'card-a');
    expect(bench.charger.of('charger.start')).toEqual([]);
    await bench.advance(20_000);
    expect(bench.charger.of('charger.start')).toHaveLength(1);
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });
});

describe('what fails after a step', () => {
  test('a screen that fails does not keep the charger from its answer, nor the reader from reading', async () => {
    const bench = new HostBench();
    const adapter = bench.terminal.adapter.bind(bench.terminal);
    bench.terminal.adapter = () => {
      const inner = adapter();
      return {
        ...inner,
        profile: inner.profile,
        execute: (call, signal) => {
          if (call.operation === 'terminal.show') throw new Error('the screen is broken');
          return inner.execute(call, signal);
        },
      };
    };
    await bench.start();
    await bench.plug(1);
    expect(bench.terminal.reading()).toMatchObject({ purpose: 'pay' });
    await bench.tap('card-a');
    expect(bench.path(bench.sessionAt(1).sessionId)).toBe('charging.delivering');
  });

  test('a timer that cannot be taken in fires a little later, and the others fire meanwhile', async () => {
    const bench = new HostBench();
    const { append } = bench.store.journal;
    let left = 2;
    Object.assign(bench.store.journal, {
      append: (record: Parameters<typeof append>[0]) => {
        if (record.sessionId === 's1' && record.input['kind'] === 'timer' && left > 0) {
          left -= 1;
          throw new Error('the disk is full');
        }
        return append(record);
      },
    });
    await bench.start();
    await bench.plug(1);
    await bench.advance(60_000);
    expect(bench.screen()).toContain('No card was presented');
    await bench.advance(5_000);
    expect(bench.sessionAt(1)).toMatchObject({ status: 'active' });
    expect(bench.logLines.join()).toContain('a timer could not be taken in');
    await bench.advance(10_000);
    expect(bench.sessionAt(1)).toMatchObject({ status: 'ended' });
  });
});
