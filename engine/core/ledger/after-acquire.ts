import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';

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
  if (!isApproval(result)) return { ...hold, phase: 'void', closedAtMs: atMs };
  return { ...hold, phase: 'reserved', ...approved(result.output), personReason: null };
}

/** An approval of a reservation that the terminal told to be closed already: nobody may charge on it, a person looks. */
export function approvedWhenClosed(hold: Hold, result: OperationResult): Hold {
  if (hold.phase !== 'confirmed' || !isApproval(result)) return hold;
  return { ...hold, ...approved(result.output), personReason: 'closedOtherwise' };
}

/** Whether an acquire reserved something. */
export function isApproval(
  result: OperationResult,
): result is Extract<OperationResult, { kind: 'outcome' }> {
  if (result.kind === 'failure') return false;
  const { outcome } = result.output;
  return outcome === 'approved' || outcome === 'partiallyApproved';
}

function approved(output: JsonObject): Pick<Hold, 'authorizedMinor' | 'reference' | 'maskedPan'> {
  return {
    authorizedMinor: integer(output['authorizedMinor']),
    reference: textOrNull(output['reference']),
    maskedPan: textOrNull(output['maskedPan']),
  };
}

function integer(value: Json | undefined): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function textOrNull(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
