import { composeEngine } from '../../../engine/bin/compose-engine.ts';
import { createDoomedDriver, type Doom } from './doomed-driver.ts';
import { createSkippingClock } from './skipping-clock.ts';

/** What the sweep says to the engine's process. */
export type ToEngine =
  | { readonly kind: 'skip'; readonly ms: number }
  | { readonly kind: 'doom'; readonly doom: Doom }
  | { readonly kind: 'activity' };

/** What the engine's process answers to each of these. */
export interface Activity {
  /** Units of work that it stored since its start. */
  readonly commits: number;
  /** Whether it waits for an answer that a device gives in a moment. */
  readonly isBusy: boolean;
}

/**
 * The engine as `forecourt serve` puts it together, as a process of its own: real database, real HTTP and OCPP. Besides that
 * its clock can be moved forward, and it can be told to end with SIGKILL at a journal line.
 */
async function main(): Promise<void> {
  const [site = '', dataDir = '', port = '0', aheadMs = '0'] = process.argv.slice(2);
  const clock = createSkippingClock(Number(aheadMs));
  const { driver, doom, commits, isBusy } = createDoomedDriver();
  process.on('disconnect', () => process.exit(0));
  const log = (level: string, message: string, details?: object): void => {
    if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  };
  const tell = (): void => {
    const activity: Activity = { commits: commits(), isBusy: isBusy(clock.nowMs()) };
    process.send?.(activity);
  };
  await composeEngine({
    sitePaths: [site],
    dataDir,
    host: '127.0.0.1',
    port: Number(port),
    virtualChargers: false,
    log,
    clock,
    driver,
  });
  process.on('message', (message: ToEngine) => {
    if (message.kind === 'doom') doom(message.doom);
    const done = message.kind === 'skip' ? clock.skip(message.ms) : Promise.resolve();
    void done.then(tell);
  });
  tell();
}

await main();
