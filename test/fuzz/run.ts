import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * `npm run fuzz -- [--messages N] [--seed S]`: feeds every parser of what comes from outside at least N mutated messages from
 * a seed, 200 000 when left out. The suite runs a short sample of the same.
 */
function main(): number {
  const { values } = parseArgs({
    options: { messages: { type: 'string' }, seed: { type: 'string' } },
  });
  const messages = whole(values.messages, 200_000);
  const seed = whole(values.seed, Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`${messages} messages for each parser, SEED=${seed}\n`);
  const args = ['vitest', 'run', '--project', 'unit', '--reporter', 'verbose', ...parsers];
  const env = { ...process.env, FUZZ_MESSAGES: String(messages), SEED: String(seed) };
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env });
  return status ?? 1;
}

function whole(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new TypeError(`"${text}" is no whole number above 0`);
}

/** A file for each parser. */
const parsers = [
  ...['payter-cps', 'payter-psp', 'ccv', 'remote'].map(
    (vendor) => `test/unit/adapters/${vendor}/fuzz.test.ts`,
  ),
  'test/unit/hosts/http/callback-fuzz.test.ts',
];

process.exitCode = main();
