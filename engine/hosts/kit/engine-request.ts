import type { DeviceAddress } from '../../contracts/device-adapter.ts';
import type { JsonObject } from '../../contracts/json.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { laneOf } from './lane-of.ts';
import type { OutboxRecord } from './store.ts';

/** What the engine asks of a device by itself. `operationId` is worked out from what it is about, so that it is asked once. */
export interface EngineRequest {
  readonly operationId: string;
  readonly sessionId: string;
  readonly operation: string;
  readonly address: DeviceAddress | null;
  readonly input: JsonObject;
  readonly atMs: number;
}

/** The outbox record of a request that no flow waits for. */
export function engineRequest(request: EngineRequest): OutboxRecord {
  const { operationId, sessionId, operation, address, input, atMs } = request;
  const definition = operationDefinition(operation);
  const { ms = 30_000, plus } = definition?.deadline ?? {};
  return {
    operationId,
    sessionId,
    operation,
    class: definition?.class ?? 'once',
    money: definition?.money ?? 'none',
    lane: laneOf(operation, operationId, address),
    address,
    path: '',
    asker: 'engine',
    input,
    status: 'pending',
    attempts: 0,
    createdAtMs: atMs,
    nextAtMs: atMs,
    deadlineAtMs: atMs + ms + (plus === undefined ? 0 : Number(input[plus] ?? 0)),
    told: true,
    result: null,
  };
}
