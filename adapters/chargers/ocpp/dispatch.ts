import { redactCardNumbers } from '../../kit/card-number.ts';
import { inboundHandlers } from './inbound/handlers.ts';
import type { InboundAnswer } from './inbound-answer.ts';
import type { Station } from './station.ts';
import { validateOutgoing } from './validate-outgoing.ts';
import type { Payload } from './wire.ts';

/**
 * Handles one call of a station in its turn. Answers only when everything is stored; when storing fails the station
 * gets no answer and sends its message again (OCPP 1.6 section 3.7.1).
 */
export async function dispatch(
  station: Station,
  action: string,
  payload: Payload,
): Promise<InboundAnswer> {
  const handler = inboundHandlers.get(action);
  if (handler === undefined) {
    station.log('info', 'The charger sent a message that is not supported.', {
      action: redactCardNumbers(action, 50),
    });
    return { kind: 'error', code: 'NotImplemented' };
  }
  try {
    const { answer, afterwards } = await station.serial.run(() => handler(station, payload));
    if (answer.kind === 'result') validateOutgoing(action, 'conf', answer.payload);
    if (afterwards !== undefined) setImmediate(() => runAfterwards(station, afterwards));
    return answer;
  } catch (error) {
    station.log('error', 'A message was not stored, so it was not answered.', {
      action,
      reason: redactCardNumbers(error instanceof Error ? error.message : String(error)),
    });
    return { kind: 'silence' };
  }
}

function runAfterwards(station: Station, task: () => Promise<void>): void {
  task().catch((error: unknown) => {
    station.log('warning', 'A message to the charger failed.', {
      reason: redactCardNumbers(error instanceof Error ? error.message : String(error)),
    });
  });
}
