import type { StateValue } from '../../contracts/session-state.ts';
import type { FlowMachine, FlowState } from '../flow/flow-file.ts';
import { activePaths } from './active-paths.ts';

/**
 * Whether a flow has an arrow for an event where it stands now, in an active state or one around it, whatever the
 * arrow's condition. A host asks before it hands on what would otherwise be lost without a word.
 */
export function listensTo(machine: FlowMachine, value: StateValue, eventType: string): boolean {
  const states = activePaths(value).map((path) => stateAt(machine, path.split('.')));
  return [machine, ...states].some((state) =>
    Object.keys(state?.on ?? {}).some((descriptor) => fits(descriptor, eventType)),
  );
}

function stateAt(machine: FlowState, path: readonly string[]): FlowState | undefined {
  return path.reduce<FlowState | undefined>((state, name) => state?.states?.[name], machine);
}

/** XState's descriptors: the name itself, `*`, or `prefix.*`. */
function fits(descriptor: string, eventType: string): boolean {
  if (descriptor === eventType || descriptor === '*') return true;
  return descriptor.endsWith('.*') && eventType.startsWith(descriptor.slice(0, -1));
}
