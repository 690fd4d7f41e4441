import type { Hold } from '../../../contracts/hold.ts';
import type { HoldTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

/** The holds of the sessions used last: they are asked for with every meter reading, and change five times. */
export function rememberedHolds(inner: HoldTable, sessionsMax: number): Remembered<HoldTable> {
  const ofSession = new BoundedMap<string, readonly Hold[]>(sessionsMax);
  const byId = new BoundedMap<string, Hold>(sessionsMax);
  return {
    forget: () => {
      ofSession.clear();
      byId.clear();
    },
    table: {
      ...inner,
      get: (holdId) => byId.get(holdId) ?? inner.get(holdId),
      ofSession: (sessionId) => {
        const known = ofSession.get(sessionId);
        if (known !== undefined) return known;
        const found = inner.ofSession(sessionId);
        ofSession.set(sessionId, found);
        return found;
      },
      put: (hold) => {
        inner.put(hold);
        byId.set(hold.holdId, hold);
        const before = ofSession.get(hold.sessionId);
        if (before !== undefined) ofSession.set(hold.sessionId, withHold(before, hold));
      },
    },
  };
}

function withHold(holds: readonly Hold[], hold: Hold): readonly Hold[] {
  const isKnown = holds.some(({ holdId }) => holdId === hold.holdId);
  if (!isKnown) return [...holds, hold];
  return holds.map((before) => (before.holdId === hold.holdId ? hold : before));
}
