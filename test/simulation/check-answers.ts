import type { JsonObject } from '../../engine/contracts/json.ts';
import type { JournalRecord } from '../../engine/hosts/kit/store.ts';

/** Answers in a journal to requests that nobody waited for when they were taken. */
export function checkAnswers(sessionId: string, lines: readonly JournalRecord[]): string[] {
  const wrong: string[] = [];
  const awaited = new Set<string>();
  let isRenewed = false;
  for (const { input, effects } of lines) {
    const line = input as JsonObject;
    const operationId = String(line['operationId']);
    const isAnswer = line['kind'] === 'outcome' || line['kind'] === 'failure';
    if (isAnswer && !awaited.delete(operationId) && !isRenewed)
      wrong.push(`${sessionId} took an answer to ${operationId} that nobody waited for`);
    // Asked again under a new id, which no effect names.
    if (line['kind'] === 'ledger' && line['what'] === 'askedAgain') isRenewed = true;
    for (const effect of effects) {
      const id = String(effect['operationId']);
      if (effect['kind'] === 'operation.start') awaited.add(id);
      if (effect['kind'] === 'operation.cancel') awaited.delete(id);
    }
  }
  return wrong;
}
