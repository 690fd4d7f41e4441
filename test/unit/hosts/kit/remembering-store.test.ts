import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../../../engine/hosts/embedded/open-sqlite-store.ts';
import { rememberingStore } from '../../../../engine/hosts/kit/remembering/remembering-store.ts';
import type { Store } from '../../../../engine/hosts/kit/store.ts';
import { UnitOfWork } from '../../../../engine/hosts/kit/unit-of-work.ts';
import { aHold, anOperation, aSession } from '../../../contract/store-records.ts';

function both(): { readonly inner: Store; readonly store: Store } {
  const inner = openSqliteStore({ path: ':memory:' });
  return { inner, store: rememberingStore(inner) };
}

/** Everything that a store keeps in memory, as it sees it. */
function seen(store: Store) {
  return {
    sessions: store.sessions.active(),
    places: store.sessions.activePlaces(),
    atTerminal: store.sessions.atTerminal('t1'),
    session: store.sessions.get('s1'),
    lastSequence: store.journal.lastSequence('s1'),
    outbox: store.outbox.open(),
    lane: store.outbox.openIn(anOperation().lane),
    operations: store.outbox.ofSession('s1'),
    hold: store.holds.get('s1/0/1'),
    holds: store.holds.ofSession('s1'),
    totals: store.totals.get('s1'),
    connector: store.connectors.get('c1', 1),
    texts: store.memory.list('display', 't1/'),
  };
}

const aLine = {
  sessionId: 's1',
  atMs: 1,
  input: { kind: 'event' },
  activePaths: [],
  faulted: false,
  effects: [],
};

function fill(store: Store, plugged: boolean): void {
  store.sessions.put(aSession({ sessionId: 's1' }));
  const sequence = store.journal.lastSequence('s1') + 1;
  store.journal.append({ ...aLine, sequence, inputId: `i${sequence}` });
  store.outbox.put(anOperation({ operationId: 's1/0/1', sessionId: 's1', told: plugged }));
  store.holds.put(aHold({ holdId: 's1/0/1', sessionId: 's1', orphaned: plugged }));
  store.connectors.put({
    chargerId: 'c1',
    connectorId: 1,
    plugged,
    sessionId: 's1',
    isOfferDue: false,
  });
  store.memory.put('display', 't1/s1', { plugged });
  store.totals.put({
    sessionId: 's1',
    energyWh: plugged ? 2 : 1,
    totalMinor: 1,
    atMs: 1,
    final: false,
    energyUnknown: false,
  });
}

describe('a store that remembers', () => {
  test('sees what the database holds, before and after every write', () => {
    const { inner, store } = both();
    expect(seen(store)).toEqual(seen(inner));
    for (const plugged of [false, true]) {
      store.atomically(() => fill(store, plugged));
      expect(seen(store)).toEqual(seen(inner));
    }
    store.outbox.put(anOperation({ operationId: 's1/0/1', sessionId: 's1', status: 'settled' }));
    store.memory.remove('display', 't1/s1');
    expect(seen(store)).toEqual(seen(inner));
    expect(store.outbox.open()).toEqual([]);
    expect(store.outbox.get('s1/0/1')).toMatchObject({ status: 'settled' });
  });

  test('forgets what was undone', () => {
    const { inner, store } = both();
    store.atomically(() => fill(store, false));
    const before = seen(store);
    expect(() =>
      store.atomically(() => {
        fill(store, true);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(seen(store)).toEqual(before);
    expect(seen(inner)).toEqual(before);
  });
});

describe('a unit of work', () => {
  test('is undone as a whole when a part of it fails, also when that failure is caught', () => {
    const { inner, store } = both();
    const unit = new UnitOfWork(store, () => undefined);
    const told: string[] = [];
    expect(() =>
      unit.run(() => {
        fill(store, true);
        unit.afterwards(() => told.push('after'));
        try {
          unit.run(() => {
            throw new Error('inside');
          });
        } catch {
          // The outer work goes on as if nothing were wrong.
        }
      }),
    ).toThrow('inside');
    expect(inner.sessions.active()).toEqual([]);
    expect(told).toEqual([]);
    unit.run(() => fill(store, true));
    expect(inner.sessions.active()).toHaveLength(1);
  });

  test('is followed only by the last of what does the same', () => {
    const { store } = both();
    const told: string[] = [];
    const unit = new UnitOfWork(store, () => undefined);
    unit.run(() => {
      unit.afterwards(() => told.push('first'), 'look');
      unit.afterwards(() => told.push('other'));
      unit.afterwards(() => told.push('last'), 'look');
    });
    expect(told).toEqual(['other', 'last']);
  });

  test('is followed by what a part of it put off, also when a later part that did the same is undone', () => {
    const { store } = both();
    const told: string[] = [];
    const unit = new UnitOfWork(store, () => undefined);
    unit.runEach([
      () => unit.afterwards(() => told.push('kept'), 'look'),
      () => {
        unit.afterwards(() => told.push('undone'), 'look');
        throw new Error('no');
      },
    ]);
    expect(told).toEqual(['kept']);
  });

  test('is followed by everything that was put off, although one of it fails', () => {
    const { store } = both();
    const told: string[] = [];
    const unit = new UnitOfWork(store, (cause) => told.push(String(cause)));
    unit.run(() => {
      unit.afterwards(() => {
        throw new Error('a device');
      });
      unit.afterwards(() => told.push('after'));
    });
    expect(told).toEqual(['Error: a device', 'after']);
  });
});
