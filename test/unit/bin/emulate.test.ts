// Proves that `forecourt emulate` starts a vendor's emulator as a process of its own that tells where it is.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emulators } from '../../../engine/bin/emulators.ts';
import { runLine } from './run-line.ts';

const program = fileURLToPath(new URL('../../../engine/bin/forecourt.ts', import.meta.url));

it('should name the vendors when there is no such one', async () => {
  const { code, err } = await runLine(['emulate', 'payter']);
  expect(code).toBe(2);
  const named = /There is no emulator .*payter.*; there are ([\w, -]+)/.exec(err)?.[1]?.split(', ');
  expect(named?.toSorted()).toEqual(Object.keys(emulators).toSorted());
  expect(named).toEqual(expect.arrayContaining(['ccv', 'payter-cps']));
});

it('should listen at a port for the wire and one for the knobs, and end on a signal', async () => {
  const args = ['--import', 'tsx', program, 'emulate', 'payter-cps', '--port', '0'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let out = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
  });
  try {
    await expect.poll(() => out, { timeout: 15_000 }).toContain('Ctrl-C');
    const [wire = '', knobs = ''] = out.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];
    expect((await fetch(`${wire}/terminals/P6X000001`)).status).toBe(401);
    const state = (await (await fetch(`${knobs}/state`)).json()) as { view: object };
    expect(state.view).toHaveProperty('terminal', {
      serialNumber: 'P6X000001',
      online: true,
      state: 'IDLE',
    });
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
}, 30_000);
