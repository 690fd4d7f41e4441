import { describe, expect, it } from 'vitest';
import { flowKnobs } from '../../../designer/src/model/flow-knobs.ts';
import { historyRows, lastMeterRow } from '../../../designer/src/model/history-rows.ts';
import { readChart } from '../../../designer/src/model/read-chart.ts';
import type { JournalLine, KnobView } from '../../../engine/contracts/views.ts';
import { chartOf } from './draw-for-test.ts';

const line = (
  sequence: number,
  atMs: number,
  name: string,
  kind = 'event',
  activePaths: readonly string[] = ['charging'],
): JournalLine => ({
  sessionId: 's1',
  sequence,
  atMs,
  kind,
  name,
  say: { en: name, nl: name },
  activePaths,
  faulted: false,
  effects: [],
});

describe('the history', () => {
  it('draws equal events in a row together, with the last of them', () => {
    const rows = historyRows([
      line(1, 10, 'charger.started'),
      line(2, 20, 'charger.totals'),
      line(3, 30, 'charger.totals'),
      line(4, 40, 'charger.linkLost'),
      line(5, 50, 'charger.totals'),
      line(6, 60, 'charger.totals', 'event', ['stop']),
    ]);
    expect(rows.map(({ line: { sequence }, count }) => [sequence, count])).toEqual([
      [1, 1],
      [3, 2],
      [4, 1],
      [5, 1],
      [6, 1],
    ]);
    expect(lastMeterRow(rows)?.line.sequence).toBe(6);
  });

  it('keeps the engine’s order, and its clock never runs backwards', () => {
    const rows = historyRows([
      line(3, 25_021, 'charger.unplugged'),
      line(1, 25_020, 'charger.ended'),
      line(2, 25_027, 'site.readTotals → priced', 'outcome'),
    ]);
    expect(rows.map(({ line: { sequence } }) => sequence)).toEqual([1, 2, 3]);
    expect(rows.map(({ atMs }) => atMs)).toEqual([25_020, 25_027, 25_027]);
  });

  it('does not believe a device whose clock is ahead of what the engine did next', () => {
    const rows = historyRows([
      line(1, 1000, 'charger.pluggedIn', 'start'),
      line(2, 9_999_000, 'charger.started'),
      line(3, 3000, 'terminal.commit → done', 'outcome'),
    ]);
    expect(rows.map(({ atMs }) => atMs)).toEqual([1000, 3000, 3000]);
  });
});

describe('what can come back', () => {
  const all = ['terminal.increase', 'terminal.commit', 'terminal.readCard', 'terminal.authorize'];
  const knobs = all.map((operation): KnobView => ({ operation, choices: [], next: null }));
  const names = (pending: readonly string[], chart = chartOf('plug-first')) =>
    flowKnobs(knobs, chart, new Set(pending)).map(({ operation }) => operation);

  it('is asked only of requests that the flow makes, in its order, the pending one first', () => {
    const order = ['terminal.readCard', 'terminal.authorize', 'terminal.commit'];
    expect(names([])).toEqual(order);
    expect(names(['terminal.commit'])).toEqual([
      'terminal.commit',
      'terminal.readCard',
      'terminal.authorize',
    ]);
  });

  it('is asked of every request where building blocks may make any', () => {
    const chart = readChart({ machine: { initial: 'a', states: { a: { use: 'settle' } } } });
    expect(names([], chart)).toHaveLength(4);
  });
});
