import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addArrow } from '../../../../designer/src/draft/changes/add-arrow.ts';
import { addStepAfter, addStepInside } from '../../../../designer/src/draft/changes/add-step.ts';
import { removeArrow } from '../../../../designer/src/draft/changes/remove-arrow.ts';
import { removeStep } from '../../../../designer/src/draft/changes/remove-step.ts';
import { renameStep } from '../../../../designer/src/draft/changes/rename-step.ts';
import { setCondition } from '../../../../designer/src/draft/changes/set-condition.ts';
import { setSetting } from '../../../../designer/src/draft/changes/set-setting.ts';
import { setTarget } from '../../../../designer/src/draft/changes/set-target.ts';
import { setText } from '../../../../designer/src/draft/changes/set-text.ts';
import { newDraft, redone, undone, withChange } from '../../../../designer/src/draft/draft.ts';
import { type FlowFiles, parseFlow } from '../../../../designer/src/draft/flow-files.ts';
import { writtenTarget } from '../../../../designer/src/draft/target-places.ts';
import { readChart } from '../../../../designer/src/model/read-chart.ts';
import { readFragments } from '../../../../engine/bin/read-flow-folder.ts';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';

const folder = new URL('../../../../flows/plug-first/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const shipped: FlowFiles = {
  flowText: read('flow.json'),
  texts: { en: read('texts/en.json'), nl: read('texts/nl.json') },
};
const chartOf = (files: FlowFiles) => readChart(parseFlow(files.flowText) ?? {});
const arrow = (files: FlowFiles, source: string, cause: (words: string) => boolean) =>
  chartOf(files).arrows.find((each) => each.source === source && cause(JSON.stringify(each.cause)));
const idOf = (files: FlowFiles, source: string, word: string) =>
  arrow(files, source, (cause) => cause.includes(word))?.id ?? 'none';
const changedLines = (a: FlowFiles, b: FlowFiles) => {
  const before = new Set(a.flowText.split('\n'));
  return b.flowText.split('\n').filter((line) => !before.has(line)).length;
};

const fragments = readFragments(fileURLToPath(new URL('../fragments', folder)));
/** What the engine's own checks say, of the kind that a wrong end of an arrow gives. */
const findingsOf = ({ flowText, texts }: FlowFiles) =>
  loadFlow({ flowText, texts, fragments }, contracts).findings.map(({ code }) => code);

/** A step that resumes where it was in `card`, first of all in `reading`. */
const resuming: FlowFiles = {
  ...shipped,
  flowText: shipped.flowText.replace(
    '"reading": {',
    '"before": { "type": "history", "target": "reading" },\n          "reading": {',
  ),
};

