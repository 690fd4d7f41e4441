// @ts-check
// `npm run dev`: the demo from its sources, started again on every change, and the designer rebuilt beside it.

import { spawn } from 'node:child_process';
import { ensureInstalled } from './ensure-installed.mjs';
import { projectRoot } from './project-root.mjs';

const programs = [
  ['node_modules/tsx/dist/cli.mjs', 'watch', 'engine/bin/forecourt.ts', 'demo'],
  ['node_modules/vite/bin/vite.js', 'build', '--watch', '--config', 'designer/vite.config.ts'],
];

if (await ensureInstalled()) {
  const children = programs.map((args) =>
    spawn(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' }),
  );
  const stopAll = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.on('SIGTERM', stopAll);
  process.on('SIGINT', stopAll);
  for (const child of children) child.on('exit', stopAll);
} else {
  process.exitCode = 1;
}
