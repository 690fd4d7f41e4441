import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SessionState } from '../../contracts/session-state.ts';
import { semanticsVersion } from '../compile/semantics-version.ts';

const records = ['context', 'params', 'history', 'operations', 'timers'] as const;
const counters = ['epoch', 'sequence'] as const;

/**
 * Refuses a stored state that this engine must not go on with: one of another semantics version (1 where none was
 * written), or of another shape.
 *
 * @throws ForecourtError CORE_STATE_UNREADABLE
 */
export function checkState(flow: string, state: SessionState): void {
  const written = state.semanticsVersion ?? 1;
  if (written !== semanticsVersion) {
    const message = `it was written with semantics version ${written}, this engine has ${semanticsVersion}`;
    throw new ForecourtError('CORE_STATE_UNREADABLE', { flow, message });
  }
  const wrong =
    records.find((name) => !isObject(state[name])) ??
    counters.find((name) => !Number.isSafeInteger(state[name])) ??
    (typeof state.value === 'string' || isObject(state.value) ? undefined : 'value');
  if (wrong !== undefined) {
    const message = `it has no usable "${wrong}"`;
    throw new ForecourtError('CORE_STATE_UNREADABLE', { flow, message });
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
