/**
 * Why a request is taken back. It is one and the same each time, since to make an exception with its stack costs more
 * than the rest of taking back.
 */
export const NOBODY_WAITS = new DOMException('nobody waits for this any more', 'AbortError');
