import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createVirtualChargePoint,
  type VirtualChargePoint,
} from '../../adapters/chargers/virtual/index.ts';
import { type RunningEmulator, startEmulator } from '../../emulators/kit/start-emulator.ts';
import { payterCps } from '../../emulators/payter-cps/index.ts';
import { EngineProcess, freePort } from './engine-process.ts';

/** A session in the books of the emulated CPS. */
export interface BankSession {
  readonly sessionId: string;
  readonly state: string;
  readonly authorizedAmount: number;
  readonly finalAmount?: number;
}

/** A street with one charge point and one Payter terminal: engine, emulated CPS and charge point, each outliving the others. */
export interface PayterStreet {
  readonly engine: EngineProcess;
  readonly post: VirtualChargePoint;
  readonly cps: RunningEmulator;
  /** What CPS has in its books. */
  readonly sessions: () => readonly BankSession[];
  readonly terminalState: () => string;
  /** Waits until the terminal reads, then holds a card to it. */
  readonly tap: (card?: object) => Promise<void>;
  readonly until: (what: string, holds: () => Promise<boolean> | boolean) => Promise<void>;
  /** Kills the engine and starts it again. */
  readonly killAndComeBack: () => Promise<void>;
  /** Everything that the engine wrote to its data folder and its log. */
  readonly written: () => string;
  readonly leave: () => Promise<void>;
}

/** The API key of the emulator, and the folder's file that has it. */
const apiKey = 'emulator-key';

export async function payterStreet(flow: string): Promise<PayterStreet> {
  const cps = await startEmulator(payterCps, { host: '127.0.0.1', port: 0, controlPort: 0 });
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-payter-'));
  const keyFile = join(folder, 'key');
  writeFileSync(keyFile, `${apiKey}\n`);
  const siteFile = join(folder, 'site.json');
  writeFileSync(siteFile, JSON.stringify(site(flow, cps.url, `http://127.0.0.1:${port}`, keyFile)));
  const engine = new EngineProcess(port, ['serve', '--site', siteFile]);
  await engine.start();
  const post = createVirtualChargePoint({
    url: `ws://127.0.0.1:${port}/ocpp`,
    chargerId: 'post-1',
    connectors: [1],
    speed: 20,
    meterIntervalS: 1,
    callTimeoutMs: 2_000,
    retryMs: 100,
  });
  post.start();
  let log = '';
  const view = () => cps.emulator.view() as View;
  const until = async (what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
    const endMs = Date.now() + 20_000;
    while (!(await holds())) {
      if (Date.now() > endMs) throw new Error(`Not within 20 s: ${what}\n${engine.errorText}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await until('the charge point is there', () => post.view().online);
  return {
    engine,
    post,
    cps,
    sessions: () => view().sessions,
    terminalState: () => view().terminal.state,
    tap: async (card = {}) => {
      await until('the terminal reads', () => view().terminal.state === 'READING');
      await cps.emulator.actions['tap']?.run({ ...card });
    },
    until,
    killAndComeBack: async () => {
      await engine.end('SIGKILL');
      log += engine.errorText;
      await until('the charge point lost the engine', () => !post.view().online);
      await engine.start();
      await until('the charge point is back', () => post.view().online);
    },
    written: () => log + engine.errorText + filesIn(engine.dataDir),
    leave: async () => {
      await post.stop();
      await engine.dispose();
      await cps.close();
      rmSync(folder, { recursive: true });
    },
  };
}

interface View {
  readonly terminal: { readonly state: string };
  readonly sessions: readonly BankSession[];
}

function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

function site(flow: string, cpsUrl: string, engineUrl: string, keyFile: string): object {
  return {
    id: 'street',
    title: 'Street',
    currency: 'EUR',
    language: 'en',
    terminals: [
      {
        id: 't1',
        adapter: 'payter-cps',
        settings: {
          environment: 'emulator',
          url: cpsUrl,
          serialNumber: 'P6X000001',
          apiKey: { file: keyFile },
          family: 'apollo',
          callbackUrl: engineUrl,
          pollMs: 500,
          settleMs: 1_000,
        },
      },
    ],
    chargers: [
      {
        id: 'post-1',
        adapter: 'ocpp',
        connectors: [{ id: 1, title: 'Left', terminal: 't1' }],
      },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow }],
  };
}
