import type { FlowFile } from '../../engine/core/flow/flow-file.ts';

const say = { en: 'Zoo', nl: 'Dierentuin' };
const when = (text: string) => ({ type: 'when', params: { $expr: text } }) as const;
const outcome = (...names: string[]) => ({ type: 'outcome', params: { in: names } }) as const;
const assign = (params: Record<string, string | number | boolean | { $expr: string }>) => ({
  type: 'assign',
  params,
});

/**
 * Every construct of the format in one machine, for tests of the step: parallel regions, both kinds of history, nested
 * finals, several requests at once, transient states, re-entry, wildcards, faults.
 */
export const zooFlow: FlowFile = {
  format: 1,
  id: 'zoo',
  title: say,
  description: say,
  source: 'test',
  trigger: { event: 'charger.pluggedIn' },
  requires: [],
  params: {
    short: { type: 'duration', default: 'PT5S', description: 'A while.' },
    long: { type: 'duration', default: 'PT1H', description: 'A long while.' },
  },
  context: {
    cardKey: { 'x-opaque': 'card', description: 'A card.' },
    rounds: { type: 'integer', minimum: 0, maximum: 3, default: 0, description: 'Saturates.' },
    energyWh: {
      type: 'integer',
      'x-unit': 'Wh',
      minimum: 0,
      maximum: 200_000,
      default: 0,
      description: 'Faults above its maximum.',
    },
    ending: { enum: ['none', 'over', 'fault'], default: 'none', description: 'How it ended.' },
  },
  machine: {
    id: 'zoo',
    initial: 'both',
    output: { ending: { $expr: 'context.ending' }, rounds: { $expr: 'context.rounds' } },
    invoke: {
      src: 'site.notify',
      input: {},
      onDone: { actions: assign({ rounds: { $expr: 'context.rounds + 1' } }) },
      onError: { actions: assign({ rounds: 0 }) },
    },
    on: {
      'flow.fault': [
        { guard: when('context.ending == "fault"'), target: '.gone' },
        {
          target: '.paused',
          // Faults by itself when much energy is remembered: then the session is stuck.
          actions: assign({ ending: 'fault', energyWh: { $expr: 'context.energyWh + 100000' } }),
        },
      ],
      'terminal.offline': '.paused',
    },
    states: {
      both: {
        type: 'parallel',
        onDone: { target: 'transient', actions: assign({ ending: 'over' }) },
        on: {
          'terminal.touched': { target: 'both', reenter: true },
          'site.stopRequested': 'paused',
        },
        states: {
          left: {
            initial: 'asking',
            states: {
              asking: {
                entry: { type: 'terminal.show', params: { text: { $text: 'asking' } } },
                exit: { type: 'terminal.show', params: { text: { $text: 'asked' } } },
                invoke: [
                  {
                    src: 'terminal.readCard',
                    input: { purpose: 'pay', waitMs: { $expr: 'params.short' } },
                    onDone: [
                      {
                        guard: outcome('card'),
                        target: 'deep',
                        actions: assign({ cardKey: { $expr: 'event.output.cardKey' } }),
                      },
                      {
                        guard: outcome('timeout', 'notAccepted', 'deferred'),
                        target: 'asking',
                        reenter: true,
                      },
                    ],
                    onError: 'deep',
                  },
                  {
                    src: 'site.readTotals',
                    input: {},
                    onDone: [
                      {
                        guard: outcome('priced', 'nothingToPay'),
                        actions: assign({ energyWh: { $expr: 'event.output.energyWh' } }),
                      },
                      { guard: outcome('notKnown'), target: 'deep' },
                    ],
                    onError: { actions: assign({ rounds: { $expr: 'context.rounds + 1' } }) },
                  },
                ],
                after: { short: 'deep', 3000: { actions: assign({ rounds: 1 }) } },
              },
              deep: {
                initial: 'one',
                onDone: 'leftDone',
                states: {
                  one: {
                    on: {
                      'charger.started': 'two',
                      'charger.*': { actions: assign({ rounds: 2 }) },
                    },
                    after: { short: 'one' },
                  },
                  two: {
                    initial: 'a',
                    onDone: 'end',
                    states: {
                      a: { on: { 'charger.unplugged': 'b', 'charger.pluggedIn': 'end' } },
                      b: {
                        after: { short: { target: 'b', reenter: true } },
                        on: { 'charger.*': 'end' },
                      },
                      end: { type: 'final', output: { energyWh: { $expr: 'context.energyWh' } } },
                    },
                  },
                  end: { type: 'final' },
                },
              },
              leftDone: { type: 'final' },
            },
          },
          right: {
            initial: 'counting',
            states: {
              counting: {
                on: {
                  'charger.totals': {
                    actions: [
                      assign({ energyWh: { $expr: 'event.energyWh' } }),
                      assign({ rounds: { $expr: 'context.rounds + 1' } }),
                      {
                        type: 'site.notify',
                        params: {
                          text: { $text: 'rounds', args: { rounds: { $expr: 'context.rounds' } } },
                        },
                      },
                    ],
                  },
                  'charger.ended': { target: 'rightDone', guard: when('event.energyWh < 5000') },
                },
                always: { guard: when('context.rounds >= 3'), target: 'resting' },
              },
              resting: {
                entry: assign({ rounds: 0 }),
                after: { long: 'counting' },
                on: { '*': { actions: assign({ rounds: 1 }) }, 'charger.linkLost': 'rightDone' },
              },
              rightDone: { type: 'final' },
            },
          },
        },
      },
      paused: {
        invoke: {
          src: 'charger.stop',
          input: {},
          onDone: { target: 'resume' },
          onError: { target: 'resumeShallow' },
        },
        on: { 'terminal.online': 'resume', 'site.ownerTapped': 'resumeShallow' },
      },
      resume: { type: 'history', history: 'deep', target: 'both' },
      resumeShallow: { type: 'history', history: 'shallow', target: 'both' },
      transient: {
        invoke: { src: 'charger.unlock', input: {}, onDone: 'gone', onError: 'gone' },
        after: { short: 'gone' },
        always: { guard: when('context.energyWh < 100000'), target: 'gone' },
      },
      gone: { type: 'final' },
    },
  },
  accept: [],
};
