import type { OperationDefinition, Say } from '../../contracts/contract.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { contracts, eventDefinition } from '../flow/contract-catalogue.ts';
import { isOpenHold } from '../ledger/is-open-hold.ts';
import { listensTo } from '../step/listens-to.ts';
import { sayInput } from '../story/say-input.ts';
import type { AskedOperation } from './hold-book.ts';
import { isoDuration } from './iso-duration.ts';
import { sampleFields } from './sample-fields.ts';
import type { ScenarioMove } from './scenario.ts';
import type { VirtualSession } from './virtual-session.ts';

/** Something that can happen now. */
export interface Choice {
  readonly move: ScenarioMove;
  readonly say: Say;
  /** Its name in the contract, e.g. `terminal.readCard → card`. */
  readonly name: string;
}

/** What the meter said last, for made-up answers that go with it. */
export interface MeterReading extends JsonObject {
  readonly energyWh: number;
  readonly totalMinor: number;
}

/** How much a kilowatt-hour costs in made-up meter values, in minor units. */
const PRICE_PER_KWH_MINOR = 45;
const METER_STEP_WH = 1000;

const eventTypes = Object.values(contracts).flatMap(({ events }) => Object.keys(events));

/**
 * All that can happen to a session now: each answer and each silence of the requests that it waits for, the events that
 * it handles where it stands, and the time until the next timer. Fields are made up, and fit the contracts.
 */
export function choicesOf(
  flow: CompiledFlow,
  session: VirtualSession,
  meter: MeterReading = { energyWh: 0, totalMinor: 0 },
): readonly Choice[] {
  const asked = [...session.asks(), ...lateOnes(session)];
  const answers = asked.flatMap((one) => answersTo(flow, meter, one));
  if (session.state.status !== 'active') return answers;
  return [...answers, ...eventsOf(flow, session, meter), ...nextTimerOf(session)];
}

/** A reservation that the flow left can still be answered. */
function lateOnes(session: VirtualSession): readonly AskedOperation[] {
  const late = session.find('terminal.authorize');
  return late === undefined || session.asks().includes(late) ? [] : [late];
}

function answersTo(
  flow: CompiledFlow,
  meter: MeterReading,
  { start: { operation, input } }: AskedOperation,
): readonly Choice[] {
  const definition = flow.operation(operation);
  if (definition === undefined) return [];
  const answers = Object.entries(definition.answers).map(([outcome, { output }]): Choice => {
    const fields = sampleFields(output, { ...meter, ...amountOf(outcome, input) });
    return {
      move: { answer: { to: operation, outcome, ...fields } },
      say: sayInput({ kind: 'outcome', operation, outcome }),
      name: `${operation} → ${outcome}`,
    };
  });
  return [...answers, ...silencesOf(operation, definition)];
}

function silencesOf(operation: string, { silences }: OperationDefinition): readonly Choice[] {
  const codes = [...new Set(silences.map(({ code }) => code))];
  return codes.map((code) => ({
    move: { silence: { to: operation, code } },
    say: sayInput({ kind: 'failure', operation, code }),
    name: `${operation} → ${code}`,
  }));
}

function eventsOf(
  flow: CompiledFlow,
  session: VirtualSession,
  meter: MeterReading,
): readonly Choice[] {
  const isHandled = (type: string) => listensTo(flow.file.machine, session.state.value, type);
  return eventTypes.filter(isHandled).map((type): Choice => {
    const openHold = session.holds.some(isOpenHold);
    const known = type === 'charger.totals' ? meterAfter(meter) : { ...meter, openHold };
    const schema = eventDefinition(type)?.payload ?? { type: 'object', properties: {} };
    return {
      move: { event: { type, ...sampleFields(schema, known) } },
      say: sayInput({ kind: 'event', type }),
      name: type,
    };
  });
}

function nextTimerOf(session: VirtualSession): readonly Choice[] {
  const [next] = session.timers;
  if (next === undefined) return [];
  return [
    {
      move: { wait: isoDuration(next.dueInMs) },
      say: sayInput({ kind: 'timer', delayMs: next.dueInMs }),
      name: timerName(next.eventType),
    },
  ];
}

/** `xstate.after.messageWait.card-first.card` → `messageWait`. */
function timerName(eventType: string): string {
  return /^xstate\.after\.([^.]+)/.exec(eventType)?.[1] ?? eventType;
}

function meterAfter({ energyWh }: MeterReading): MeterReading {
  const next = energyWh + METER_STEP_WH;
  return { energyWh: next, totalMinor: Math.round((next * PRICE_PER_KWH_MINOR) / 1000) };
}

/** The bank approves what was asked for, or half of it. */
function amountOf(outcome: string, input: JsonObject): JsonObject {
  const { amountMinor } = input;
  if (typeof amountMinor !== 'number') return {};
  const isPartial = outcome === 'partiallyApproved';
  return { authorizedMinor: isPartial ? Math.floor(amountMinor / 2) : amountMinor };
}
