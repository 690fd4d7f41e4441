import type { Json, JsonObject } from '../../engine/contracts/json.ts';
import type { FlowSource } from '../../engine/core/flow/load-flow.ts';

const outcome = (...names: readonly string[]) => ({ type: 'outcome', params: { in: names } });
const when = (text: string) => ({ type: 'when', params: { $expr: text } });
const GROUPS = 12;

/** A flow of 50 steps without a finding: twelve questions, each with a card, a message and a decision, and an end. */
export function fiftySteps(): FlowSource {
  const states: Record<string, Json> = {};
  for (let at = 1; at <= GROUPS; at += 1) states[`ask${at}`] = group(at);
  states['fault'] = { entry: show('fault', {}), after: { messageWait: 'ended' } };
  states['ended'] = { type: 'final' };
  const number = (maximum: number, description: string) => ({
    type: 'integer',
    minimum: 0,
    maximum,
    default: 0,
    description,
  });
  const flow = {
    format: 1,
    id: 'fifty',
    title: { en: 'Fifty steps' },
    description: { en: 'Asks for a card again and again.' },
    source: 'bench',
    trigger: { event: 'terminal.touched' },
    requires: ['terminal', 'charger'],
    params: {
      amountMinor: { ...number(50_000, 'How much is asked for.'), 'x-unit': 'minor', default: 500 },
      messageWait: {
        type: 'duration',
        default: 'PT5S',
        minimum: 'PT1S',
        maximum: 'PT1M',
        description: 'How long a message stays.',
      },
    },
    context: {
      cardKey: { 'x-opaque': 'card', description: 'The card.' },
      attempts: number(9, 'Cards tried so far.'),
      unplugged: { type: 'boolean', default: false, description: 'The cable was pulled.' },
    },
    machine: { id: 'fifty', initial: 'ask1', on: { 'flow.fault': '.fault' }, states },
    accept: [],
  };
  const keys = Object.keys(states).flatMap((name) =>
    name.startsWith('ask') ? [`${name}.card`, `${name}.told`] : [],
  );
  const catalogue = (language: string) =>
    JSON.stringify(
      {
        ...Object.fromEntries(
          keys.map((key) => [
            key,
            `${language} ${key}: {amountMinor, money}\n{attempts, plural, one {# card} other {# cards}}`,
          ]),
        ),
        fault: 'Something went wrong',
      },
      null,
      2,
    );
  return {
    flowText: JSON.stringify(flow, null, 2),
    texts: { en: catalogue('en'), nl: catalogue('nl') },
  };
}

function show(key: string, args: JsonObject): Json {
  return [
    {
      type: 'terminal.show',
      params: { text: { $text: key, ...(Object.keys(args).length > 0 ? { args } : {}) } },
    },
  ];
}

function group(at: number): Json {
  const name = `ask${at}`;
  const args = {
    amountMinor: { $expr: 'params.amountMinor' },
    attempts: { $expr: 'context.attempts' },
  };
  const next = at < GROUPS ? `#fifty.ask${at + 1}` : '#fifty.ended';
  const count = { type: 'assign', params: { attempts: { $expr: 'context.attempts + 1' } } };
  return {
    initial: 'card',
    on: { 'charger.unplugged': { actions: [{ type: 'assign', params: { unplugged: true } }] } },
    states: {
      card: {
        entry: show(`${name}.card`, args),
        invoke: {
          src: 'terminal.readCard',
          input: {
            purpose: 'pay',
            amountMinor: { $expr: 'params.amountMinor' },
            waitMs: { $expr: 'params.messageWait' },
          },
          onDone: [
            {
              guard: outcome('card'),
              target: 'told',
              actions: [
                { type: 'assign', params: { cardKey: { $expr: 'event.output.cardKey' } } },
                count,
              ],
            },
            { guard: outcome('deferred', 'notAccepted'), target: 'decided', actions: [count] },
            { guard: outcome('timeout'), target: next },
          ],
          onError: { target: '#fifty.fault' },
        },
      },
      told: { entry: show(`${name}.told`, args), after: { messageWait: 'decided' } },
      decided: {
        always: [
          { guard: when('context.attempts < 3 && !context.unplugged'), target: 'card' },
          { guard: when('context.attempts >= 3 && context.unplugged'), target: '#fifty.ended' },
          { target: next },
        ],
      },
    },
  };
}
