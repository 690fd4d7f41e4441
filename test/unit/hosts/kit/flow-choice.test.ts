// A flow that lets its driver choose: the words reach the terminal and the view, and the choice reaches the flow.
import { expect, test } from 'vitest';
import { demoSite, startBench } from '../../../fixtures/host/host-bench.ts';

const choosing = {
  flowText: JSON.stringify({
    format: 1,
    id: 'choosing',
    title: { en: 'Choosing' },
    description: { en: 'Asks the driver for a side.' },
    source: 'test',
    trigger: { event: 'charger.pluggedIn' },
    requires: ['terminal.choose', 'charger'],
    params: {
      chooseWait: {
        type: 'duration',
        default: 'PT30S',
        minimum: 'PT5S',
        maximum: 'PT5M',
        description: 'How long the driver may think.',
      },
    },
    context: {
      side: { 'x-opaque': 'text', description: 'What was chosen.' },
    },
    machine: {
      id: 'choosing',
      initial: 'asking',
      on: { 'flow.fault': '.ended' },
      states: {
        asking: {
          entry: { type: 'terminal.show', params: { text: { $text: 'which' } } },
          invoke: {
            src: 'terminal.choose',
            input: { items: ['left', 'right'], waitMs: { $expr: 'params.chooseWait' } },
            onDone: [
              {
                guard: { type: 'outcome', params: { in: ['chosen'] } },
                target: 'ended',
                actions: { type: 'assign', params: { side: { $expr: 'event.output.item' } } },
              },
              { guard: { type: 'outcome', params: { in: ['timeout'] } }, target: 'ended' },
            ],
            onError: 'ended',
          },
        },
        ended: { type: 'final' },
      },
    },
    accept: [],
  }),
  texts: {
    en: JSON.stringify({ which: 'Which side?', left: 'On the left', right: 'On the right' }),
  },
};

test('the driver reads words, and the flow gets the key of what he chose', async () => {
  const site = demoSite([{ flow: 'choosing' }]);
  const bench = await startBench({ site, flows: [choosing] });
  await bench.plug(1);
  expect(bench.choices()).toEqual(['On the left', 'On the right']);
  const [terminal] = bench.now.engine.views.site('demo').terminals;
  expect(terminal?.choices).toEqual([
    { item: 'left', label: 'On the left' },
    { item: 'right', label: 'On the right' },
  ]);
  await bench.choose('On the right');
  expect(bench.sessionAt(1)).toMatchObject({ status: 'ended', context: { side: 'right' } });
});
