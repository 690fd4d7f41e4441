import type { Hold } from '../../engine/contracts/hold.ts';
import { priceCharge } from '../../engine/core/tariff/price-charge.ts';
import type { TrueHold } from '../fixtures/host/fake-terminal.ts';
import type { HostBench } from '../fixtures/host/host-bench.ts';

/**
 * What is wrong in a world that came to rest: everything is unplugged, all devices answer, and ten days went by.
 *
 * @param energyWh what truly flowed, per session
 * @param spoilt sessions whose state was damaged: no flow can end them
 */
export function checkWorld(
  bench: HostBench,
  energyWh: ReadonlyMap<string, number>,
  spoilt: ReadonlySet<string>,
): string[] {
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
    const isOver = status === 'ended' || (status === 'stuck' && spoilt.has(sessionId));
    if (!isOver) wrong.push(`${sessionId} is ${status} in ${activePaths.at(-1)}`);
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
  if (state === 'committed' && committedMinor !== hold.committedMinor)
    wrong.push(`${holdId}: ledger ${hold.committedMinor}, bank ${committedMinor}`);
  if (state === 'committed' && hold.end !== 'commit')
    wrong.push(`${holdId} was charged although it was to be released`);
  if (state === 'released' && isNeeded(hold, energyWh, dearest) && hold.personReason === null)
    wrong.push(`${holdId} was released although ${energyWh} Wh flowed, and nobody knows`);
  // A person may find it open; what was done until then must be right all the same.
  if (hold.personReason !== null) return wrong;
  const wanted = hold.end === 'commit' ? 'committed' : 'released';
  if (hold.phase !== 'confirmed' || state !== wanted)
    wrong.push(`${holdId} is ${hold.phase}/${hold.end} in the ledger and ${state} at the bank`);
  return wrong;
}

/** The reservation of a charge that cost something, not one that came too late and was given back. */
function isNeeded(hold: Hold, energyWh: number, dearest: number): boolean {
  return energyWh > 100 && dearest > 0 && !hold.orphaned;
}

/** Cars that take energy for a session that nobody pays for any more. */
export function checkCars(bench: HostBench): string[] {
  const wrong: string[] = [];
  for (const connectorId of [1, 2]) {
    const { running, sessionId } = bench.charger.at(connectorId);
    if (!running || sessionId === null) continue;
    const session = bench.sessions().find((found) => found.sessionId === sessionId);
    if (session?.status !== 'active')
      wrong.push(`connector ${connectorId} charges for ${sessionId}`);
  }
  return wrong;
}
