import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import * as xstate from 'xstate';
import { exportMermaid } from '../../../../engine/core/export/export-mermaid.ts';
import { exportScxml } from '../../../../engine/core/export/export-scxml.ts';
import { exportStory } from '../../../../engine/core/export/export-story.ts';
import { exportXstate } from '../../../../engine/core/export/export-xstate.ts';
import type { FlowFile } from '../../../../engine/core/flow/flow-file.ts';
import { start, step } from '../../../../engine/core/step/step.ts';
import { flowFolders } from '../../../flows/flow-folders.ts';
import { zooFlow } from '../../../flows/zoo-flow.ts';

const folders = flowFolders();

function textsOf(id: string, language: string): Readonly<Record<string, string>> {
  return folder(id).texts[language] ?? {};
}

function folder(id: string) {
  const found = folders.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no flow ${id}`);
  return found;
}

/** Runs an exported module with the real XState. */
function machineIn(source: string): xstate.AnyStateMachine {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: { machine?: xstate.AnyStateMachine } = {};
  new Function('exports', 'require', outputText)(exports, () => xstate);
  if (exports.machine === undefined) throw new Error('there is no machine');
  return exports.machine;
}

describe('export to XState', () => {
  it.each([...folders, { id: 'zoo', file: zooFlow }])(
    'should give a module that XState accepts for $id',
    ({ file }) => {
      const [snapshot] = xstate.initialTransition(machineIn(exportXstate(file)), undefined);
      expect(snapshot.status).toBe('active');
    },
  );

  it('should give a machine that goes the same way as the flow', () => {
    const { file, compiled } = folder('plug-first');
    const machine = machineIn(exportXstate(file));
    let [snapshot] = xstate.initialTransition(machine, undefined);
    const trigger = { type: 'charger.pluggedIn' };
    let { state } = start(compiled, { sessionId: 's', atMs: 0, trigger, params: {} });
    const answers: Record<string, object> = {
      'terminal.readCard': { outcome: 'card', kind: 'bank', cardKey: 'k' },
      'terminal.authorize': { outcome: 'approved', holdId: 's/0/2', authorizedMinor: 5000 },
      'charger.start': { outcome: 'accepted' },
      'site.readTotals': { outcome: 'priced', energyWh: 100, totalMinor: 42 },
      'terminal.commit': { outcome: 'done' },
      'site.issueReceipt': { outcome: 'issued' },
    };
    const seen: unknown[] = [];
    for (let at = 0; at < 12 && state.status === 'active'; at += 1) {
      const [[actorId, running] = []] = Object.entries(state.operations);
      const base = { id: String(at), atMs: at };
      if (running !== undefined && answers[running.operation] !== undefined) {
        const output = { ...answers[running.operation] } as { outcome: string };
        const { operationId } = running;
        ({ state } = step(compiled, state, { ...base, kind: 'outcome', operationId, output }));
        if ('holdId' in output) output.holdId = operationId;
        const event = { type: `xstate.done.actor.${Object.keys(snapshot.children)[0]}`, output };
        [snapshot] = xstate.transition(machine, snapshot, { ...event, actorId } as never);
      } else {
        const isStarting = JSON.stringify(state.value).includes('"start"');
        const event = { type: isStarting ? 'charger.started' : 'charger.ended' };
        ({ state } = step(compiled, state, { ...base, kind: 'event', event }));
        [snapshot] = xstate.transition(machine, snapshot, event);
      }
      expect(snapshot.value).toEqual(state.value);
      expect(snapshot.context).toEqual(state.context);
      seen.push(state.value);
    }
    expect(seen).toContainEqual({ receipt: 'showing' });
  });
});

describe('export to Mermaid', () => {
  it('should draw every step and every arrow with a target', () => {
    const drawing = exportMermaid(zooFlow);
    expect(drawing).toMatch(/^stateDiagram-v2\n/);
    expect(drawing).toContain('state "left" as both_left {');
    expect(drawing).toContain('--\n');
    const opened = drawing.match(/\{$/gm)?.length;
    expect(drawing.match(/^\s*\}$/gm)?.length).toBe(opened);
  });

  it('should not let a condition break the drawing', () => {
    const guarded = { when: 'x < 1 && y == "#;{"' };
    const file = {
      ...zooFlow,
      machine: {
        id: 'zoo',
        initial: 'end',
        states: {
          end: {
            always: {
              target: 'b',
              guard: { type: 'when', params: { $expr: guarded.when } },
            },
          },
          b: {},
        },
      },
    } as FlowFile;
    const drawing = exportMermaid(file);
    expect(drawing).toContain('end_ --> b : [x #60; 1 && y == #34;#35;#59;#123;#34;]');
  });
});

describe('export to a story', () => {
  it.each([
    ['en', 'The bank approves and the amount is reserved', 'The visit is over.', '€50.00'],
    [
      'nl',
      'De bank gaat akkoord en het bedrag is gereserveerd',
      'Het bezoek is voorbij.',
      '€ 50,00',
    ],
  ])('should tell the usual visit and the others in %s', (language, approved, over, amount) => {
    const { file } = folder('plug-first');
    const texts = { [language]: textsOf('plug-first', language) };
    const story = exportStory(file, texts, language).replaceAll('\u00a0', ' ');
    expect(story).toMatch(new RegExp(`^3\\. ${approved}`, 'm'));
    expect(story).toContain(over);
    expect(story).toContain(amount);
    expect(story).toMatch(/^- 2[a-z]\. /m);
    expect(story).not.toMatch(/undefined|\[object/);
  });

  it.each(folders)('should tell the usual visit of $id to its end', ({ id, file }) => {
    const story = exportStory(file, { en: textsOf(id, 'en') }, 'en');
    const main = story.split('##')[0];
    const takesMoney = JSON.stringify(file).includes('terminal.authorize');
    expect(main?.includes('The card is charged.')).toBe(takesMoney);
    expect(main).toContain('The visit is over.');
  });

  it('should tell a flow without a good ending too', () => {
    expect(exportStory(zooFlow, {}, 'en')).toContain('# Zoo');
  });
});

describe('export to SCXML', () => {
  it.each(folders)('should write $id in words that other tools know', ({ file }) => {
    const document = exportScxml(file);
    expect(document).toContain('<scxml xmlns="http://www.w3.org/2005/07/scxml"');
    expect(document).toContain('<state id="');
    expect(document).toContain('<invoke type="https://forecourt.dev/ns/scxml#request"');
  });
});
