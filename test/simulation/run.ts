import { simulateHost } from './simulate-host.ts';

/** `npm run simulate -- --seeds N [--from K]`: plays N seeds; the first one that goes wrong is told act by act. */
async function main(args: readonly string[]): Promise<void> {
  const count = numberAfter(args, '--seeds', 100);
  const from = numberAfter(args, '--from', 1);
  const sum = { sessions: 0, holds: 0, kills: 0 };
  const beginMs = Date.now();
  for (let seed = from; seed < from + count; seed += 1) {
    const report = await simulateHost(seed);
    if (report.wrong.length > 0) {
      const { acts, wrong } = report;
      const lines = [`seed ${seed}`, ...acts.map((act) => `  ${act}`), 'wrong:', ...wrong];
      process.stdout.write(`${lines.join('\n')}\n`);
      process.stdout.write(`again: npm run simulate -- --seeds 1 --from ${seed}\n`);
      process.exitCode = 1;
      return;
    }
    sum.sessions += report.sessions;
    sum.holds += report.holds;
    sum.kills += report.kills;
  }
  const { sessions, holds, kills } = sum;
  const seconds = ((Date.now() - beginMs) / 1000).toFixed(1);
  process.stdout.write(
    `${count} seeds: ${sessions} sessions, ${holds} reservations, ${kills} kills, nothing wrong (${seconds} s)\n`,
  );
}

function numberAfter(args: readonly string[], name: string, otherwise: number): number {
  const value = Number(args[args.indexOf(name) + 1]);
  return args.includes(name) && Number.isSafeInteger(value) && value > 0 ? value : otherwise;
}

await main(process.argv.slice(2));
