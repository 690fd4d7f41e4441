// Proves that expressions see only what an event or answer itself has: not what an object inherits.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { assign, type TinyParts, TinySession } from './tiny-flow.ts';

const energyWh = {
  type: 'integer',
  'x-unit': 'Wh',
  minimum: 0,
  maximum: 1000,
  description: 'Energy.',
} as const;
const parts: TinyParts = { context: { energyWh: { ...energyWh, default: 0 } } };
const remember = (text: string) => ({ actions: assign({ energyWh: { $expr: text } }) });
const machine = {
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        'charger.totals': remember('event.energyWh'),
        'charger.ended': remember('event.meter.energyWh'),
      },
      invoke: {
        src: 'site.readTotals',
        input: {},
        onDone: remember('event.output.energyWh'),
        onError: remember('event.error.energyWh'),
      },
    },
  },
};
const begin = () => new TinySession(machine, parts);

/** An object that has a field only from its prototype. */
const inheriting = (own: JsonObject): JsonObject =>
  Object.assign(Object.create({ energyWh: 500 }) as object, own) as JsonObject;

/** The fault of the last step, and what is remembered after it. */
const faultOf = ({ result, state }: TinySession) => [result.fault?.code, state.context['energyWh']];

const base = { id: 'input', atMs: 1000 };

describe('an input that inherits a field', () => {
  it('should not have it as a field of an event, nor of a record in it', () => {
    const session = begin();
    const event = Object.assign(inheriting({}), { type: 'charger.totals' });
    session.take({ ...base, kind: 'event', event });
    expect(faultOf(session)).toEqual(['EXPR_ABSENT', 0]);
    session.event('charger.ended', { meter: inheriting({}) });
    expect(faultOf(session)).toEqual(['EXPR_ABSENT', 0]);
    session.event('charger.ended', { meter: { energyWh: 7 } });
    expect(faultOf(session)).toEqual([undefined, 7]);
  });

  it('should not have it as a field of an answer', () => {
    const session = begin();
    const output = Object.assign(inheriting({}), { outcome: 'priced' });
    const operationId = session.operationId('site.readTotals');
    session.take({ ...base, kind: 'outcome', operationId, output });
    expect(faultOf(session)).toEqual(['EXPR_ABSENT', 0]);
  });

  it('should not have it as a field of a failure', () => {
    const session = begin();
    const error = Object.assign(inheriting({}), { code: 'unknown' as const });
    const operationId = session.operationId('site.readTotals');
    session.take({ ...base, kind: 'failure', operationId, error });
    expect(faultOf(session)).toEqual(['EXPR_ABSENT', 0]);
  });

  it('should not have it as a field of what starts the session', () => {
    const initial = { $expr: 'event.meter.energyWh' };
    const trigger = { type: 'charger.pluggedIn', meter: inheriting({}) };
    const session = new TinySession(
      machine,
      { context: { energyWh: { ...energyWh, initial } } },
      { trigger },
    );
    expect(session.result.fault?.code).toBe('EXPR_ABSENT');
  });
});
