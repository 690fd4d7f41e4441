import { priceCharge } from '../../engine/core/tariff/price-charge.ts';
import { settle } from '../fixtures/host/settle.ts';
import type { RandomSource } from './random-source.ts';
import type { World } from './world.ts';

/** A terminal closes a reservation that nobody asked it to close, and may say so. */
export async function closeByTerminal(world: World, random: RandomSource): Promise<void> {
  const { terminal, site, store } = world.bench;
  const open = [...terminal.bank.values()].filter(({ state }) => state === 'reserved');
  const truth = open[random.below(Math.max(open.length, 1))];
  if (truth === undefined) return;
  const { holdId, terminalId, authorizedMinor } = truth;
  const energyWh = world.energyWh.get(store.outbox.get(holdId)?.sessionId ?? '') ?? 0;
  const { totalMinor } = priceCharge(site.tariff, { energyWh, chargingMs: 0, idleMs: 0 }, 2);
  truth.state = totalMinor > 0 && random.chance(0.5) ? 'committed' : 'released';
  if (truth.state === 'committed') {
    truth.charges += 1;
    truth.committedMinor = Math.min(totalMinor, authorizedMinor);
  }
  world.closedByTerminal.add(holdId);
  const isTold = random.chance(0.7);
  world.note(`${terminalId} closes ${holdId} as ${truth.state}${isTold ? '' : ', untold'}`);
  if (!isTold) return;
  const payload = { holdId, closedAs: truth.state };
  await terminal.tell('terminal.settledByTerminal', payload, terminalId).catch(() => undefined);
  await settle();
}
