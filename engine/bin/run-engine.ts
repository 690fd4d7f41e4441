import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { CommandIo } from './command.ts';
import { wholeNumber } from './parse-options.ts';
import { runUntilSignal } from './run-until-signal.ts';

/** The options of the commands that run an engine. */
export const engineOptions = {
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  'allow-unproved': { type: 'boolean' },
} as const;

/** The same for `--help`. */
export const engineHelp = `  --data <dir>         folder of the database; FORECOURT_DATA, or ./data
  --host <address>     where to listen; HOST, or 127.0.0.1. Beyond this machine a token is needed
  --port <n>           the port, 0 = any free one; PORT, or 3000
  --allow-host <name>  another host name that browsers may use, as name or name:port; may be repeated,
                       and FORECOURT_ALLOWED_HOSTS lists more, with commas
  --allow-unproved     lets flows run that are not proved, at sites whose devices are all virtual

FORECOURT_TOKEN is the bearer token of the API. FORECOURT_TRACES=1 makes OpenTelemetry spans (docs/monitoring.md).
`;

/** A token of the API must be at least this long. */
const TOKEN_LENGTH_MIN = 16;

/** What the command line says about an engine. */
export interface EngineValues {
  readonly data?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly 'allow-host'?: readonly string[] | undefined;
  readonly 'allow-unproved'?: boolean | undefined;
  /** A folder with flows beside those that are shipped. */
  readonly flows?: string | undefined;
}

/** A short token can be guessed. @throws ForecourtError HOST_TOKEN_SHORT */
function checkedToken(token: string): string {
  if (token.length < TOKEN_LENGTH_MIN) {
    throw new ForecourtError('HOST_TOKEN_SHORT', { lengthMin: TOKEN_LENGTH_MIN });
  }
  return token;
}

/**
 * Runs an engine until it is told to stop, and prints where it is.
 * @throws ForecourtError CLI_USAGE and what `composeEngine` throws
 */
export async function runEngine(
  sitePaths: readonly string[],
  values: EngineValues,
  io: CommandIo,
): Promise<number> {
  const { env } = io;
  const token = env['FORECOURT_TOKEN'];
  const listed = env['FORECOURT_ALLOWED_HOSTS']?.split(',').filter((name) => name.trim() !== '');
  // Loaded only here: the list of commands must not wait for server and database.
  const { composeEngine } = await import('./compose-engine.ts');
  const { consoleLog } = await import('./console-log.ts');
  const { openTelemetryTrace } = await import('./open-telemetry.ts');
  const engine = await composeEngine({
    sitePaths,
    dataDir: values.data ?? env['FORECOURT_DATA'] ?? './data',
    host: values.host ?? env['HOST'] ?? '127.0.0.1',
    port: wholeNumber('The port', values.port ?? env['PORT'] ?? '3000', 0, 65_535),
    ...(token !== undefined && token !== '' && { token: checkedToken(token) }),
    allowedHosts: [...(values['allow-host'] ?? []), ...(listed ?? [])],
    ...(values.flows !== undefined && { flowsDir: values.flows }),
    virtualChargers: true,
    allowUnproved: values['allow-unproved'] ?? false,
    log: consoleLog,
    ...(env['FORECOURT_TRACES'] === '1' && { trace: openTelemetryTrace() }),
  });
  io.out(`Forecourt runs at ${engine.url}\n`);
  io.out(engine.chargerUrls.map((url) => `  charge point  ${url}\n`).join(''));
  const { sessions, openHolds } = engine.takenUp;
  if (sessions + openHolds > 0) {
    io.out(`Going on with ${sessions} running sessions and ${openHolds} open reservations.\n`);
  }
  io.out('Stop it with Ctrl-C.\n');
  return runUntilSignal(async () => {
    io.out('\nStopping. Nothing is lost: the next start goes on from here.\n');
    await engine.stop();
  });
}
