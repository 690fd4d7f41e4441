import { priceCharge } from '../../engine/core/tariff/price-charge.ts';
import type { HostBench } from '../fixtures/host/host-bench.ts';
import { settle } from '../fixtures/host/settle.ts';
import type { RandomSource } from './random-source.ts';

/** What such an act needs of a world, and leaves in it. */
interface ClosableWorld {
  readonly bench: HostBench;
  readonly energyWh: ReadonlyMap<string, number>;
  readonly closedByTerminal: Set<string>;
  readonly note: (act: string) => void;
}

/** A terminal closes a reservation that nobody asked it to close, and may say so. */
export async function closeByTerminal(world: ClosableWorld, random: RandomSource): Promise<void> {
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
