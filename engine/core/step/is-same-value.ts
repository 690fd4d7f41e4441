import type { StateValue } from '../../contracts/session-state.ts';

/** Whether two values name the same active states. */
export function isSameValue(a: StateValue, b: StateValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => {
      const [inA, inB] = [a[name], b[name]];
      return inA !== undefined && inB !== undefined && isSameValue(inA, inB);
    })
  );
}
