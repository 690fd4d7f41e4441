import { describe, expect, it } from 'vitest';
import { readChart } from '../../../designer/src/model/read-chart.ts';
import { chartOf } from './draw-for-test.ts';

const flow = {
  id: 'demo',
  trigger: { event: 'charger.pluggedIn' },
  params: { cardWait: { type: 'duration', default: 'PT90S' } },
  machine: {
    id: 'demo',
    initial: 'a',
    on: { 'flow.fault': { target: '.b' } },
    states: {
      a: {
        initial: 'one',
        states: {
          one: { after: { cardWait: 'two' }, on: { 'x.y': { target: 'nowhere' } } },
          two: {
            invoke: [
              {
                src: 'terminal.authorize',
                onDone: [
                  {
                    guard: {
                      type: 'outcome',
                      params: { in: ['approved'], when: { $expr: 'context.n >= params.m' } },
                    },
                    target: '#demo.b',
                  },
                  { guard: { type: 'outcome', params: { in: ['approved'] } }, target: 'one' },
                ],
                onError: [
                  { guard: { type: 'code', params: { in: ['unknown'] } }, target: '#demo.b' },
                ],
              },
            ],
          },
        },
      },
      b: { type: 'final' },
    },
  },
};

const arrow = (source: string, index: number) =>
  readChart(flow).arrows.filter((one) => one.source === source)[index];

describe('reading a flow as a chart', () => {
  it('resolves siblings, children and full paths', () => {
    expect(arrow('a.one', 1)?.target).toBe('a.two');
    expect(arrow('', 0)?.target).toBe('b');
    expect(arrow('a.two', 0)?.target).toBe('b');
  });

  it('keeps an arrow whose target does not exist, leading nowhere', () => {
    expect(arrow('a.one', 0)).toMatchObject({ target: null, cause: { event: 'x.y' } });
  });

  it('tells answers, failures and waits apart, with their durations', () => {
    expect(arrow('a.one', 1)).toMatchObject({
      kind: 'timer',
      cause: { wait: { durationMs: 90_000 } },
    });
    expect(arrow('a.two', 0)).toMatchObject({ kind: 'done', cause: { answers: ['approved'] } });
    expect(arrow('a.two', 2)).toMatchObject({ kind: 'error', cause: { codes: ['unknown'] } });
  });

  it('remembers under which earlier condition an arrow is not reached', () => {
    expect(arrow('a.two', 0)).toMatchObject({ onlyIf: 'context.n >= params.m', unless: [] });
    expect(arrow('a.two', 1)).toMatchObject({ onlyIf: null, unless: ['context.n >= params.m'] });
  });

  it('survives a file that is being written', () => {
    expect(readChart({}).top).toEqual([]);
    expect(readChart({ machine: { states: { a: 3, b: { on: [] } } } }).top).toEqual(['a', 'b']);
  });

  it('reads the plug-first flow whole: every target leads to a step', () => {
    const chart = chartOf('plug-first');
    expect(chart.top[0]).toBe('card');
    expect(chart.states.get('reserve.authorizing')?.requests).toEqual(['terminal.authorize']);
    const lost = chart.arrows.filter(
      ({ target, shows, remembers }) =>
        target === null && shows.length === 0 && remembers.length === 0,
    );
    expect(lost).toEqual([]);
  });
});
