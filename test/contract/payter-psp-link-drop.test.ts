import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createPayterPspRig, type PayterPspRig } from './payter-psp-rig.ts';
import { askTerminal } from './terminal.cases.ts';
import { until } from './until.ts';

/** Every so many bytes the link is cut; 1 with PSP_DROP_EVERY=1. */
const step = Number(process.env['PSP_DROP_EVERY'] ?? 5);
/** More bytes than one visit has in a direction. */
const most = { dropToTerminal: 130, dropToController: 260 } as const;

let rig: PayterPspRig;
beforeAll(async () => {
  rig = await createPayterPspRig();
});
afterAll(() => rig.close());

const outcomeOf = (result: OperationResult) =>
  result.kind === 'outcome' ? result.output.outcome : `!${result.error.code}`;

/** Asks as the engine does: until there is a clear answer, at most as often as its ladder begins. */
async function close(operation: string, input: JsonObject): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = outcomeOf(await askTerminal(rig, operation, input));
    if (!answer.startsWith('!') || attempt === 5) return answer;
  }
}

async function online(): Promise<void> {
  await until('the terminal is set up', () => rig.view().state === 'ENABLED');
  await until(
    'the adapter knows it',
    () => rig.host.of('terminal.online').length > rig.host.of('terminal.offline').length,
  );
}

/** One visit over a link that is cut; tells what the flow was told. */
async function visit(holdId: string): Promise<string> {
  const read = askTerminal(rig, 'terminal.readCard', {
    purpose: 'pay',
    amountMinor: 500,
    waitMs: 400,
  });
  const tapping = until('reading', () => rig.view().state === 'WAIT_CARD', 300)
    .then(() => rig.act('tap'))
    .catch(() => undefined);
  const card = await read;
  await tapping;
  if (card.kind !== 'outcome' || card.output.outcome !== 'card') return 'no card';
  const input = { amountMinor: 500, cardKey: String(card.output['cardKey']) };
  return outcomeOf(await askTerminal(rig, 'terminal.authorize', input, holdId));
}

/** After everything: what is reserved is known to be lost, and nothing is charged twice or with another amount. */
function check(told: string, sessionsBefore: number, where: string): void {
  const opened = rig.view().sessions.slice(sessionsBefore);
  expect(opened.length, where).toBeLessThanOrEqual(1);
  const [session] = opened;
  if (told === 'approved') {
    expect(session, where).toMatchObject({ state: 'COMMITTED', finalMinor: 120 });
  } else if (told === '!unknown') {
    const logged = rig.host.lines.map(({ details }) => details['reference']);
    if (session !== undefined) expect(logged, where).toContain(session.reference);
  } else {
    expect(session, `${where}: ${told}`).toBeUndefined();
  }
}

for (const [knob, count] of Object.entries(most)) {
  it(`should lose no money wherever the link is cut (${knob}, every ${step} bytes)`, async () => {
    const ends = new Set<string>();
    for (let at = 1; at <= count; at += step) {
      const where = `${knob} ${at}`;
      await online();
      const sessionsBefore = rig.view().sessions.length;
      rig.knob(knob, at);
      const told = await visit(where);
      let end = told;
      if (told === 'approved') {
        end = await close('terminal.commit', { holdId: where, amountMinor: 120 });
        expect(['handedOver', 'alreadyClosed'], where).toContain(end);
      }
      rig.knob(knob, null);
      await online();
      check(told, sessionsBefore, where);
      ends.add(end);
    }
    // The cut was before the bank, at the bank, and after it.
    expect([...ends]).toEqual(expect.arrayContaining(['no card', '!unknown', 'handedOver']));
  }, 120_000);
}
