import { createPayterPspAdapter } from '../../adapters/terminals/payter-psp/index.ts';
import { type PspSettings, pspDefaults } from '../../adapters/terminals/payter-psp/psp-settings.ts';
import { readSettings } from '../../adapters/terminals/payter-psp/read-settings.ts';
import type { EmulatorKind } from '../../emulators/kit/emulator.ts';
import { type RunningEmulator, startEmulator } from '../../emulators/kit/start-emulator.ts';
import { payterPsp } from '../../emulators/payter-psp/index.ts';
import type { OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createMemoryAdapterHost } from './memory-adapter-host.ts';
import { neverAborted, operationCall } from './operation-call.ts';
import { askTerminal, type TerminalRig } from './terminal.cases.ts';
import { until } from './until.ts';

/** What the emulator shows of itself. */
export interface PspView {
  readonly state: string;
  readonly isBusy: boolean;
  readonly isConnected: boolean;
  readonly reading: { readonly amountMinor: number | null; readonly reference: string } | null;
  readonly sessions: readonly {
    readonly sessionId: number;
    readonly reference: string;
    readonly authorizedMinor: number;
    readonly finalMinor: number | null;
    readonly state: string;
    readonly endedBy: string | null;
  }[];
  readonly heard: readonly string[];
  readonly setup: { readonly timeoutS: number; readonly action: number } | null;
}

/** A Payter terminal over PSP with hands: the emulator in this process, and the adapter that dials it. */
export interface PayterPspRig extends TerminalRig {
  readonly view: () => PspView;
  readonly knob: (name: string, value: unknown) => void;
  readonly act: (name: string, body?: JsonObject) => Promise<void>;
  /** Reads a card to pay; the driver holds his card to the terminal as soon as it asks. */
  readonly tapToPay: (amountMinor: number, card?: JsonObject) => Promise<OperationResult>;
  readonly reaches: (state: string) => Promise<void>;
}

const terminalId = 't1';

/** Short times, so that no test waits for a terminal that says nothing. */
const fastTimings: PspSettings['timings'] = {
  ...pspDefaults.timings,
  keepAliveMs: 100,
  answerMs: 400,
  settleMs: 400,
  armMs: 400,
  patienceMs: 100,
  lateMsMax: 1000,
  blockMs: 300,
  redialMs: 20,
  redialMsMax: 100,
  setupGraceMs: 100,
};

/** How a rig is set up. */
export interface PayterPspRigOptions {
  readonly settings?: JsonObject;
  readonly kind?: EmulatorKind;
  /** Turns knobs before the adapter dials. */
  readonly prepare?: (knob: (name: string, value: unknown) => void) => void;
  /** Does not wait until the terminal is set up. */
  readonly startsLate?: boolean;
  /** The terminal is not usable with these settings: waits until that is told. */
  readonly expectOffline?: boolean;
  /** Replaces what the settings file would give. */
  readonly change?: (settings: PspSettings) => PspSettings;
}

export async function createPayterPspRig(options: PayterPspRigOptions = {}): Promise<PayterPspRig> {
  const running = await startEmulator(options.kind ?? payterPsp, {
    host: '127.0.0.1',
    port: 0,
    controlPort: 0,
  });
  const { emulator } = running;
  let laterMs = 0;
  const host = Object.assign(createMemoryAdapterHost(), { nowMs: () => Date.now() + laterMs });
  const settings = settingsFor(running, options);
  emulator.knobs.set('family', settings.family);
  emulator.knobs.set('partialHeader', settings.partialHeader);
  options.prepare?.(emulator.knobs.set);
  const make = () => createPayterPspAdapter(terminalId, settings);
  let adapter = make();
  const view = () => emulator.view() as PspView;
  const reaches = (state: string) => until(state, () => view().state === state);
  const start = async () => {
    const wanted = options.expectOffline === true ? 'terminal.offline' : 'terminal.online';
    const before = host.of(wanted).length;
    await adapter.start(host);
    if (options.startsLate === true) return;
    await until(wanted, () => host.of(wanted).length > before);
  };
  const answers: Record<string, () => Promise<OperationResult>> = {};
  const rig: PayterPspRig = {
    host,
    answers,
    terminalId,
    adapter: () => adapter,
    view,
    knob: emulator.knobs.set,
    act: async (name, body = {}) => emulator.actions[name]?.run(body),
    reaches,
    restart: async () => {
      await adapter.stop();
      adapter = make();
      await start();
    },
    tapToPay: async (amountMinor, card = {}) => {
      const input = { purpose: 'pay', amountMinor, waitMs: 5000 };
      const read = askTerminal(rig, 'terminal.readCard', input);
      await reaches('WAIT_CARD');
      await rig.act('tap', card);
      return read;
    },
    reserve: async (amountMinor, holdId) => {
      const read = await rig.tapToPay(amountMinor);
      const cardKey = read.kind === 'outcome' ? String(read.output['cardKey']) : '';
      return askTerminal(rig, 'terminal.authorize', { amountMinor, cardKey }, holdId);
    },
    events: {
      'terminal.offline': async () => rig.knob('online', 'no'),
      'terminal.online': async () => {
        rig.knob('online', 'no');
        await until('offline', () => host.of('terminal.offline').length > 0);
        rig.knob('online', 'yes');
      },
      'terminal.settledByTerminal': async () => {
        await rig.reserve(5000, 'h');
        laterMs = settings.setupTimeoutS * 1000 + fastTimings.setupGraceMs;
      },
    },
    close: async () => {
      await adapter.stop();
      await running.close();
    },
  };
  fillAnswers(rig, answers);
  await start();
  return rig;
}

