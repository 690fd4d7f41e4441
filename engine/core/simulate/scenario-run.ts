import type { Say } from '../../contracts/contract.ts';
import type { Effect } from '../../contracts/effect.ts';
import type { ErrorBody } from '../../contracts/forecourt-error.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { Json } from '../../contracts/json.ts';

/** One thing that happened, in words, and what the flow did about it. */
export interface StoryLine {
  /** Virtual milliseconds since the session started. */
  readonly atMs: number;
  readonly say: Say;
  readonly activePaths: readonly string[];
  readonly effects: readonly Effect[];
}

/** What came of a scenario. `failure` is SCENARIO_FAILED, as plain JSON. */
export interface ScenarioRun {
  readonly ok: boolean;
  readonly story: readonly StoryLine[];
  readonly holds: readonly Hold[];
  readonly output: Json;
  readonly failure?: ErrorBody;
}
