import type { JsonObject } from '../../../../engine/contracts/json.ts';
import type { HoldRecord } from '../books/hold-book.ts';

/** What the contract tells of an open reservation. CCV's authReference is too long for it; the requestId names it too. */
export function reservedFields(
  holdId: string,
  { authorizedMinor, requestId, cardKey }: HoldRecord,
): JsonObject {
  return {
    holdId,
    authorizedMinor,
    reference: String(requestId),
    ...(cardKey === null ? {} : { cardKey }),
  };
}
