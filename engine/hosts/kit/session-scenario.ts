import type { JsonObject } from '../../contracts/json.ts';
import { type RecordedScenario, recordScenario } from '../../core/simulate/record-scenario.ts';
import type { ShelvedFlow } from './prepare-flow.ts';
import type { JournalRecord, SessionRecord } from './store.ts';

/** A session as a scenario, played by the version of the flow that it ran. */
export function sessionScenario(
  { compiled, loaded }: ShelvedFlow,
  { sessionId, state }: SessionRecord,
  journal: readonly JournalRecord[],
): RecordedScenario {
  const { title } = loaded.file;
  const ending = (state.output as JsonObject | null)?.['ending'];
  const end = typeof ending === 'string' ? `: ${ending}` : '';
  return recordScenario(compiled, {
    id: `recorded-${sessionId.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 64),
    title: {
      en: `A session of "${title.en}"${end}`,
      nl: `Een sessie van "${title.nl ?? title.en}"${end}`,
    },
    params: state.params,
    journal: journal.map((record) => ({ ...record, input: record.input as JsonObject })),
  });
}
