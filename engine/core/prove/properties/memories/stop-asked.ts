import type { BegunRequest } from '../../world/ask.ts';
import type { Memory } from '../property.ts';

/** Whether a request makes the charger stop. */
export function asksToStop({ operation }: Pick<BegunRequest, 'operation'>): boolean {
  return operation === 'charger.stop' || operation === 'charger.ensureStopped';
}

/** Whether the charge that runs was asked to stop; `no` again once no energy can flow. */
export const stopAsked: Memory = {
  name: 'stop',
  first: 'no',
  after: (now, { outcome }, { vars }) => {
    if (vars['energy'] !== 'flows' && vars['startInFlight'] !== 'yes') return 'no';
    return outcome.begun.some(asksToStop) ? 'asked' : now;
  },
};
