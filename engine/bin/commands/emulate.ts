import { startEmulator } from '../../../emulators/kit/start-emulator.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Command } from '../command.ts';
import { emulators } from '../emulators.ts';
import { parseOptions, usage, wholeNumber } from '../parse-options.ts';
import { runUntilSignal } from '../run-until-signal.ts';

const known = Object.keys(emulators).join(', ');

/** `forecourt emulate` */
export const emulate: Command = {
  summary: "speaks a vendor's wire, with faults to choose",
  help: `forecourt emulate <vendor> [--port <n>] [--control-port <n>] [--host <address>]

Runs a stand-in for a vendor's terminal until it gets SIGINT or SIGTERM. Vendors: ${known}.
At the second address that it prints is a page with its knobs; emulators/README.md lists the same over REST.

  --port <n>           the port of the vendor's wire, 0 = any free one; 4010
  --control-port <n>   the port of the knobs, 0 = any free one; the next one after --port
  --host <address>     where to listen; 127.0.0.1
`,
  run: async (args, io) => {
    const { values, positionals } = parseOptions(
      args,
      {
        port: { type: 'string' },
        'control-port': { type: 'string' },
        host: { type: 'string' },
      },
      { min: 1, max: 1 },
    );
    const [name = ''] = positionals;
    const load = Object.hasOwn(emulators, name) ? emulators[name] : undefined;
    if (load === undefined) throw usage(`There is no emulator "${name}"; there are ${known}`);
    const port = wholeNumber('The port', values.port ?? '4010', 0, 65_535);
    const nextPort = String(port === 0 || port === 65_535 ? 0 : port + 1);
    const controlPort = wholeNumber(
      'The control port',
      values['control-port'] ?? nextPort,
      0,
      65_535,
    );
    const kind = await load();
    const host = values.host ?? '127.0.0.1';
    const running = await startEmulator(kind, { host, port, controlPort }).catch((cause) => {
      throw listenError(cause, host, port);
    });
    io.out(`${kind.name} is emulated at ${running.url}\n`);
    io.out(`  knobs  ${running.controlUrl}\n`);
    io.out(`  ${kind.hint.replaceAll('{url}', running.url)}\nStop it with Ctrl-C.\n`);
    return runUntilSignal(running.close);
  },
};

function listenError(cause: unknown, host: string, port: number): ForecourtError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if (reason === 'EADDRINUSE') return new ForecourtError('HOST_PORT_IN_USE', { port }, { cause });
  return new ForecourtError('HOST_LISTEN', { host, port, reason }, { cause });
}
