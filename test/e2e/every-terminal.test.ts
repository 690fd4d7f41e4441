// Proves that every shipped flow runs unchanged on every terminal that can do what it asks, and that the money ends once and right
// although the engine is killed while the bank reserves and while it charges. Where a terminal cannot, the validator says so in
// a sentence, and another shipped flow is there for it. One engine process serves all pairs, so that two kills hit them all.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCheckedSite } from '../../engine/bin/load-checked-site.ts';
import { shippedFlow } from '../fixtures/flows/shipped-flow.ts';
import { ccvRows } from './every-terminal/ccv-rows.ts';
import { payterRows } from './every-terminal/payter-rows.ts';
import { remoteRows } from './every-terminal/remote-rows.ts';
import { type Bay, makePair, type Pair, Street } from './every-terminal/street.ts';
import { virtualRow } from './every-terminal/virtual-row.ts';

const rows = [...payterRows, ...ccvRows, ...remoteRows, virtualRow];

/** How a driver of each flow begins, and which shipped flow is there for terminals that cannot do it. */
const begins: Readonly<
  Record<string, { readonly by: 'cable' | 'card'; readonly variant?: string }>
> = {
  'plug-first': { by: 'cable' },
  'card-first': { by: 'card', variant: 'plug-first' },
};

const street = new Street();
/** As often as something is waited for there. */
const TEST_MS = 300_000;
const refused: { readonly pair: Pair; readonly sentences: readonly string[] }[] = [];

const shipped = readdirSync('flows', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'fragments')
  .map(({ name }) => name);
const flows = shipped.filter((flow) => flow in begins).map(shippedFlow);

beforeAll(async () => {
  const engine = await street.open();
  const accepted: Pair[] = [];
  for (const flow of Object.keys(begins)) {
    for (const row of rows) {
      const pair = await makePair(row, flow, engine);
      const { site, findings } = loadCheckedSite(pair.siteText, `${pair.siteId}.json`, { flows });
      if (site !== undefined) accepted.push(pair);
      else {
        refused.push({ pair, sentences: findings.map(({ message }) => message) });
        await pair.terminal.close();
      }
    }
  }
  await street.start(engine.port, accepted);
}, TEST_MS);

afterAll(() => street.leave());

const isBy = (by: 'cable' | 'card') => (bay: Bay) => begins[bay.flow]?.by === by;

/** Every driver does what his flow begins with, and holds his card to the terminal when it is asked for. */
async function driversCome(bays: readonly Bay[]): Promise<void> {
  for (const { post } of bays.filter(isBy('cable'))) post.plug(1);
  await street.all('the terminal asks for the card', ({ terminal }) => terminal.asksToPay(), bays);
}

/** A card that is held in the moment in which a read begins anew counts for nothing; the driver holds it again. */
async function tapUntilAsked(
  bays: readonly Bay[],
  driver: 'first' | 'second' = 'first',
): Promise<void> {
  await street.all(
    'the bank is asked to reserve',
    async ({ terminal }) => {
      if (await terminal.isAsked('authorize')) return true;
      if (await terminal.asksToPay()) await terminal.tap(driver);
      return terminal.isAsked('authorize');
    },
    bays,
  );
}

/** The energy that a bay has delivered, as the meter of the charge point shows it. */
const registerWh = ({ post }: Bay) => Math.round(post.view().connectors[0]?.registerWh ?? 0);

test('the flows whose drivers are not played here are named', () => {
  for (const flow of shipped.filter((id) => !(id in begins)))
    console.info(`${flow}: not played on every terminal: no driver is written for it here.`);
  expect(shipped).toEqual(expect.arrayContaining(Object.keys(begins)));
});

test('where a terminal cannot, the validator says so, and another shipped flow is there for it', () => {
  for (const { pair, sentences } of refused) {
    console.info(`${pair.row.name}: ${pair.flow} does not run here: ${sentences.join(' ')}`);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z"].{20,}/s);
    const variant = begins[pair.flow]?.variant;
    expect(street.bays.map(({ siteId }) => siteId)).toContain(`${pair.row.name}-${variant}`);
  }
  expect(refused.length + street.bays.length).toBe(rows.length * Object.keys(begins).length);
});

test(
  'killed while the banks reserve: every reservation is found again, or a person has it',
  async () => {
    await driversCome(street.bays);
    await Promise.all(street.bays.map(({ terminal }) => terminal.slowAuthorize()));
    await tapUntilAsked(street.bays);
    await street.killAndComeBack();
    await Promise.all(street.bays.map(({ terminal }) => terminal.quick()));
    for (const { post } of street.bays.filter(isBy('card'))) post.plug(1);
    const lost = street.bays.filter(({ row }) => row.afterKill === 'person');
    await street.all(
      'a person has the reservation',
      async (bay) =>
        (await street.sessions(bay)).some(({ holds }) =>
          holds.some(({ personReason }) => personReason === 'unknownOutcome'),
        ),
      lost,
    );
    // Others come: a card whose reservation is unclear gets no second one.
    for (const { post } of lost) post.unplug(1);
    await street.all(
      'the visit is over',
      async (bay) => (await street.sessions(bay)).every(({ status }) => status !== 'active'),
      lost,
    );
    await driversCome(lost);
    await Promise.all(lost.map(({ terminal }) => terminal.slowAuthorize()));
    await Promise.all(lost.map(({ terminal }) => terminal.quick()));
    await tapUntilAsked(lost, 'second');
    for (const { post } of lost.filter(isBy('card'))) post.plug(1);
    await street.all('energy flows', (bay) => registerWh(bay) > 100);
  },
  TEST_MS,
);

test(
  'killed while the banks charge: every driver pays what the meter says, once',
  async () => {
    await Promise.all(street.bays.map(({ terminal }) => terminal.slowCommit()));
    for (const { post } of street.bays) post.unplug(1);
    await street.all('the bank is asked to charge', ({ terminal }) => terminal.isAsked('commit'));
    await street.killAndComeBack();
    await Promise.all(street.bays.map(({ terminal }) => terminal.quick()));
    await street.all('the money is taken', async (bay) => {
      const [session] = await street.sessions(bay);
      return session?.holds.at(-1)?.phase === 'confirmed';
    });
    for (const bay of street.bays) {
      const priceMinor = Math.ceil((registerWh(bay) * 45) / 1000);
      const [session] = await street.sessions(bay);
      const hold = session?.holds.at(-1);
      expect([bay.siteId, hold?.end, hold?.committedMinor, hold?.personReason]).toEqual([
        bay.siteId,
        'commit',
        priceMinor,
        null,
      ]);
      expect([bay.siteId, bay.terminal.charged() ?? [priceMinor]]).toEqual([
        bay.siteId,
        [priceMinor],
      ]);
    }
  },
  TEST_MS,
);
