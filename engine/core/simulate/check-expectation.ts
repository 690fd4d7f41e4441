import type { Hold } from '../../contracts/hold.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { activePaths } from '../step/active-paths.ts';
import type { ScenarioEnds, ScenarioExpectation } from './scenario.ts';
import type { VirtualSession } from './virtual-session.ts';

/** What was expected and what happened instead. */
export interface Mismatch {
  readonly what: string;
  readonly expected: Json;
  readonly instead: Json;
}

/** The first expectation that does not hold, or undefined. */
export function checkExpectation(
  session: VirtualSession,
  expected: ScenarioExpectation,
): Mismatch | undefined {
  const paths = activePaths(session.state.value);
  if (expected.in !== undefined && !paths.includes(expected.in)) {
    return { what: 'in', expected: expected.in, instead: [...paths] };
  }
  const asks = session.asks();
  if (expected.asks !== undefined) {
    const wanted = expected.asks.toSorted();
    const instead = asks.map(({ start }) => start.operation).toSorted();
    if (!isEqual(wanted, instead)) return { what: 'asks', expected: wanted, instead };
  }
  for (const [operation, fields] of Object.entries(expected.input ?? {})) {
    const input = asks.find(({ start }) => start.operation === operation)?.start.input;
    const mismatch = checkNamed(`input of ${operation}`, fields, input);
    if (mismatch !== undefined) return mismatch;
  }
  const shown = session.screen;
  if (expected.shows !== undefined && shown?.['key'] !== expected.shows) {
    return { what: 'shows', expected: expected.shows, instead: shown?.['key'] ?? null };
  }
  if (expected.args !== undefined) {
    const mismatch = checkNamed('args', expected.args, shown?.['args'] as JsonObject | undefined);
    if (mismatch !== undefined) return mismatch;
  }
  const phase = session.holds.at(-1)?.phase ?? 'none';
  if (expected.hold !== undefined && phase !== expected.hold) {
    return { what: 'hold', expected: expected.hold, instead: phase };
  }
  return undefined;
}

/** Whether the session and its latest reservation ended as written. */
export function checkEnds(session: VirtualSession, ends: ScenarioEnds): Mismatch | undefined {
  const { status, value, output } = session.state;
  if (status !== 'ended') {
    const instead = status === 'stuck' ? 'stuck' : `still in ${activePaths(value).join(', ')}`;
    return { what: 'ending', expected: ends.ending, instead };
  }
  const expected = {
    ending: ends.ending,
    hold: ends.hold,
    end: ends.end,
    committedMinor: ends.committedMinor ?? 0,
    person: ends.person ?? null,
  };
  const { ending = null } = (output ?? {}) as { readonly ending?: Json };
  return checkNamed('ends', expected, { ending, ...endOf(session.holds.at(-1)) });
}

function endOf(hold: Hold | undefined): JsonObject {
  return {
    hold: hold?.phase ?? 'none',
    end: hold?.end ?? null,
    committedMinor: hold?.committedMinor ?? 0,
    person: hold?.personReason ?? null,
  };
}

/** Compares the fields that `expected` names; null stands for a field that is not there. */
function checkNamed(
  what: string,
  expected: JsonObject,
  actual: JsonObject | undefined,
): Mismatch | undefined {
  const isMet = Object.entries(expected).every(([name, value]) =>
    isEqual(value, actual?.[name] ?? null),
  );
  return isMet ? undefined : { what, expected, instead: actual ?? null };
}

function isEqual(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
