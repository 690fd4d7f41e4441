import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningEmulator, startEmulator } from '../../../../emulators/kit/start-emulator.ts';
import type { CheckResult } from '../../../../engine/bin/check-terminal/result-file.ts';
import type { CommandInput } from '../../../../engine/bin/command.ts';
import { emulators } from '../../../../engine/bin/emulators.ts';
import { runCli } from '../../../../engine/bin/run-cli.ts';

/** Cards of the emulators, as the body of `tap`. */
export interface TestCards {
  readonly bank: object;
  readonly wallet: object;
  readonly member: object;
}

/** An emulator, a site that points at it, and somebody who does what the check says. */
export interface CheckedTerminal {
  readonly emulator: RunningEmulator;
  readonly siteFile: string;
  readonly folder: string;
  /** Runs the command line; `hands` answer its questions unless `more` names a file of answers. */
  readonly check: (...more: string[]) => Promise<{ code: number; out: string; err: string }>;
  /** What the run wrote; undefined when it wrote nothing. */
  readonly result: () => CheckResult | undefined;
  /** Changes what the person answers to a question. */
  readonly answers: Record<string, string>;
  readonly close: () => Promise<void>;
}

/** Starts an emulator and writes the site. */
export async function checkedTerminal(
  adapter: string,
  settingsFor: (url: string) => object,
  cards: TestCards,
): Promise<CheckedTerminal> {
  const load = emulators[adapter];
  if (load === undefined) throw new Error(`no emulator ${adapter}`);
  const emulator = await startEmulator(await load(), {
    host: '127.0.0.1',
    port: 0,
    controlPort: 0,
  });
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-check-terminal-'));
  const siteFile = join(folder, 'site.json');
  writeFileSync(siteFile, JSON.stringify(siteOf(adapter, settingsFor(emulator.url))));
  const result = join(folder, 'result.json');
  const answers: Record<string, string> = { model: 'Emu 4111111111111111', firmware: '../1.0' };
  return {
    emulator,
    siteFile,
    folder,
    answers,
    check: async (...more) => {
      const hands = createHands(emulator, cards, answers);
      let err = '';
      const args = ['check-terminal', '--site', siteFile, '--data', folder, '--result', result];
      const code = await runCli([...args, '--seconds', '2', ...more], {
        out: hands.read,
        err: (text) => {
          err += text;
        },
        env: { PAYTER_API_KEY: 'emulator-key' },
        input: hands.input,
      });
      return { code, out: hands.text(), err };
    },
    result: () => {
      try {
        return JSON.parse(readFileSync(result, 'utf8')) as CheckResult;
      } catch {
        return undefined;
      }
    },
    close: async () => {
      await emulator.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function siteOf(adapter: string, settings: object) {
  return {
    id: 'street',
    title: 'Street',
    currency: 'EUR',
    language: 'en',
    terminals: [{ id: 't1', adapter, textsElsewhere: true, settings }],
    chargers: [
      { id: 'post-1', adapter: 'ocpp', connectors: [{ id: 1, title: 'Left', terminal: 't1' }] },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow: 'plug-first' }],
  };
}

/** Reads what the check says, and does it at the emulator. */
function createHands(
  { emulator }: RunningEmulator,
  cards: TestCards,
  answers: Readonly<Record<string, string>>,
): {
  readonly read: (text: string) => void;
  readonly text: () => string;
  readonly input: CommandInput;
} {
  let said = '';
  const act = async (name: string, body: object): Promise<void> => {
    for (let left = 200; left > 0; left -= 1) {
      try {
        await emulator.actions[name]?.run(body as Record<string, unknown>);
        return;
      } catch {
        await pause(15);
      }
    }
  };
  const doIt = (line: string): void => {
    if (line.includes('Present no card')) return;
    if (line.includes('is declined')) void act('tap', { ...cards.bank, answer: 'declined' });
    else if (line.includes('bank card')) void act('tap', cards.bank);
    else if (line.includes('phone')) void act('tap', cards.wallet);
    else if (line.includes('RFID')) void act('tap', cards.member);
    else if (line.includes('stop button')) void act('stop', {});
  };
  return {
    text: () => said,
    read: (text) => {
      said += text;
      for (const line of text.split('\n')) if (line.startsWith('> ')) doIt(line);
    },
    input: {
      isTerminal: false,
      hasLines: async () => true,
      close: () => undefined,
      ask: async (prompt) => {
        const [id = ''] = prompt.trim().split(' ');
        if (id === 'restart-now') await emulator.actions['reboot']?.run({});
        if (id === 'unplug') emulator.knobs.set('online', 'no');
        if (id === 'plug-in') emulator.knobs.set('online', 'yes');
        const isYesNo = prompt.includes('y or n');
        return answers[id] ?? (isYesNo ? 'y' : '');
      },
    },
  };
}
