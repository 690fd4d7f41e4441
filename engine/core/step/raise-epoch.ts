import type { SessionState } from '../../contracts/session-state.ts';

/**
 * The state as it goes on after a restart: ids given from now on cannot meet ids given before.
 *
 * @param atLeast after a restore, a number above every epoch of the time that is lost
 */
export function raiseEpoch(state: SessionState, atLeast = 0): SessionState {
  return { ...state, epoch: Math.max(state.epoch + 1, atLeast) };
}
