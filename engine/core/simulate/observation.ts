import type { JsonObject } from '../../contracts/json.ts';
import { activePaths } from '../step/active-paths.ts';
import type { ScenarioExpectation } from './scenario.ts';
import type { VirtualSession } from './virtual-session.ts';

/** What can be seen of a session from outside, and where it stands. */
export interface Observation {
  readonly paths: readonly string[];
  /** Names of the running requests, in alphabetical order. */
  readonly asks: readonly string[];
  /** Amounts of the running requests that move money, by the name of the request. */
  readonly amounts: Readonly<Record<string, JsonObject>>;
  readonly shows: string | undefined;
  readonly hold: NonNullable<ScenarioExpectation['hold']>;
}

/** Looks at a session. */
export function observe(session: VirtualSession): Observation {
  const asked = session.asks();
  const amounts = asked.flatMap(({ start: { operation, input }, money }) => {
    const amountMinor = input['amountMinor'];
    return money === 'none' || amountMinor === undefined ? [] : [[operation, { amountMinor }]];
  });
  const key = session.screen?.['key'];
  return {
    paths: activePaths(session.state.value),
    asks: asked.map(({ start }) => start.operation).toSorted(),
    amounts: Object.fromEntries(amounts) as Record<string, JsonObject>,
    shows: typeof key === 'string' ? key : undefined,
    hold: session.holds.at(-1)?.phase ?? 'none',
  };
}

/**
 * What is new since the last look, as an expectation. What a driver, a device or the bank sees comes first; the name
 * of a step is only used when nothing else tells that something happened, so that steps can be renamed freely.
 */
export function expectationOf(
  now: Observation,
  before?: Observation,
): ScenarioExpectation | undefined {
  const isNew = (of: (observation: Observation) => unknown) =>
    before === undefined || JSON.stringify(of(now)) !== JSON.stringify(of(before));
  const hasNewAsks = isNew(({ asks }) => asks) || isNew(({ amounts }) => amounts);
  const seen: ScenarioExpectation = {
    ...(hasNewAsks && { asks: now.asks }),
    ...(hasNewAsks && Object.keys(now.amounts).length > 0 && { input: now.amounts }),
    ...(now.shows !== undefined && isNew(({ shows }) => shows) && { shows: now.shows }),
    ...(isNew(({ hold }) => hold) && (before !== undefined || now.hold !== 'none')
      ? { hold: now.hold }
      : {}),
  };
  if (Object.keys(seen).length > 0) return seen;
  if (!isNew(({ paths }) => paths)) return undefined;
  const entered = now.paths.findLast((path) => !before?.paths.includes(path)) ?? now.paths.at(-1);
  return entered === undefined ? undefined : { in: entered };
}
