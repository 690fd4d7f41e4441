import { statesIn, stateTree } from '../flow/state-tree.ts';
import type { FragmentLibrary, Unit } from './unit.ts';
import { usesIn } from './uses-in.ts';

/** Steps of a flow that is spelt out at most; the largest flow that we know has a twentieth of it. */
const STEPS_MAX = 2000;
/** Fragments in fragments at most. */
const DEPTH_MAX = 8;

/** How the fragments of a flow lie in each other. */
export interface Nesting {
  /** Units in an order in which each only uses earlier ones. */
  readonly order: readonly Unit[];
  /** Uses that close a circle, by unit, as JSON Pointers. */
  readonly circles: ReadonlyMap<Unit, ReadonlySet<string>>;
  /** Whether the flow can be spelt out in bounded space. */
  readonly isBounded: boolean;
}

/** FLOW_FRAGMENT_CYCLE and FLOW_FRAGMENT_SIZE: no fragment uses itself, and the whole stays small enough to look at. */
export function checkNesting(root: Unit, library: FragmentLibrary): Nesting {
  const circles = new Map<Unit, Set<string>>();
  const sizes = new Map<Unit, { readonly steps: number; readonly depth: number }>();
  const open: Unit[] = [];

  function visit(unit: Unit): { readonly steps: number; readonly depth: number } {
    const known = sizes.get(unit);
    if (known !== undefined) return known;
    open.push(unit);
    let steps = statesIn(stateTree(unit.flow.machine)).length;
    let depth = 0;
    for (const { use, pointer } of usesIn(unit)) {
      const used = library.get(use.use);
      if (used === undefined) continue;
      if (open.includes(used)) {
        const circle = [...open.slice(open.indexOf(used)), used].map(({ id }) => `"${id}"`);
        const message = `The fragment ${circle[0] ?? ''} would lie in itself: ${circle.join(' uses ')}.`;
        unit.report('FLOW_FRAGMENT_CYCLE', `${pointer}/use`, message);
        circles.set(unit, (circles.get(unit) ?? new Set()).add(pointer));
        continue;
      }
      const inside = visit(used);
      steps += inside.steps - 1;
      depth = Math.max(depth, inside.depth + 1);
    }
    open.pop();
    const size = { steps: Math.min(steps, Number.MAX_SAFE_INTEGER), depth };
    sizes.set(unit, size);
    return size;
  }

  const { steps, depth } = visit(root);
  const refuse = (message: string) =>
    root.report('FLOW_FRAGMENT_SIZE', '/machine', message, { at: 'key' });
  const isBounded = sizes.size === 1 || (steps <= STEPS_MAX && depth <= DEPTH_MAX);
  if (!isBounded && depth > DEPTH_MAX)
    refuse(`Fragments lie in fragments ${depth} deep; at most ${DEPTH_MAX}.`);
  else if (!isBounded)
    refuse(`With its fragments the flow has ${steps} steps; at most ${STEPS_MAX}.`);
  return { order: [...sizes.keys()], circles, isBounded };
}
