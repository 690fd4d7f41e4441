import type { SessionState } from '../../contracts/session-state.ts';

/** The state as it goes on after a restart: ids given from now on cannot meet ids given before. */
export function raiseEpoch(state: SessionState): SessionState {
  return { ...state, epoch: state.epoch + 1 };
}
