// @ts-check
// `npm run check-driver -- <file>`: runs the cases of the driver port against the driver that a file exports by default.

import { spawnSync } from 'node:child_process';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Which file? Its default export is a SqliteDriver.\n');
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'contract', 'test/contract/sqlite-driver'],
  { stdio: 'inherit', env: { ...process.env, FORECOURT_DRIVER: file } },
);
process.exit(status ?? 1);
