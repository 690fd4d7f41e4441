import type { WorldCondition } from '../../../contracts/contract.ts';
import { unknownValue } from './essential-world.ts';

/** Whether a condition of a contract holds; one without condition always does. */
export function isPossible(
  when: WorldCondition | undefined,
  vars: Readonly<Record<string, string>>,
): boolean {
  if (when === undefined) return true;
  const alternatives = (Array.isArray(when) ? when : [when]) as readonly Readonly<
    Record<string, readonly string[]>
  >[];
  return alternatives.some((condition) =>
    Object.entries(condition).every(([name, values]) => {
      const value = vars[name];
      // A request about no reservation that exists: its truth is that nothing is there.
      return value !== undefined && (value === unknownValue || values.includes(value));
    }),
  );
}
