import type { Hold } from '../../engine/contracts/hold.ts';
import { priceCharge } from '../../engine/core/tariff/price-charge.ts';
import { knownLossMinor } from '../../engine/hosts/kit/record-loss.ts';
import type { SessionRecord } from '../../engine/hosts/kit/store.ts';
import type { TrueHold } from '../fixtures/host/fake-terminal.ts';
import { checkAnswers } from './check-answers.ts';
import type { World } from './world.ts';

/** Less than this is not worth money at any tariff of the simulated sites. */
const WORTHLESS_WH = 100;

/** What is wrong in a world that came to rest: everything is unplugged, all devices answer, and ten days went by. */
export function checkWorld(world: World): string[] {
  const { store, terminal } = world.bench;
  const holds = store.holds.list({ openOnly: false, limit: 5_000 });
  const known = new Map(holds.map((hold) => [hold.holdId, hold]));
  const wrong = terminal.secondAuthorizes.map((holdId) => `${holdId} was reserved twice`);
  for (const truth of terminal.bank.values()) {
    const hold = known.get(truth.holdId);
    if (hold !== undefined)
      wrong.push(...checkMoney(world, truth, hold), ...checkOpen(world, truth, hold));
    else if (!world.lost.has(truth.holdId)) wrong.push(`the ledger does not know ${truth.holdId}`);
  }
  for (const { holdId, phase, personReason } of holds) {
    if (isOpen(phase) && personReason === null)
      wrong.push(`nobody is on the way to close ${holdId} (${phase})`);
    if (phase !== 'void' && !terminal.bank.has(holdId) && !isWithPerson(world, phase, personReason))
      wrong.push(`${holdId} is ${phase} in the ledger, and the bank does not know it`);
  }
  for (const session of store.sessions.list({ limit: 5_000 })) {
    wrong.push(...checkSession(world, session));
  }
  for (const { operationId, operation } of store.outbox.open()) {
    wrong.push(`${operation} ${operationId} is still on its way`);
  }
  return wrong;
}

/** The terminal cannot be asked whether a reservation is there, so only a person can find out. */
function isWithPerson({ kind }: World, phase: Hold['phase'], personReason: string | null): boolean {
  const canLookUp = kind.capabilities.includes('lookUp');
  return !canLookUp && phase === 'requested' && personReason !== null;
}

function isOpen(phase: Hold['phase']): boolean {
  return phase !== 'confirmed' && phase !== 'void';
}

function checkMoney(world: World, truth: TrueHold, hold: Hold): string[] {
  const { bench, energyWh: flowed } = world;
  const { holdId, state, committedMinor } = truth;
  const energyWh = flowed.get(hold.sessionId) ?? 0;
  const wrong: string[] = [];
  const usage = { energyWh, chargingMs: 0, idleMs: 0 };
  const dearest = priceCharge(bench.site.tariff, usage, 2).totalMinor;
  if (truth.charges > 1) wrong.push(`${holdId} was charged ${truth.charges} times`);
  if (committedMinor > truth.authorizedMinor) wrong.push(`${holdId} was charged beyond approval`);
  if (committedMinor > dearest)
    wrong.push(`${holdId} was charged ${committedMinor} for ${energyWh} Wh, worth ${dearest}`);
  // What was charged in the time that is lost a person must put right, where the vendor did not tell.
  if (world.restores > 0 && hold.personReason !== null) return wrong;
  // The terminal took it without being asked, and does not tell how much.
  if (world.closedByTerminal.has(holdId) && hold.personReason !== null) return wrong;
  if (state === 'committed' && committedMinor !== hold.committedMinor)
    wrong.push(`${holdId}: ledger ${hold.committedMinor}, bank ${committedMinor}`);
  if (state === 'committed' && hold.end !== 'commit')
    wrong.push(`${holdId} was charged although it was to be released`);
  // A person may find it open; what was done until then must be right all the same.
  if (hold.personReason !== null) return wrong;
  // Released before anybody heard of the approval: for the ledger it never was.
  if (hold.phase === 'void' && state === 'released') return wrong;
  const wanted = hold.end === 'commit' ? 'committed' : 'released';
  if (hold.phase !== 'confirmed' || state !== wanted)
    wrong.push(`${holdId} is ${hold.phase}/${hold.end} in the ledger and ${state} at the bank`);
  return wrong;
}

