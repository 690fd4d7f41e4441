import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditDrawing } from '../../../designer/src/model/audit-drawing.ts';
import type { Drawing } from '../../../designer/src/model/drawing.ts';
import { languages } from '../../../designer/src/texts/translate.ts';
import { chartOf, draw, foldedView, wholeView } from './draw-for-test.ts';

const flows = readdirSync(new URL('../../../flows/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'fragments')
  .map(({ name }) => name);

const noFaults = {
  chipOnChip: [],
  chipOnBox: [],
  arrowOnBox: [],
  arrowOnChip: [],
  arrowOnTitle: [],
  diagonals: [],
};

const top = (drawing: Drawing, id: string) =>
  drawing.boxes.find((box) => box.id === id)?.rect.y ?? Number.NaN;

describe.each(flows)('the drawing of %s', (flowId) => {
  const chart = chartOf(flowId);

  const views = {
    folded: foldedView,
    'folded, with what can go wrong': { ...foldedView, showTrouble: true },
    whole: { ...wholeView(chart), showTrouble: false },
    'whole, with what can go wrong': wholeView(chart),
    'whole, in technical names': { ...wholeView(chart), technical: true },
  };
  const cases = Object.entries(views).flatMap(([name, view]) =>
    languages.map((language) => ({ name, view, language })),
  );

  it.each(cases)('has no overlaps: $name, $language', async ({ view, language }) => {
    expect(auditDrawing(await draw(chart, view, language))).toEqual(noFaults);
  });

  it('has no overlaps with any single phase open', async () => {
    for (const phase of chart.top) {
      const view = { ...foldedView, open: new Set([phase]) };
      expect(auditDrawing(await draw(chart, view)), phase).toEqual(noFaults);
    }
  });

  it('fits the folded phases on one screen at 85 % or more', async () => {
    const drawing = await draw(chart, foldedView);
    expect(Math.min(756 / drawing.widthPx, 686 / drawing.heightPx)).toBeGreaterThanOrEqual(0.85);
  });

  it('draws every arrow that leaves a step', async () => {
    const drawing = await draw(chart, wholeView(chart));
    const drawn = new Set(drawing.arrows.flatMap(({ members }) => members));
    const said = chart.arrows.filter(
      ({ source, target }) => target !== null || chart.states.get(source)?.children.length === 0,
    );
    expect(said.filter(({ id }) => !drawn.has(id))).toEqual([]);
  });
});

describe('the drawing of plug-first', () => {
  const chart = chartOf('plug-first');

  it('reads from top to bottom in the order of the file', async () => {
    const drawing = await draw(chart, foldedView);
    const story = ['card', 'reserve', 'start', 'charging', 'stop', 'settle', 'receipt', 'ended'];
    const tops = story.map((phase) => top(drawing, phase));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });

  it('lets arrows end at their steps, also those that lead back up', async () => {
    const drawing = await draw(chart, wholeView(chart));
    const back = drawing.arrows.find(
      ({ source, target }) => source === 'card.again' && target === 'card.reading',
    );
    const reading = drawing.boxes.find(({ id }) => id === 'card.reading')?.rect;
    const end = back?.points.at(-1);
    expect(end?.x).toBeGreaterThanOrEqual(reading?.x ?? Number.NaN);
    expect(end?.x).toBeLessThanOrEqual((reading?.x ?? 0) + (reading?.width ?? 0));
    expect(end?.y).toBeCloseTo((reading?.y ?? 0) + (reading?.height ?? 0), 0);
  });

  it('is the same every time', async () => {
    expect(await draw(chart, wholeView(chart))).toEqual(await draw(chart, wholeView(chart)));
  });
});
