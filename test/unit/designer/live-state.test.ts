import { describe, expect, it } from 'vitest';
import { followedSession } from '../../../designer/src/live/followed-session.ts';
import {
  nothingKnown,
  withJournal,
  withMessage,
  withSnapshot,
} from '../../../designer/src/live/live-state.ts';
import { takenArrows } from '../../../designer/src/live/taken-arrows.ts';
import type { JournalLine, SessionView } from '../../../engine/contracts/views.ts';
import { chartOf } from './draw-for-test.ts';
import { hold, session } from './live-samples.ts';

const line = (sequence: number, name: string, activePaths: readonly string[]): JournalLine => ({
  sessionId: 's1',
  sequence,
  atMs: 1000 + sequence,
  kind: 'event',
  name,
  say: { en: name, nl: name },
  activePaths,
  faulted: false,
  effects: [],
});

describe('what the page knows', () => {
  it('follows steps: the session, its history and its reservation', () => {
    const stepped = session({ activePaths: ['reserve'], holds: [hold({ phase: 'requested' })] });
    const first = line(1, 'charger.pluggedIn', ['card']);
    let state = withSnapshot(nothingKnown, { flows: [], sites: [], sessions: [], openHolds: [] });
    state = withMessage(state, { kind: 'step', line: first, session: session({}) });
    const second = line(2, 'terminal.readCard → card', ['reserve']);
    state = withMessage(state, { kind: 'step', line: second, session: stepped });
    expect(state.journals.get('s1')).toEqual([first, second]);
    expect(state.holds.get('h1')?.phase).toBe('requested');
    expect(state.lastStep).toEqual({ line: second, pathsBefore: ['card', 'card.reading'] });
    state = withMessage(state, { kind: 'hold', hold: hold({ phase: 'confirmed' }) });
    expect(state.holds.get('h1')?.phase).toBe('confirmed');
  });

  it('merges a history that is read late with what came meanwhile, each line once', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name, index) => line(index + 1, name, []));
    if (!a || !b || !c) throw new Error('no lines');
    let state = withMessage(nothingKnown, { kind: 'step', line: c, session: session({}) });
    state = withMessage(state, { kind: 'step', line: c, session: session({}) });
    expect(withJournal(state, 's1', [a, b, c]).journals.get('s1')).toEqual([a, b, c]);
  });

  it('forgets reservations that were closed while it was not listening', () => {
    const open = withMessage(nothingKnown, { kind: 'hold', hold: hold({ phase: 'reserved' }) });
    const read = { flows: [], sites: [], sessions: [], openHolds: [] };
    expect(withSnapshot(open, read).holds.size).toBe(0);
  });
});

describe('the session that is followed', () => {
  const place = { chargerId: 'CP-1', connectorId: 1 };
  const pick = (sessions: readonly SessionView[]) =>
    followedSession(sessions, 'demo', 'plug-first', place)?.sessionId;

  it('is the running one at the connector, else the last one there', () => {
    const old = session({ sessionId: 'old', status: 'ended', startedAtMs: 1 });
    const last = session({ sessionId: 'last', status: 'ended', startedAtMs: 2 });
    const elsewhere = session({ sessionId: 'elsewhere', connectorId: 2, startedAtMs: 9 });
    expect(pick([old, last, elsewhere])).toBe('last');
    expect(pick([old, last, session({ sessionId: 'now', startedAtMs: 3 })])).toBe('now');
    expect(pick([elsewhere])).toBeUndefined();
  });

  it('may have no connector yet', () => {
    const early = session({ sessionId: 'early', chargerId: null, connectorId: null });
    expect(pick([early])).toBe('early');
  });
});

describe('the arrow that was taken', () => {
  const chart = chartOf('plug-first');
  const taken = (name: string, before: readonly string[], after: readonly string[]) =>
    takenArrows(chart, { name, activePaths: after }, before);

  it('is found by its cause and its ends', () => {
    expect(
      taken(
        'terminal.readCard → card',
        ['card', 'card.reading'],
        ['reserve', 'reserve.authorizing'],
      ),
    ).toEqual(['card.reading|invoke/0/onDone|0']);
    expect(
      taken('receiptWait.plug-first.receipt.showing', ['receipt', 'receipt.showing'], ['ended']),
    ).toEqual(['receipt.showing|after/receiptWait|0', 'receipt|onDone|0']);
  });

  it('goes on through steps that are left at once', () => {
    expect(
      taken(
        'terminal.authorize → approved',
        ['reserve', 'reserve.authorizing'],
        ['start', 'start.asking'],
      ),
    ).toEqual(['reserve.authorizing|invoke/0/onDone|0', 'reserve.approved|always|1']);
  });

  it('is none when the session stayed', () => {
    const charging = ['charging', 'charging.delivering'];
    expect(taken('charger.totals', charging, charging)).toEqual([]);
  });
});