/**
 * Money that is still reserved after ten days in which every device answered. A person may have it for a cause that no
 * asking mends: a drawing that called him, a terminal that took it over and never sent it, a capture that failed, energy
 * that nobody measured. That nobody asked in time is no cause.
 */
function checkOpen(world: World, truth: TrueHold, hold: Hold): string[] {
  const { bench, kind } = world;
  if (truth.state !== 'reserved') return [];
  const canList = kind.capabilities.includes('listOpen');
  if (!canList && isWithPerson(world, hold.phase, hold.personReason)) return [];
  const isCalledByFlow = bench.store.outbox
    .ofSession(hold.sessionId)
    .some(
      ({ operation, input }) => operation === 'site.callPerson' && input['holdId'] === hold.holdId,
    );
  const isBeyondAsking = ['captureFailed', 'energyUnknown'].includes(hold.personReason ?? '');
  if (isCalledByFlow || isBeyondAsking || hold.phase === 'handedOver') return [];
  return [`${hold.holdId} is still reserved (${hold.phase}, ${hold.end}, ${hold.personReason})`];
}

function checkSession(world: World, { sessionId, state }: SessionRecord): string[] {
  const { store } = world.bench;
  const wrong: string[] = [];
  const isOver =
    state.status === 'ended' || (state.status === 'stuck' && world.spoilt.has(sessionId));
  if (!isOver) wrong.push(`${sessionId} is ${state.status} in ${JSON.stringify(state.value)}`);
  const lines = store.journal.list(sessionId);
  wrong.push(...checkAnswers(sessionId, lines));
  const ids = lines.map(({ inputId }) => inputId);
  if (new Set(ids).size !== ids.length) wrong.push(`${sessionId} took an input twice`);
  const sequences = store.outbox.ofSession(sessionId).map(({ operationId }) => operationId);
  if (new Set(sequences).size !== sequences.length) wrong.push(`${sessionId} used an id twice`);
  return [...wrong, ...checkPaid(world, sessionId)];
}

/** What the charger told was paid, or a person has it, or it was written down as a loss. */
function checkPaid(
  { bench: { store }, energyWh, lostCharges }: World,
  sessionId: string,
): string[] {
  if (lostCharges.has(sessionId)) return [];
  const holds = store.holds.ofSession(sessionId).filter(({ phase }) => phase !== 'void');
  const flowedWh = energyWh.get(sessionId) ?? 0;
  if (flowedWh <= WORTHLESS_WH) return [];
  const totals = store.totals.get(sessionId);
  if (totals === undefined) return [`${flowedWh} Wh flowed in ${sessionId}, and nobody knows`];
  if (holds.some(({ personReason }) => personReason !== null)) return [];
  const paidMinor = holds.reduce((sum, { committedMinor }) => sum + committedMinor, 0);
  const unpaidMinor = totals.totalMinor - paidMinor;
  const lossMinor = knownLossMinor(store, sessionId);
  if (unpaidMinor <= 0 || unpaidMinor === lossMinor) return [];
  return [`${sessionId} owes ${unpaidMinor}, and ${lossMinor} is known as lost`];
}

/** Cars that take energy for a session that nobody pays for any more. */
export function checkCars({ bench, kind }: World): string[] {
  const wrong: string[] = [];
  for (const connectorId of kind.connectors) {
    const { running, sessionId } = bench.charger.at(connectorId);
    if (!running || sessionId === null) continue;
    const session = bench.store.sessions.get(sessionId);
    if (session?.state.status !== 'active')
      wrong.push(`connector ${connectorId} charges for ${sessionId}`);
  }
  return wrong;
}
