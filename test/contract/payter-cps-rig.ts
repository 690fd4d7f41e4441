import { payterCps } from '../../adapters/terminals/payter-cps/index.ts';
import { type RunningEmulator, startEmulator } from '../../emulators/kit/start-emulator.ts';
import { payterCps as payterCpsEmulator } from '../../emulators/payter-cps/index.ts';
import type { DeviceAdapter, OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createCallbackServer } from './callback-server.ts';
import { createMemoryAdapterHost } from './memory-adapter-host.ts';
import { neverAborted, operationCall } from './operation-call.ts';
import { askTerminal, type TerminalRig } from './terminal.cases.ts';
import { until } from './until.ts';

/** A Payter terminal behind an emulated CPS, with hands. */
export interface PayterCpsRig extends TerminalRig {
  readonly cps: RunningEmulator;
  /** Waits until the terminal reads, then holds a card to it. */
  readonly tap: (card?: JsonObject) => Promise<void>;
  /** Reads a card to pay with the amount. */
  readonly read: (amountMinor: number, card?: JsonObject) => Promise<OperationResult>;
}

/** How the adapter reaches CPS and CPS the adapter. */
export interface PayterCpsRigOptions {
  readonly family?: 'apollo' | 'p6x';
  /** CPS calls back; else it is only polled. */
  readonly callbacks?: boolean;
  readonly settings?: JsonObject;
  /** The API key that the adapter has; the emulator's when left out. */
  readonly key?: string;
}

const apiKey = 'emulator-key';
const terminalId = 't1';

/** The settings of the terminal at an emulator. */
export function cpsSettings(url: string, more: JsonObject = {}): JsonObject {
  return {
    environment: 'emulator',
    url,
    serialNumber: 'P6X000001',
    apiKey: { env: 'PAYTER_KEY' },
    family: 'apollo',
    pollMs: 100,
    readCheckMs: 1_000,
    settleMs: 1_000,
    ...more,
  };
}

export async function createPayterCpsRig(options: PayterCpsRigOptions = {}): Promise<PayterCpsRig> {
  const cps = await startEmulator(payterCpsEmulator, {
    host: '127.0.0.1',
    port: 0,
    controlPort: 0,
  });
  const host = createMemoryAdapterHost();
  let adapter: DeviceAdapter;
  const callbacks = await createCallbackServer((callback) => adapter.receive?.(callback));
  const settings = cpsSettings(cps.url, {
    family: options.family ?? 'apollo',
    ...(options.callbacks === false ? {} : { callbackUrl: callbacks.url }),
    ...options.settings,
  });
  const make = (): DeviceAdapter =>
    payterCps.create({
      siteId: 'street',
      terminalId,
      settings,
      secret: () => options.key ?? apiKey,
      currency: { code: 'EUR', digits: 2 },
      language: 'en',
      render: ({ input }) =>
        Array.isArray(input['lines']) ? input['lines'].map(String) : ['Text'],
    });
  adapter = make();
  await adapter.start(host);
  const { knobs, actions } = cps.emulator;
  const answers: Record<string, () => Promise<OperationResult>> = {};
  const rig: PayterCpsRig = {
    host,
    cps,
    answers,
    terminalId,
    adapter: () => adapter,
    tap: async (card = {}) => {
      await until('the terminal reads', () => stateOf(cps) === 'READING');
      await actions['tap']?.run(card);
    },
    read: async (amountMinor, card) => {
      const input = { purpose: 'pay', amountMinor, waitMs: 5_000 };
      const [result] = await Promise.all([
        askTerminal(rig, 'terminal.readCard', input),
        rig.tap(card),
      ]);
      return result;
    },
    reserve: async (amountMinor, holdId) => {
      const card = await rig.read(amountMinor);
      const cardKey = card.kind === 'outcome' ? card.output['cardKey'] : undefined;
      const input = { amountMinor, cardKey: cardKey ?? 'none' };
      return askTerminal(rig, 'terminal.authorize', input, holdId);
    },
    restart: async () => {
      await adapter.stop();
      adapter = make();
      await adapter.start(host);
    },
    events: {
      'terminal.offline': async () => knobs.set('online', 'no'),
      'terminal.online': async () => {
        knobs.set('online', 'no');
        await until('it is offline', () => host.of('terminal.offline').length > 0);
        knobs.set('online', 'yes');
      },
      'terminal.touched': async () => {
        await show(rig, '');
        await actions['press']?.run({ response: 'start' });
      },
    },
    close: async () => {
      await adapter.stop();
      await callbacks.close();
      await cps.close();
    },
  };
  fillAnswers(rig, answers);
  return rig;
}

/** The state of the emulated terminal. */
export function stateOf({ emulator }: RunningEmulator): string {
  return (emulator.view() as { terminal: { state: string } }).terminal.state;
}

