import { describe, expect, it } from 'vitest';
import { readChart } from '../../../designer/src/model/read-chart.ts';
import { troublePhases, visibleChart } from '../../../designer/src/model/visible-chart.ts';
import { chartOf, foldedView, wholeView } from './draw-for-test.ts';

const chart = chartOf('plug-first');

describe('what is drawn of a flow', () => {
  it('merges arrows that run side by side between folded phases', () => {
    const { arrows } = visibleChart(chart, foldedView);
    const merged = arrows.find(({ source, target }) => source === 'stop' && target === 'settle');
    expect(merged?.members.length).toBeGreaterThan(1);
    const ends = arrows.map(({ source, target }) => `${source} ${target}`);
    expect(new Set(ends).size).toBe(ends.length);
  });

  it('shows every phase, also one that only troubles lead to, but not its arrows', () => {
    const usual = visibleChart(chart, foldedView);
    expect(usual.paths).toContain('help');
    expect(usual.arrows.filter(({ target }) => target === 'help')).toEqual([]);
    expect([...troublePhases(chart)]).toEqual(['help']);
    const shown = visibleChart(chart, { ...foldedView, showTrouble: true });
    expect(shown.arrows.some(({ target }) => target === 'help')).toBe(true);
    expect(shown.hasAnywhere).toBe(true);
  });

  it('shows the inside of an open phase only', () => {
    const { paths } = visibleChart(chart, { ...foldedView, open: new Set(['charging']) });
    expect(paths).toContain('charging.delivering');
    expect(paths).not.toContain('card.reading');
  });

  it('says what a phase does without leaving it in its title', () => {
    const { notes } = visibleChart(chart, wholeView(chart));
    expect(notes.get('charging')?.map(({ cause }) => cause)).toEqual([
      { type: 'event', event: 'charger.totals' },
    ]);
  });

  it('enters every region of a parallel phase', () => {
    const parallel = readChart({
      machine: {
        initial: 'p',
        states: {
          p: { type: 'parallel', states: { x: {}, y: { initial: 'z', states: { z: {} } } } },
        },
      },
    });
    const view = { ...foldedView, open: new Set(['p', 'p.y']) };
    expect(visibleChart(parallel, view).paths).toEqual(['p', 'p.x', 'p.y', 'p.y.z']);
  });
});
