import type { Json } from '../../contracts/json.ts';
import type { FlowFile } from '../flow/flow-file.ts';

/**
 * The machine as XState v5 config in JSON, as any XState tool reads it. Conditions and values stay `{"$expr": "…"}`.
 *
 * @param file a flow without fragments, as the loader gives it
 */
export function exportXstateJson(file: FlowFile): string {
  const { id, ...rest } = file.machine;
  return `${JSON.stringify({ id, context: firstContext(file), ...rest }, null, 2)}\n`;
}

/** What the flow remembers at the start; null for what comes from the trigger or is not there yet. */
export function firstContext(file: FlowFile): Readonly<Record<string, Json>> {
  const entries = Object.entries(file.context).map(([name, field]) => [
    name,
    field.default ?? null,
  ]);
  return Object.fromEntries(entries) as Record<string, Json>;
}
