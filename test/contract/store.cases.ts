import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../engine/hosts/kit/store.ts';
import { aHold, anOperation, aSession } from './store-records.ts';

/** A store under test. `reopen` is there when its rows outlive `close`. */
export interface StoreSubject {
  readonly open: () => Store;
  readonly reopen?: (closed: Store) => Store;
}

/** What every store must do, whatever keeps its rows. */
export function storeCases(name: string, subject: StoreSubject): void {
  describe(`${name} as a store`, () => {
    const opened: Store[] = [];
    const open = () => {
      const store = subject.open();
      opened.push(store);
      return store;
    };
    afterEach(() => {
      for (const store of opened.splice(0)) store.close();
    });

    it('should give back a session exactly as it was put, and replace it', () => {
      const { sessions } = open();
      const ended = aSession({
        status: 'ended',
        endedAtMs: 5,
        cardKey: 'card',
        chargerId: 'C',
        connectorId: 2,
      });
      sessions.put(aSession());
      expect(sessions.get('s1')).toEqual(aSession());
      sessions.put(ended);
      expect(sessions.get('s1')).toEqual(ended);
      expect(sessions.get('other')).toBeUndefined();
    });

    it('should list active sessions oldest first and all sessions newest first', () => {
      const { sessions } = open();
      sessions.put(aSession({ sessionId: 'b', startedAtMs: 2 }));
      sessions.put(aSession({ sessionId: 'a', startedAtMs: 1, siteId: 'elsewhere' }));
      sessions.put(aSession({ sessionId: 'c', startedAtMs: 3, status: 'ended' }));
      sessions.put(aSession({ sessionId: 'd', startedAtMs: 4, status: 'stuck' }));
      const ids = (query: Parameters<typeof sessions.list>[0]) =>
        sessions.list(query).map((session) => session.sessionId);
      expect(sessions.active().map((session) => session.sessionId)).toEqual(['a', 'b']);
      expect(sessions.atTerminal('T1').map((session) => session.sessionId)).toEqual(['a', 'b']);
      expect(sessions.activePlaces()).toEqual([
        { sessionId: 'a', terminalId: 'T1' },
        { sessionId: 'b', terminalId: 'T1' },
      ]);
      expect(sessions.atTerminal('T2')).toEqual([]);
      expect(ids({ limit: 10 })).toEqual(['d', 'c', 'b', 'a']);
      expect(ids({ limit: 2 })).toEqual(['d', 'c']);
      expect(ids({ limit: 10, siteId: 'elsewhere' })).toEqual(['a']);
      expect(ids({ limit: 10, siteId: 'site', status: 'active' })).toEqual(['b']);
    });

    it('should give the journal of a session in order, and the number of its last line', () => {
      const { journal } = open();
      const line = (sessionId: string, sequence: number, inputId: string) => ({
        sessionId,
        sequence,
        inputId,
        atMs: 7,
        input: {
          kind: 'event',
          id: inputId,
          atMs: 7,
          event: { type: 'charger.unplugged' },
        } as const,
        activePaths: ['charging', 'charging.delivering'],
        faulted: false,
        effects: [{ kind: 'notice', text: 'Dank u' }],
      });
      expect(journal.lastSequence('s1')).toBe(0);
      expect(journal.append(line('s1', 1, 'i1'))).toBe(true);
      expect(journal.append(line('s1', 2, 'i2'))).toBe(true);
      expect(journal.append(line('s2', 1, 'i1'))).toBe(true);
      expect(journal.lastSequence('s1')).toBe(2);
      expect(journal.list('s1')).toEqual([line('s1', 1, 'i1'), line('s1', 2, 'i2')]);
    });

    it('should not write a second journal line for one input, and refuse a number that is taken', () => {
      const { journal } = open();
      const line = {
        sessionId: 's',
        sequence: 1,
        inputId: 'i',
        atMs: 1,
        input: {},
        activePaths: [],
        faulted: true,
        effects: [],
      };
      expect(journal.append(line)).toBe(true);
      expect(journal.append({ ...line, sequence: 2 })).toBe(false);
      expect(() => journal.append({ ...line, inputId: 'j' })).toThrow(/HOST_STORE/);
      expect(journal.list('s')).toEqual([line]);
    });

    it('should list what is pending or claimed, oldest first, and forget nothing of a session', () => {
      const { outbox } = open();
      outbox.put(anOperation({ operationId: 'late', createdAtMs: 9 }));
      outbox.put(anOperation({ operationId: 'first', createdAtMs: 5 }));
      outbox.put(
        anOperation({ operationId: 'second', createdAtMs: 5, status: 'claimed', attempts: 1 }),
      );
      outbox.put(anOperation({ operationId: 'gone', createdAtMs: 1, status: 'cancelled' }));
      const settled = anOperation({
        operationId: 'done',
        createdAtMs: 2,
        status: 'settled',
        told: true,
        address: null,
        result: { kind: 'outcome', output: { outcome: 'approved', authorizedMinor: 2500 } },
      });
      outbox.put(settled);
      expect(outbox.open().map((record) => record.operationId)).toEqual([
        'first',
        'second',
        'late',
      ]);
      expect(outbox.get('done')).toEqual(settled);
      outbox.put(anOperation({ operationId: 'first', createdAtMs: 5, status: 'settled' }));
      expect(outbox.open().map((record) => record.operationId)).toEqual(['second', 'late']);
      outbox.put(anOperation({ operationId: 'late', createdAtMs: 9, lane: 'elsewhere' }));
      expect(outbox.openIn('elsewhere').map((record) => record.operationId)).toEqual(['late']);
      expect(outbox.openIn(settled.lane).map((record) => record.operationId)).toEqual(['second']);
      expect(outbox.ofSession('s1')).toHaveLength(5);
      expect(outbox.ofSession('s2')).toEqual([]);
    });

    it('should give due timers in due order and the time of the next one', () => {
      const { timers } = open();
      expect(timers.nextDueAtMs()).toBeUndefined();
      timers.put({ timerId: 'b', sessionId: 's', dueAtMs: 20 });
      timers.put({ timerId: 'a', sessionId: 's', dueAtMs: 10 });
      timers.put({ timerId: 'c', sessionId: 's', dueAtMs: 30 });
      expect(timers.nextDueAtMs()).toBe(10);
      expect(timers.due(20).map((timer) => timer.timerId)).toEqual(['a', 'b']);
      timers.remove('a');
      timers.put({ timerId: 'b', sessionId: 's', dueAtMs: 40 });
      expect(timers.due(35)).toEqual([{ timerId: 'c', sessionId: 's', dueAtMs: 30 }]);
      expect(timers.nextDueAtMs()).toBe(30);
    });

    it("should find holds by their vendor's reference and by when they opened, oldest first", () => {
      const { holds } = open();
      const ids = (found: readonly { readonly holdId: string }[]) =>
        found.map(({ holdId }) => holdId);
      holds.put(aHold({ holdId: 'h2', openedAtMs: 20, reference: 'V1' }));
      holds.put(
        aHold({ holdId: 'h1', openedAtMs: 10, reference: 'V1', phase: 'void', closedAtMs: 11 }),
      );
      holds.put(aHold({ holdId: 'h3', openedAtMs: 30 }));
      expect(ids(holds.byReference('V1'))).toEqual(['h1', 'h2']);
      expect(holds.byReference('V2')).toEqual([]);
      expect(ids(holds.openedBetween(10, 30))).toEqual(['h1', 'h2']);
      expect(ids(holds.openedBetween(11, Number.MAX_SAFE_INTEGER))).toEqual(['h2', 'h3']);
    });

    it('should give the open holds that a person has, oldest first', () => {
      const { holds } = open();
      const personReason = 'holdLapses';
      holds.put(aHold({ holdId: 'h2', openedAtMs: 20, personReason }));
      holds.put(aHold({ holdId: 'h1', openedAtMs: 10, personReason }));
      holds.put(aHold({ holdId: 'h3', openedAtMs: 30 }));
      holds.put(aHold({ holdId: 'h4', personReason, phase: 'confirmed', closedAtMs: 11 }));
      expect(holds.withPerson().map(({ holdId }) => holdId)).toEqual(['h1', 'h2']);
    });

    it('should tell open holds from closed ones, oldest first', () => {
      const { holds } = open();
      const closed = aHold({
        holdId: 'h3',
        phase: 'confirmed',
        openedAtMs: 1,
        closedAtMs: 9,
        end: 'commit',
        committedMinor: 812,
      });
      holds.put(
        aHold({
          holdId: 'h2',
          openedAtMs: 3,
          phase: 'handedOver',
          end: 'cancel',
          orphaned: true,
          personReason: 'unclosed',
        }),
      );
      holds.put(
        aHold({ holdId: 'h1', openedAtMs: 2, reference: 'ref', maskedPan: '************1234' }),
      );
      holds.put(closed);
      holds.put(aHold({ holdId: 'h4', openedAtMs: 4, phase: 'void', sessionId: 's2' }));
      const ids = (openOnly: boolean, limit = 10) =>
        holds.list({ openOnly, limit }).map((hold) => hold.holdId);
      expect(ids(true)).toEqual(['h1', 'h2']);
      expect(ids(false)).toEqual(['h3', 'h1', 'h2', 'h4']);
      expect(ids(true, 1)).toEqual(['h1']);
      expect(holds.get('h3')).toEqual(closed);
      expect(holds.ofSession('s2').map((hold) => hold.holdId)).toEqual(['h4']);
    });

    it('should keep totals, connectors, flows and receipts as they were put', () => {
      const store = open();
      const totals = {
        sessionId: 's',
        energyWh: 1200,
        totalMinor: 55,
        atMs: 3,
        final: false,
        energyUnknown: true,
      };
      const connector = {
        chargerId: 'C',
        connectorId: 1,
        plugged: true,
        sessionId: null,
        isOfferDue: false,
      };
      const flow = {
        bundleHash: 'h',
        flowId: 'f',
        flowText: '{ "é": 1 }',
        texts: { nl: '{}', en: '{"a":"b"}' },
        fragments: { settle: { fragmentText: '{ "é": 2 }', texts: { en: '{}' } } },
      };
      const receipt = { receiptId: 'R1', sessionId: 's', atMs: 4, body: { totalMinor: 0 } };
      store.totals.put({ ...totals, energyWh: 1 });
      store.totals.put(totals);
      store.connectors.put({ ...connector, plugged: false });
      store.connectors.put(connector);
      store.flows.put(flow);
      store.flows.put(flow);
      store.receipts.put(receipt);
      expect(store.totals.get('s')).toEqual(totals);
      expect(store.connectors.get('C', 1)).toEqual(connector);
      expect(store.connectors.get('C', 2)).toBeUndefined();
      expect(store.flows.get('h')).toEqual(flow);
      expect(store.receipts.get('s')).toEqual(receipt);
      expect([store.totals.get('x'), store.flows.get('x'), store.receipts.get('x')]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    it('should take a device event once', () => {
      const { deviceEvents } = open();
      expect([
        deviceEvents.addOnce('e', 1),
        deviceEvents.addOnce('e', 2),
        deviceEvents.addOnce('f', 1),
      ]).toEqual([true, false, true]);
    });

    it('should keep the small memory of each adapter apart and find keys by their beginning', () => {
      const { memory } = open();
      memory.put('ocpp', 'tx/1', { meterStartWh: 5 });
      memory.put('ocpp', 'tx/2', null);
      memory.put('ocpp', 'tx_3', 'x');
      memory.put('ocpp', '%', 1);
      memory.put('ccv', 'tx/1', true);
      expect(memory.list('ocpp', 'tx/')).toEqual([
        { key: 'tx/1', value: { meterStartWh: 5 } },
        { key: 'tx/2', value: null },
      ]);
      expect(memory.list('ocpp', '%')).toEqual([{ key: '%', value: 1 }]);
      expect(memory.get('ocpp', 'tx/2')).toBeNull();
      memory.remove('ocpp', 'tx/1');
      expect(memory.get('ocpp', 'tx/1')).toBeUndefined();
      expect(memory.get('ccv', 'tx/1')).toBe(true);
      expect(memory.list('ocpp', '')).toHaveLength(3);
    });

    it('should undo everything of a unit of work that throws, and pass the exception on', () => {
      const store = open();
      store.sessions.put(aSession());
      const boom = new Error('boom');
      const work = () =>
        store.atomically(() => {
          store.sessions.put(aSession({ status: 'ended' }));
          store.holds.put(aHold());
          store.timers.put({ timerId: 't', sessionId: 's', dueAtMs: 1 });
          expect(store.holds.get('s1/0/1')).toEqual(aHold());
          throw boom;
        });
      expect(work).toThrow(boom);
      expect(store.sessions.get('s1')).toEqual(aSession());
      expect(store.holds.get('s1/0/1')).toBeUndefined();
      expect(store.timers.nextDueAtMs()).toBeUndefined();
    });

    it('should undo a nested unit of work together with the outer one', () => {
      const store = open();
      const work = () =>
        store.atomically(() => {
          store.atomically(() => store.holds.put(aHold()));
          throw new Error('later');
        });
      expect(work).toThrow('later');
      expect(store.holds.get('s1/0/1')).toBeUndefined();
      expect(store.atomically(() => store.atomically(() => 42))).toBe(42);
    });

    it('should leave nothing of a nested unit of work whose exception is caught', () => {
      const store = open();
      store.atomically(() => {
        store.holds.put(aHold({ holdId: 'outer' }));
        expect(() =>
          store.atomically(() => {
            store.holds.put(aHold({ holdId: 'inner' }));
            throw new Error('inner');
          }),
        ).toThrow('inner');
      });
      expect(store.holds.get('inner')).toBeUndefined();
      expect(store.holds.get('outer')).toEqual(aHold({ holdId: 'outer' }));
    });

    const { reopen } = subject;
    if (reopen === undefined) return;

    it('should have everything committed after it is closed and opened again', () => {
      const first = subject.open();
      first.atomically(() => {
        first.sessions.put(aSession());
        first.outbox.put(anOperation({ status: 'claimed' }));
        first.holds.put(aHold());
      });
      const again = reopen(first);
      opened.push(again);
      expect(again.sessions.active()).toEqual([aSession()]);
      expect(again.outbox.open()).toEqual([anOperation({ status: 'claimed' })]);
      expect(again.holds.list({ openOnly: true, limit: 10 })).toEqual([aHold()]);
    });
  });
}
