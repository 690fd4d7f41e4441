import type { OperationResult } from '../../contracts/device-adapter.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import type { Mismatch } from './check-expectation.ts';
import type { ScenarioMove } from './scenario.ts';
import type { VirtualSession } from './virtual-session.ts';

/** Lets happen what a line of a scenario says; gives what was wrong when it cannot happen. */
export function playMove(session: VirtualSession, move: ScenarioMove): Mismatch | undefined {
  if ('wait' in move) {
    session.wait(parseDuration(move.wait) ?? 0);
    return undefined;
  }
  if ('restart' in move) {
    session.restart();
    return undefined;
  }
  if (session.state.status !== 'active') {
    const what =
      'event' in move ? move.event.type : 'answer' in move ? move.answer.to : move.silence.to;
    const isLate = !('event' in move) && session.find(what) !== undefined;
    if (!isLate) return { what, expected: 'a session that goes on', instead: session.state.status };
  }
  if ('event' in move) {
    session.event(move.event);
    return undefined;
  }
  if ('silence' in move) {
    const { to, code } = move.silence;
    return give(session, to, { kind: 'failure', error: { code } });
  }
  const { to, ...output } = move.answer;
  return give(session, to, { kind: 'outcome', output: output as typeof move.answer });
}

function give(session: VirtualSession, to: string, result: OperationResult): Mismatch | undefined {
  const asked = session.find(to);
  if (asked === undefined) {
    return {
      what: 'asks',
      expected: to,
      instead: session.asks().map(({ start }) => start.operation),
    };
  }
  session.result(asked, result);
  return undefined;
}
