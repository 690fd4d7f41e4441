import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { Json } from '../../contracts/json.ts';

/**
 * The hold after an answer to its acquire. A clear refusal, or certainty that nothing happened, voids it; a silence
 * leaves it requested, because money may be reserved; how the vendor's records call it is kept for a person.
 */
export function afterAcquire(hold: Hold, result: OperationResult, atMs: number): Hold {
  if (hold.phase !== 'requested') return hold;
  if (result.kind === 'failure') {
    const { code, reference } = result.error;
    return code === 'unknown'
      ? { ...hold, reference: reference ?? hold.reference }
      : { ...hold, phase: 'void', closedAtMs: atMs };
  }
  const { output } = result;
  if (output.outcome !== 'approved' && output.outcome !== 'partiallyApproved') {
    return { ...hold, phase: 'void', closedAtMs: atMs };
  }
  return {
    ...hold,
    phase: 'reserved',
    authorizedMinor: integer(output['authorizedMinor']),
    reference: textOrNull(output['reference']),
    maskedPan: textOrNull(output['maskedPan']),
    personReason: null,
  };
}

function integer(value: Json | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function textOrNull(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