function fillAnswers(
  rig: PayterCpsRig,
  answers: Record<string, () => Promise<OperationResult>>,
): void {
  const { knobs, actions } = rig.cps.emulator;
  const ask = (operation: string, input: JsonObject, id?: string) =>
    askTerminal(rig, `terminal.${operation}`, input, id);
  const pay = { purpose: 'pay', amountMinor: 500, waitMs: 5_000 };
  const offline = (operation: string, input: JsonObject) => async () => {
    await rig.cps.close();
    return ask(operation, input);
  };
  const silent = (request: string, then: () => Promise<OperationResult>) => async () => {
    await rig.reserve(500, 'h');
    knobs.set(`${request}Reply`, 'lost');
    return then();
  };
  const after =
    (first: () => Promise<unknown>, then: () => Promise<OperationResult>) => async () => {
      await first();
      return then();
    };
  const hold = () => rig.reserve(500, 'h');
  const commit = () => ask('commit', { holdId: 'h', amountMinor: 100 });
  const cancel = () => ask('cancel', { holdId: 'h', reason: 'nothingUsed' });
  const lookUp = () => ask('lookUp', { holdId: 'h' });

  answers['terminal.readCard card'] = () => rig.read(500);
  answers['terminal.readCard timeout'] = () => ask('readCard', { ...pay, waitMs: 50 });
  answers['terminal.readCard notAccepted'] = () => rig.read(500, { ifd: 'SOMETHING', aid: '' });
  answers['terminal.readCard !notSent'] = offline('readCard', pay);
  answers['terminal.readCard !unknown'] = async () => {
    const reading = ask('readCard', { ...pay, waitMs: 1_000 });
    await until('the terminal reads', () => stateOf(rig.cps) === 'READING');
    knobs.set('online', 'no');
    return reading;
  };

  const authorizeWith = (answer: string) => async () => {
    knobs.set('nextAuthorize', answer);
    return hold();
  };
  answers['terminal.authorize approved'] = hold;
  answers['terminal.authorize partiallyApproved'] = authorizeWith('partial');
  answers['terminal.authorize declined'] = authorizeWith('declined');
  answers['terminal.authorize cardInUse'] = after(hold, () => rig.reserve(500, 'h2'));
  answers['terminal.authorize cancelledByDriver'] = async () => {
    // Nobody comes in the half second that the deadline leaves.
    const address = { family: 'terminal', terminalId } as const;
    const more = { deadlineAtMs: Date.now() + 62_500 };
    const call = operationCall('terminal.authorize', address, { amountMinor: 500 }, more);
    return rig.adapter().execute(call, neverAborted);
  };
  answers['terminal.authorize !notSent'] = offline('authorize', { amountMinor: 5, cardKey: 'c' });
  answers['terminal.authorize !unknown'] = async () => {
    knobs.set('authorizeReply', 'lost');
    return hold();
  };

  answers['terminal.commit done'] = after(hold, commit);
  answers['terminal.commit captureFailed'] = after(hold, async () => {
    knobs.set('nextCommit', 'failed');
    return commit();
  });
  answers['terminal.commit alreadyClosed'] = after(hold, async () => {
    knobs.set('nextCommit', 'conflict');
    return commit();
  });
  answers['terminal.commit !unknown'] = silent('commit', commit);
  answers['terminal.cancel done'] = after(hold, cancel);
  answers['terminal.cancel alreadyClosed'] = after(hold, async () => {
    knobs.set('nextCancel', 'conflict');
    return cancel();
  });
  answers['terminal.cancel !unknown'] = silent('cancel', cancel);

  answers['terminal.lookUp notFound'] = lookUp;
  answers['terminal.lookUp reserved'] = after(hold, lookUp);
  answers['terminal.lookUp committed'] = after(hold, after(commit, lookUp));
  answers['terminal.lookUp released'] = after(hold, after(cancel, lookUp));
  answers['terminal.lookUp cannotTell'] = async () => {
    knobs.set('authorizeReply', 'dropped');
    await hold();
    return lookUp();
  };
  answers['terminal.lookUp !notSent'] = after(hold, offline('lookUp', { holdId: 'h' }));
  answers['terminal.lookUp !unknown'] = after(hold, async () => {
    knobs.set('sessionsReply', 'lost');
    return lookUp();
  });

  const list = () => ask('listHolds', {});
  answers['terminal.listHolds listed'] = after(hold, list);
  answers['terminal.listHolds cannotTell'] = async () => {
    knobs.set('sessionsReply', 'error');
    return list();
  };
  answers['terminal.listHolds !notSent'] = offline('listHolds', {});
  answers['terminal.listHolds !unknown'] = async () => {
    knobs.set('sessionsReply', 'lost');
    return list();
  };

  answers['terminal.show done'] = () => show(rig, 's-1');
  answers['terminal.show !notSent'] = offline('show', { lines: ['Hello'] });
  const choice = { items: ['left', 'right'], waitMs: 5_000 };
  answers['terminal.choose chosen'] = async () => {
    const result = ask('choose', choice);
    await until('the choice is shown', () => screenOf(rig)?.type === 'selection');
    await actions['press']?.run({ response: 'right' });
    return result;
  };
  answers['terminal.choose timeout'] = () => ask('choose', { ...choice, waitMs: 50 });
  answers['terminal.choose !notSent'] = offline('choose', choice);
  answers['terminal.choose !unknown'] = async () => {
    knobs.set('uiReply', 'lost');
    return ask('choose', choice);
  };
}

/** Shows a text of a session, or one of the site when there is none. */
export function show(
  rig: PayterCpsRig,
  sessionId: string,
  lines: readonly string[] = ['Plug in'],
): Promise<OperationResult> {
  const address = { family: 'terminal', terminalId } as const;
  const input = { lines: [...lines] };
  return rig
    .adapter()
    .execute(operationCall('terminal.show', address, input, { sessionId }), neverAborted);
}

/** The screen that the terminal shows now. */
export function screenOf({ cps }: PayterCpsRig): CpsScreen | null {
  return (cps.emulator.view() as { screen: CpsScreen | null }).screen;
}

interface CpsScreen {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly callbackUrl: string | null;
}

/** What CPS has in its books. */
export function sessionsOf({ cps }: PayterCpsRig): readonly CpsBooked[] {
  return (cps.emulator.view() as { sessions: readonly CpsBooked[] }).sessions;
}

interface CpsBooked {
  readonly sessionId: string;
  readonly state: string;
  readonly finalAmount?: number;
}
