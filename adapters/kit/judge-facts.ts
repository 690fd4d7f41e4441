import type { JsonObject } from '../../engine/contracts/json.ts';
import type {
  CheckCall,
  CheckRecord,
  FactSeen,
  TerminalCheck,
  TerminalFact,
} from '../../engine/contracts/terminal-check.ts';

/** What a step has shown of one fact; undefined when it shows nothing of it. */
export type Shown = Omit<FactSeen, 'fact'> | undefined;

/** Looks at the step that shows a fact. `of` gives the record of another step, if it was done. */
export type Judge = (
  record: CheckRecord,
  more: {
    readonly of: (step: string) => CheckRecord | undefined;
    readonly settings: JsonObject;
  },
) => Shown;

/** Judges every fact that a step of the check shows, by its id. */
export function judgeFacts(
  facts: readonly TerminalFact[],
  judges: Readonly<Record<string, Judge>>,
): TerminalCheck['judge'] {
  return (records, settings) => {
    const of = (step: string) => records.find((record) => record.step === step);
    return facts.flatMap((fact) => {
      const record = fact.check === null ? undefined : of(fact.check.step);
      const shown = record === undefined ? undefined : judges[fact.id]?.(record, { of, settings });
      return shown === undefined ? [] : [{ fact: fact.id, ...shown }];
    });
  };
}

/** The sentence is true, or it is not. */
export function isSo(isTrue: boolean, observed: string | number): Shown {
  return { verdict: isTrue ? 'holds' : 'differs', observed };
}

/** A question is answered. */
export function answered(observed: string | number | undefined): Shown {
  return observed === undefined ? undefined : { verdict: 'seen', observed };
}

/** What a person said to a question of the step, if he was asked and said yes or no. */
export function personSays({ answers }: CheckRecord, question: string): Shown {
  const answer = answers[question];
  return answer === 'yes' || answer === 'no' ? isSo(answer === 'yes', answer) : undefined;
}

/** The outcome of an operation, e.g. `approved`; the code of its failure when it had none. */
export function endOf({ result }: CheckCall): string {
  return result.kind === 'outcome' ? result.output.outcome : result.error.code;
}

/** Calls of one operation, in order. */
export function callsOf({ calls }: CheckRecord, operation: string): readonly CheckCall[] {
  return calls.filter((call) => call.operation === operation);
}

/** The key of the card that a step read or reserved on. */
function cardKeyIn(record: CheckRecord | undefined): string | undefined {
  for (const { result } of record?.calls ?? []) {
    if (result.kind === 'outcome' && typeof result.output['cardKey'] === 'string')
      return result.output['cardKey'];
  }
  return undefined;
}

/** Whether two steps read the same card key, compared with what is expected; nothing when one of them read none. */
export function cardCompared(
  record: CheckRecord,
  other: CheckRecord | undefined,
  wanted: 'same' | 'other',
): Shown {
  const mine = cardKeyIn(record);
  const theirs = cardKeyIn(other);
  if (mine === undefined || theirs === undefined) return undefined;
  const found = mine === theirs ? 'same' : 'other';
  return isSo(found === wanted, found);
}

/** After how many seconds an event came; undefined when it did not. */
export function secondsUntil({ events }: CheckRecord, type: string): number | undefined {
  const event = events.find((one) => one.type === type);
  return event === undefined ? undefined : Math.round(event.afterMs / 1000);
}