describe('a change of a flow', () => {
  it('of a setting touches its line alone', () => {
    const after = setSetting('cardWait', 'default', 'PT90S').apply(shipped);
    expect(changedLines(shipped, after)).toBe(1);
    expect(after.flowText).toContain('"cardWait": { "type": "duration", "default": "PT90S"');
  });

  it('of a wording is in that language alone', () => {
    const after = setText('nl', 'card.present', 'Houd je kaart voor').apply(shipped);
    expect(JSON.parse(after.texts['nl'] ?? '')['card.present']).toBe('Houd je kaart voor');
    expect(after.texts['en']).toBe(shipped.texts['en']);
    expect(setText('nl', 'card.present', 'Houd je kaart voor').apply(after)).toBe(after);
  });

  it('renames a step, and every arrow still leads where it led', () => {
    const before = chartOf(shipped);
    for (const path of before.states.keys()) {
      const name = 'quiteOther';
      const other = [...path.split('.').slice(0, -1), name].join('.');
      const moved = (at: string | null) =>
        at === path || at?.startsWith(`${path}.`) ? other + at.slice(path.length) : at;
      const after = chartOf(renameStep(path, name).apply(shipped));
      expect(after.arrows.map(({ target }) => target)).toEqual(
        before.arrows.map(({ target }) => moved(target)),
      );
      expect([...after.states.values()].map(({ initial }) => initial)).toEqual(
        [...before.states.values()].map(({ initial }) => moved(initial)),
      );
    }
  });

  it('renames a step so that every check is content, also where an arrow leads into a building block', () => {
    expect(findingsOf(shipped)).toEqual([]);
    for (const path of chartOf(shipped).states.keys())
      expect([path, findingsOf(renameStep(path, 'quiteOther').apply(shipped))]).toEqual([path, []]);
  });

  it('renames and deletes a step that another one resumes', () => {
    const renamed = renameStep('card.reading', 'waiting').apply(resuming);
    expect(renamed.flowText).toContain('"target": "waiting"');
    const deleted = removeStep('card.reading').apply(resuming);
    expect(deleted.flowText).toContain('"before": { "type": "history" }');
  });

  it('deletes a step and leaves no arrow that leads nowhere, also into a building block', () => {
    for (const path of chartOf(shipped).states.keys())
      expect([path, findingsOf(removeStep(path).apply(shipped))]).not.toContainEqual([
        path,
        expect.arrayContaining(['FLOW_TARGET_UNKNOWN']),
      ]);
  });

  it('deletes a step with the arrows to it, and none leads to nowhere', () => {
    const before = chartOf(shipped);
    for (const path of before.states.keys()) {
      const files = removeStep(path).apply(shipped);
      const flow = parseFlow(files.flowText);
      expect([path, flow !== null]).toEqual([path, true]);
      const after = readChart(flow ?? {});
      const isGone = (at: string | null) => at === path || at?.startsWith(`${path}.`) === true;
      expect([...after.states.keys()]).toEqual(
        [...before.states.keys()].filter((at) => !isGone(at)),
      );
      // What leads into a building block has no drawn end: what is written says where.
      const end = ({ id, target }: { id: string; target: string | null }) =>
        target ??
        writtenTarget(parseFlow(shipped.flowText) ?? {}, id)?.replace(/^(#plug-first)?\./, '');
      const kept = before.arrows.filter(
        (each) => !isGone(each.source) && !isGone(end(each) ?? null),
      );
      expect(after.arrows.map(({ source, target }) => [source, target])).toEqual(
        kept.map(({ source, target }) => [source, target]),
      );
    }
  });

  it('adds a step beside and inside another', () => {
    const beside = addStepAfter('card.reading', 'thanks').apply(shipped);
    expect(chartOf(beside).states.get('card')?.children.slice(0, 2)).toEqual([
      'card.reading',
      'card.thanks',
    ]);
    const inside = addStepInside('card.reading', 'first').apply(shipped);
    expect(chartOf(inside).states.get('card.reading')).toMatchObject({
      children: ['card.reading.first'],
      initial: 'card.reading.first',
    });
  });

  it('leads an arrow elsewhere, lets it stay, gives and takes its condition, and takes it out', () => {
    const id = idOf(shipped, 'card.reading', 'timeout');
    const to = setTarget(id, 'ended', 'x').apply(shipped);
    expect(chartOf(to).arrows.find((each) => each.id === id)?.target).toBe('ended');
    const stays = setTarget(id, null, 'x').apply(to);
    expect(chartOf(stays).arrows.find((each) => each.id === id)?.target).toBeNull();
    const guarded = setCondition(id, 'context.attempts < 3', 'x').apply(to);
    expect(chartOf(guarded).arrows.find((each) => each.id === id)).toMatchObject({
      onlyIf: 'context.attempts < 3',
      cause: { answers: ['timeout'] },
    });
    expect(setCondition(id, null, 'x').apply(guarded).flowText).toBe(to.flowText);
    const gone = removeArrow(id, 'x').apply(shipped);
    expect(chartOf(gone).arrows).toHaveLength(chartOf(shipped).arrows.length - 1);
  });

  it('adds an arrow of each kind', () => {
    const causes = [
      { type: 'event', event: 'charger.faulted' },
      { type: 'event', event: 'charger.unplugged' },
      { type: 'wait', setting: 'messageWait' },
      { type: 'answer', request: 0, answer: 'timeout' },
      { type: 'failure', request: 0, code: 'failed' },
      { type: 'always' },
    ] as const;
    for (const cause of causes) {
      const after = chartOf(addArrow('card.reading', cause, 'card.declined', 'x').apply(shipped));
      const before = chartOf(shipped);
      expect([cause, after.arrows.length]).toEqual([cause, before.arrows.length + 1]);
      const more = after.arrows.filter(({ target }) => target === 'card.declined').length;
      const was = before.arrows.filter(({ target }) => target === 'card.declined').length;
      expect([cause, more]).toEqual([cause, was + 1]);
    }
  });
});

describe('a draft', () => {
  const start = newDraft(shipped);
  const first = withChange(start, setSetting('cardWait', 'default', 'PT61S'));

  it('takes typing in one field as one change, and undoes and redoes by name', () => {
    const typed = withChange(first, setSetting('cardWait', 'default', 'PT62S'));
    expect(typed.past).toHaveLength(1);
    const other = withChange(typed, renameStep('ended', 'over'));
    expect(other.past.map(({ name }) => name.key)).toEqual(['did.setting', 'did.rename']);
    const back = undone(undone(other));
    expect(back.files).toEqual(shipped);
    expect(redone(redone(back)).files).toEqual(other.files);
    expect(undone(start)).toBe(start);
    expect(redone(start)).toBe(start);
  });

  it('forgets what was undone once something else is done', () => {
    const other = withChange(undone(first), setSetting('stopWait', 'default', 'PT7S'));
    expect(other.future).toEqual([]);
    expect(other.files.flowText).not.toContain('PT61S');
  });

  it('is the same draft after a change that changes nothing', () => {
    expect(withChange(start, setSetting('nope', 'default', 1))).toBe(start);
  });
});
