import type { WorldCondition } from '../../../contracts/contract.ts';
import { unknownValue } from './essential-world.ts';
import type { World } from './world.ts';

type Condition = Readonly<Record<string, readonly string[]>>;

/** Whether a condition of a contract holds for a world and one reservation; one without condition always does. */
export function isPossible(
  when: WorldCondition | undefined,
  world: World,
  holdId: string | undefined,
): boolean {
  if (when === undefined) return true;
  const truth =
    holdId === undefined
      ? undefined
      : world.holds.find(({ hold }) => hold.holdId === holdId)?.truth;
  return Array.isArray(when)
    ? when.some((condition: Condition) => holds(condition, world, truth))
    : holds(when as Condition, world, truth);
}

function holds(condition: Condition, { vars }: World, truth: World['vars'] | undefined): boolean {
  for (const name in condition) {
    // A request about no reservation that exists: its truth is that nothing is there.
    const value = truth?.[name] ?? vars[name];
    if (value === undefined) return false;
    if (value !== unknownValue && condition[name]?.includes(value) !== true) return false;
  }
  return true;
}
