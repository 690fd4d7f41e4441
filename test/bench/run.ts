import { cpus } from 'node:os';
import type { Measured } from './measure-ratio.ts';
import { report, type Target } from './report.ts';

/** A bench: measures some ways of doing the same work, the baseline first. */
interface Bench {
  readonly title: string;
  readonly targets: readonly Target[];
  readonly measure: () => Promise<readonly Measured[]>;
}

// Libraries look at it when they are loaded, hence the imports below.
process.env['NODE_ENV'] = 'production';

const benches: readonly Bench[] = [
  {
    title: 'Step: a whole visit of flows/plug-first, per input',
    targets: [
      { name: 'our step, in memory', atLeast: 3 },
      { name: 'our step, from and to JSON', atLeast: 1.3 },
    ],
    measure: async () => (await import('./step.ts')).benchStep({ rounds: 15, callsPerRound: 400 }),
  },
  {
    title: 'Host: whole visits of flows/plug-first, every commit on disk, per input',
    targets: [{ name: 'whole embedded host', atLeast: 0.55 }],
    measure: async () => (await import('./host.ts')).benchHost({ rounds: 15, visitsPerRound: 40 }),
  },
  {
    title: 'Host, grouped: the same visits at 16 places, per input',
    targets: [{ name: 'inputs that queue, up to 16 together', atLeast: 2 }],
    measure: async () =>
      (await import('./host-grouped.ts')).benchGrouped({ rounds: 9, places: 16 }),
  },
  {
    title: 'Validate: a flow of 50 steps with two languages, per file',
    targets: [{ name: 'our loader', belowMs: 20 }],
    measure: async () =>
      (await import('./validate.ts')).benchValidate({ rounds: 15, callsPerRound: 40 }),
  },
  {
    title: 'Validate in the browser: the same flow in Chromium, per answer',
    targets: [{ name: 'validation worker', belowMs: 100 }],
    measure: async () => (await import('./validate-in-browser.ts')).benchValidateInBrowser(200),
  },
  ...['plug-first', 'card-first', 'rfid-cug'].map(
    (id): Bench => ({
      title: `Prove in the browser: flows/${id} in Chromium, per proof`,
      targets: [{ name: 'proof worker, first answer with its start', belowMs: 3000 }],
      measure: async () => (await import('./prove-in-browser.ts')).benchProveInBrowser(id, 5),
    }),
  ),
  {
    title: 'Expressions: twelve of the kind that flows hold, per evaluation',
    targets: [{ name: 'our evaluator', atLeast: 5 }],
    measure: async () =>
      (await import('./expressions.ts')).benchExpressions({ rounds: 15, callsPerRound: 10_000 }),
  },
  {
    title:
      'Proof, large: card-first with a counter and lamps, more than 250 000 situations and 2 000 000 moves',
    targets: [{ name: 'the drawing', belowMs: 4000 }],
    measure: async () => (await import('./prove.ts')).benchLargeProof(2),
  },
  {
    title: 'Proof of the shipped flows, warm, both runs',
    targets: [
      { name: 'plug-first', belowMs: 1000 },
      { name: 'card-first', belowMs: 1000 },
    ],
    measure: async () => (await import('./prove.ts')).benchShippedProofs(5),
  },
  {
    title: 'Proof: card-first with its contracts, both runs',
    targets: [{ name: 'the proof, both runs', atLeast: 8 }],
    measure: async () => (await import('./prove.ts')).benchProve(3),
  },
];

const wanted = process.argv.slice(2);
const sessionCounts = wanted.map(Number).filter((count) => count > 0);
const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}\n`);
if (wanted.includes('sessions')) {
  const { benchSessions } = await import('./sessions.ts');
  for (const count of sessionCounts.length > 0 ? sessionCounts : [10_000])
    console.log(benchSessions(count));
}
for (const { title, targets, measure } of benches) {
  if (wanted.length > 0 && !wanted.some((word) => title.toLowerCase().includes(word))) continue;
  console.log(report(title, await measure(), targets));
}
