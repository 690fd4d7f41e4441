import type { Say } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FailureCode } from '../../contracts/step-input.ts';
import type { JournalLine } from '../../contracts/views.ts';
import { sayInput } from '../../core/story/say-input.ts';
import { sayLedger } from '../../core/story/say-ledger.ts';
import { journalValues } from './journal-values.ts';
import type { JournalRecord } from './store.ts';

/** A journal record as a sentence. Timers look up their duration in the line that armed them. */
export function journalLine(record: JournalRecord, before: readonly JournalRecord[]): JournalLine {
  const { name, say } = tell(record.input as JsonObject, before);
  return {
    sessionId: record.sessionId,
    sequence: record.sequence,
    atMs: record.atMs,
    kind: String((record.input as JsonObject)['kind']),
    name,
    say,
    activePaths: record.activePaths,
    faulted: record.faulted,
    effects: record.effects
      .filter(({ kind }) => kind === 'operation.start' || kind === 'notice')
      .map((effect) => String(effect['operation'])),
    values: journalValues(record.input as JsonObject),
  };
}

function tell(
  input: JsonObject,
  before: readonly JournalRecord[],
): { readonly name: string; readonly say: Say } {
  switch (input['kind']) {
    case 'start': {
      const trigger = String(input['trigger']);
      return { name: trigger, say: sayInput({ kind: 'start', trigger }) };
    }
    case 'event': {
      const type = String(member(input['event'], 'type'));
      return { name: type, say: sayInput({ kind: 'event', type }) };
    }
    case 'outcome': {
      const operation = String(input['operation']);
      const outcome = String(member(input['output'], 'outcome'));
      return {
        name: `${operation} → ${outcome}`,
        say: sayInput({ kind: 'outcome', operation, outcome }),
      };
    }
    case 'failure': {
      const operation = String(input['operation']);
      const code = String(member(input['error'], 'code')) as FailureCode;
      return {
        name: `${operation} → ${code}`,
        say: sayInput({ kind: 'failure', operation, code }),
      };
    }
    case 'timer': {
      const delayMs = delayOf(String(input['timerId']), before);
      return {
        name: String(input['eventType']).replace(/^xstate\.after\./, ''),
        say: sayInput({ kind: 'timer', delayMs }),
      };
    }
    default:
      return { name: String(input['what'] ?? input['kind']), say: sayLedger(input) };
  }
}

function delayOf(timerId: string, before: readonly JournalRecord[]): number {
  for (const { effects } of before) {
    const armed = effects.find(
      (effect) => effect['kind'] === 'timer.start' && effect['timerId'] === timerId,
    );
    if (armed !== undefined) return Number(armed['delayMs'] ?? 0);
  }
  return 0;
}

function member(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)[name]
    : undefined;
}
