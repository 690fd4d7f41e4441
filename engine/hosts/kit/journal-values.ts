import type { JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { eventDefinition, operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { hideDigits } from './log.ts';

type Value = number | string | boolean;

/** What the ledger's own lines may tell. */
const LEDGER_FIELDS = ['energyWh', 'amountMinor', 'closedAs', 'reason', 'code', 'operation'];

/**
 * What came with an input, for people: numbers with a unit and words from a list, as the contract declares them. Cards,
 * ids and texts of vendors stay in the journal.
 */
export function journalValues(input: JsonObject): Readonly<Record<string, Value>> {
  switch (input['kind']) {
    case 'start':
    case 'event': {
      const event = objectOf(input['event']);
      return declared(eventDefinition(String(event['type']))?.payload, event);
    }
    case 'outcome': {
      const output = objectOf(input['output']);
      const { answers } = operationDefinition(String(input['operation'])) ?? {};
      return declared(answers?.[String(output['outcome'])]?.output, output);
    }
    case 'ledger':
      return ledgerValues(input);
    default:
      return {};
  }
}

function declared(
  schema: JsonSchemaObject | undefined,
  fields: JsonObject,
): Readonly<Record<string, Value>> {
  const kept: Record<string, Value> = {};
  for (const [name, field] of Object.entries(schema?.properties ?? {})) {
    const value = fields[name];
    if (typeof value === 'boolean') kept[name] = value;
    if (typeof value === 'number' && field['x-unit'] !== undefined) kept[name] = value;
    if (typeof value === 'string' && field.enum?.includes(value)) kept[name] = value;
  }
  return kept;
}

function ledgerValues(input: JsonObject): Readonly<Record<string, Value>> {
  const kept: Record<string, Value> = {};
  for (const name of LEDGER_FIELDS) {
    const value = input[name];
    if (typeof value === 'number') kept[name] = value;
    if (typeof value === 'string') kept[name] = hideDigits(value).slice(0, 300);
  }
  return kept;
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