function settingsFor(running: RunningEmulator, options: PayterPspRigOptions): PspSettings {
  const port = Number(new URL(running.url.replace(/^\w+:/, 'http:')).port);
  const read = readSettings({
    family: 'apollo',
    transport: 'tcp',
    host: '127.0.0.1',
    port,
    setupTimeoutS: 172_800,
    setupAction: 0,
    ...options.settings,
  });
  return (options.change ?? ((settings) => settings))({ ...read, timings: fastTimings });
}

function fillAnswers(
  rig: PayterPspRig,
  answers: Record<string, () => Promise<OperationResult>>,
): void {
  readAnswers(rig, answers);
  authorizeAnswers(rig, answers);
  const inputs: Readonly<Record<string, JsonObject>> = {
    increase: { holdId: 'h', totalMinor: 900 },
    commit: { holdId: 'h', amountMinor: 100 },
    cancel: { holdId: 'h', reason: 'nothingUsed' },
  };
  const reply: Readonly<Record<string, string>> = {
    increase: 'update',
    commit: 'commit',
    cancel: 'void',
  };
  for (const [name, input] of Object.entries(inputs)) {
    const operation = `terminal.${name}`;
    const withHold = (turn?: () => void) => async () => {
      await rig.reserve(500, 'h');
      turn?.();
      return askTerminal(rig, operation, input);
    };
    answers[`${operation} !unknown`] = withHold(() => rig.knob(`${reply[name]}Reply`, 'lost'));
    answers[`${operation} !notSent`] = async () => {
      await rig.reserve(500, 'h');
      await offline(rig);
      const address = { family: 'terminal', terminalId } as const;
      const deadlineAtMs = Date.now() + 200;
      return rig
        .adapter()
        .execute(operationCall(operation, address, input, { deadlineAtMs }), neverAborted);
    };
    answers[`${operation} done`] = withHold();
    answers[`${operation} handedOver`] = withHold();
    const next = name === 'commit' ? 'nextCommit' : 'nextCancel';
    answers[`${operation} captureFailed`] = withHold(() => rig.knob(next, 'failed'));
    answers[`${operation} inProgress`] = withHold(() => rig.knob(next, 'failed'));
    answers[`${operation} approved`] = withHold();
    answers[`${operation} declined`] = withHold(() => rig.knob('nextUpdate', 'declined'));
    answers[`${operation} partiallyApproved`] = withHold(() => rig.knob('nextUpdate', 'partial'));
    answers[`${operation} alreadyClosed`] = async () => {
      await withHold()();
      return askTerminal(rig, operation, input);
    };
  }
}

function readAnswers(
  rig: PayterPspRig,
  answers: Record<string, () => Promise<OperationResult>>,
): void {
  const pay = (waitMs: number) =>
    askTerminal(rig, 'terminal.readCard', { purpose: 'pay', amountMinor: 500, waitMs });
  answers['terminal.readCard card'] = () => rig.tapToPay(500);
  answers['terminal.readCard timeout'] = () => pay(100);
  answers['terminal.readCard notAccepted'] = () => {
    rig.knob('nextRead', 'failure');
    return rig.tapToPay(500);
  };
  answers['terminal.readCard !notSent'] = async () => {
    await offline(rig);
    return pay(100);
  };
  answers['terminal.readCard !unknown'] = async () => {
    const read = pay(5000);
    await rig.reaches('WAIT_CARD');
    rig.knob('online', 'no');
    return read;
  };
}

function authorizeAnswers(
  rig: PayterPspRig,
  answers: Record<string, () => Promise<OperationResult>>,
): void {
  const next = (answer: string) => async () => {
    rig.knob('nextAuthorize', answer);
    return rig.reserve(500, 'h');
  };
  answers['terminal.authorize approved'] = next('approved');
  answers['terminal.authorize partiallyApproved'] = next('partial');
  answers['terminal.authorize declined'] = next('declined');
  answers['terminal.authorize cancelledByDriver'] = async () => {
    const asked = askTerminal(rig, 'terminal.authorize', { amountMinor: 500 });
    await rig.reaches('WAIT_CARD');
    await rig.act('press');
    return asked;
  };
  answers['terminal.authorize !notSent'] = async () => {
    await offline(rig);
    return askTerminal(rig, 'terminal.authorize', { amountMinor: 500 });
  };
  answers['terminal.authorize !unknown'] = async () => {
    rig.knob('bankMs', 60_000);
    const asked = rig.reserve(500, 'h');
    await until('the bank is asked', () => rig.view().isBusy);
    rig.knob('online', 'no');
    return asked;
  };
}

async function offline(rig: PayterPspRig): Promise<void> {
  rig.knob('online', 'no');
  await until('offline', () => rig.host.of('terminal.offline').length > 0);
}
