import type { JsonObject } from '../../contracts/json.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import { isoDuration } from './iso-duration.ts';
import type { JournaledInput } from './journaled-input.ts';
import { retellSession } from './retell-session.ts';
import type { Scenario } from './scenario.ts';
import { type ScenarioDraft, writeScenario } from './write-scenario.ts';

/** A session as it was kept: its journal, and the settings that it began with (durations in ms). */
export interface RecordedSession extends Pick<ScenarioDraft, 'id' | 'title'> {
  readonly params: JsonObject;
  readonly journal: readonly JournaledInput[];
}

/** A scenario that was recorded. */
export interface RecordedScenario {
  readonly scenario: Scenario;
  /** Whether it leads through the same steps as the session did. */
  readonly isExact: boolean;
}

/**
 * Writes a session down as a scenario. What changed nothing is left out, runs of meter values become one, time passes
 * only where a timer needs it and in whole seconds, cards and references get made-up names. When that leads elsewhere
 * than the session went, everything is kept and every pause.
 *
 * @param flow the version that the session ran
 */
export function recordScenario(flow: CompiledFlow, recorded: RecordedSession): RecordedScenario {
  const { id, title, journal } = recorded;
  const params = ownParams(flow, recorded.params);
  const short = retellSession(flow, { journal, params, isShort: true });
  const whole = short.isExact ? short : retellSession(flow, { journal, params, isShort: false });
  const { trigger, moves, isExact } = whole.isExact ? whole : short;
  return { scenario: writeScenario(flow, { id, title, params, trigger, moves }), isExact };
}

/** The settings that differ from the flow's own, as files write them. */
function ownParams(flow: CompiledFlow, params: JsonObject): NonNullable<ScenarioDraft['params']> {
  const own = Object.entries(flow.file.params).flatMap(([name, { type, default: usual }]) => {
    const value = params[name];
    if (value === undefined) return [];
    if (type !== 'duration') return value === usual ? [] : [[name, value] as const];
    const isUsual = value === parseDuration(String(usual));
    return isUsual ? [] : [[name, isoDuration(Number(value))] as const];
  });
  return Object.fromEntries(own);
}
