import type { Hold } from '../../engine/contracts/hold.ts';
import { priceCharge } from '../../engine/core/tariff/price-charge.ts';
import type { TrueHold } from '../fixtures/host/fake-terminal.ts';
import type { HostBench } from '../fixtures/host/host-bench.ts';

/**
 * What is wrong in a world that came to rest: everything is unplugged, all devices answer, and ten days went by.
 *
 * @param energyWh what truly flowed, per session
 */
export function checkWorld(bench: HostBench, energyWh: ReadonlyMap<string, number>): string[] {
  const wrong: string[] = [];
  const holds = new Map(bench.holds().map((hold) => [hold.holdId, hold]));
  for (const truth of bench.terminal.bank.values()) {
    const hold = holds.get(truth.holdId);
    if (hold === undefined) wrong.push(`the ledger does not know ${truth.holdId}`);
    else wrong.push(...checkMoney(bench, truth, hold, energyWh.get(hold.sessionId) ?? 0));
  }
  for (const hold of holds.values()) {
    if (isOpen(hold) && hold.personReason === null)
      wrong.push(`nobody is on the way to close ${hold.holdId} (${hold.phase})`);
  }
  for (const { sessionId, status, activePaths } of bench.sessions()) {
    if (status !== 'ended') wrong.push(`${sessionId} is ${status} in ${activePaths.at(-1)}`);
    const ids = bench.store.journal.list(sessionId).map(({ inputId }) => inputId);
    if (new Set(ids).size !== ids.length) wrong.push(`${sessionId} took an input twice`);
  }
  for (const { operationId, operation } of bench.store.outbox.open()) {
    wrong.push(`${operation} ${operationId} is still on its way`);
  }
  return wrong;
}

function isOpen({ phase }: Hold): boolean {
  return phase !== 'confirmed' && phase !== 'void';
}

function checkMoney(bench: HostBench, truth: TrueHold, hold: Hold, energyWh: number): string[] {
  const { holdId, state, committedMinor } = truth;
  const wrong: string[] = [];
  const dearest = priceCharge(bench.site.tariff, energyWh, 2);
  if (truth.charges > 1) wrong.push(`${holdId} was charged ${truth.charges} times`);
  if (committedMinor > truth.authorizedMinor) wrong.push(`${holdId} was charged beyond approval`);
  if (committedMinor > dearest)
    wrong.push(`${holdId} was charged ${committedMinor} for ${energyWh} Wh, worth ${dearest}`);
  if (hold.personReason !== null) return wrong;
  const wanted = hold.end === 'commit' ? 'committed' : 'released';
  if (hold.phase !== 'confirmed' || state !== wanted)
    wrong.push(`${holdId} is ${hold.phase}/${hold.end} in the ledger and ${state} at the bank`);
  if (hold.committedMinor !== committedMinor)
    wrong.push(`${holdId}: ledger ${hold.committedMinor}, bank ${committedMinor}`);
  if (state === 'released' && energyWh > 100 && dearest > 0)
    wrong.push(`${holdId} was released although ${energyWh} Wh flowed`);
  return wrong;
}
