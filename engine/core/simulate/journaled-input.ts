import type { JsonObject } from '../../contracts/json.ts';

/** A line of a session's journal, as hosts keep it. */
export interface JournaledInput {
  readonly atMs: number;
  /** `start`, `event`, `outcome`, `failure`, `timer` or `ledger` under `kind`, with the names that ids stand for. */
  readonly input: JsonObject;
  readonly activePaths: readonly string[];
  readonly faulted: boolean;
  readonly effects: readonly JsonObject[];
}

/** What a line armed or called off: ids of timers. */
export function timersIn(
  { effects }: JournaledInput,
  kind: 'timer.start' | 'timer.cancel',
): readonly string[] {
  return effects
    .filter((effect) => effect['kind'] === kind)
    .map((effect) => String(effect['timerId']));
}

/** The highest epoch in the ids that a line gave (`session/epoch/sequence`); 0 when it gave none. */
export function epochOf({ effects }: JournaledInput): number {
  const given = effects
    .filter(({ kind }) => kind === 'operation.start' || kind === 'timer.start')
    .map((effect) =>
      String(effect['operationId'] ?? effect['timerId'])
        .split('/')
        .at(-2),
    );
  return Math.max(0, ...given.map((epoch) => Number(epoch) || 0));
}

/** Whether a line did nothing but show a text, where the session stayed. */
export function isNews(line: JournaledInput, before: JournaledInput | undefined): boolean {
  const isStill = before?.activePaths.join() === line.activePaths.join();
  return isStill && !line.faulted && line.effects.every(({ kind }) => kind === 'notice');
}
