import { ccv } from '../../adapters/terminals/ccv/index.ts';
import { ccv as ccvEmulator } from '../../emulators/ccv/index.ts';
import { type RunningEmulator, startEmulator } from '../../emulators/kit/start-emulator.ts';
import type { DeviceAdapter, OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createCallbackServer } from './callback-server.ts';
import { createMemoryAdapterHost } from './memory-adapter-host.ts';
import { neverAborted, operationCall } from './operation-call.ts';
import { askTerminal, type TerminalRig } from './terminal.cases.ts';
import { until } from './until.ts';

/** What the emulated terminal tells of itself. */
export interface CcvView {
  readonly state: 'IDLE' | 'READING' | 'BANK';
  readonly reading: string | null;
  readonly reservations: readonly {
    readonly requestId: number;
    readonly authorized: number;
    readonly captured: number | null;
    readonly state: 'RESERVED' | 'CAPTURED' | 'RELEASED';
    readonly reasonCode: string | null;
  }[];
  readonly closings: number;
  readonly transactions: readonly { readonly type: string; readonly status: string }[];
  readonly heard: readonly string[];
}

/** An emulated CCV terminal with hands. */
export interface CcvRig extends TerminalRig {
  readonly ccv: RunningEmulator;
  readonly view: () => CcvView;
  /** Waits until the terminal reads, then holds a card to it. */
  readonly tap: (card?: JsonObject) => Promise<void>;
  /** Asks with a deadline so far away. */
  readonly askWithin: (
    ms: number,
    operation: string,
    input: JsonObject,
    id?: string,
  ) => Promise<OperationResult>;
}

const terminalId = 't1';

/** The settings of the terminal at an emulator. */
export function ccvRigSettings(url: string, more: JsonObject = {}): JsonObject {
  return { transport: 'pay-proxy', url, pollMs: 200, ...more };
}

/** The same terminal through CCV's cloud, with webhooks to an address or without. */
export function ccvCloudSettings(callbackUrl?: string): JsonObject {
  return {
    transport: 'cloud',
    cloud: {
      environment: 'test',
      apiKey: { env: 'CCV_KEY' },
      terminalId: '12345678',
      managementSystemId: 'GrundmasterNL-ThirdPartyTest',
      authoriseConfirmed: true,
      ...(callbackUrl === undefined ? {} : { callbackUrl }),
    },
  };
}

/** The calls that CCV does not name, as the emulator names them. */
export const ccvReadPaths = {
  paths: { token: '/terminal/token', mifare: '/terminal/mifare', abort: '/terminal/abort' },
};

export async function createCcvRig(
  more: JsonObject | ((callbackUrl: string) => JsonObject) = {},
): Promise<CcvRig> {
  const emulator = await startEmulator(ccvEmulator, {
    host: '127.0.0.1',
    port: 0,
    controlPort: 0,
  });
  const host = createMemoryAdapterHost();
  let adapter: DeviceAdapter;
  const callbacks = await createCallbackServer((callback) => adapter.receive?.(callback));
  const chosen = typeof more === 'function' ? more(callbacks.url) : more;
  const make = (): DeviceAdapter =>
    ccv.create({
      siteId: 'street',
      terminalId,
      settings: ccvRigSettings(emulator.url, chosen),
      secret: () => 't_emulator',
      currency: { code: 'EUR', digits: 2 },
      language: 'en',
      render: () => [],
    });
  adapter = make();
  await adapter.start(host);
  const { knobs, actions } = emulator.emulator;
  const view = () => emulator.emulator.view() as CcvView;
  const answers: Record<string, () => Promise<OperationResult>> = {};
  const rig: CcvRig = {
    host,
    ccv: emulator,
    view,
    answers,
    terminalId,
    adapter: () => adapter,
    tap: async (card = {}) => {
      await until('the terminal reads', () => view().state === 'READING');
      await actions['tap']?.run(card);
    },
    askWithin: (ms, operation, input, id) => {
      const address = { family: 'terminal', terminalId } as const;
      const call = operationCall(`terminal.${operation}`, address, input, {
        deadlineAtMs: Date.now() + ms,
        ...(id === undefined ? {} : { operationId: id }),
      });
      return adapter.execute(call, neverAborted);
    },
    reserve: async (amountMinor, holdId) => {
      const asked = askTerminal(rig, 'terminal.authorize', { amountMinor }, holdId);
      const [result] = await Promise.all([asked, rig.tap()]);
      return result;
    },
    restart: async () => {
      await adapter.stop();
      adapter = make();
      await adapter.start(host);
    },
    events: {
      'terminal.offline': async () => knobs.set('online', 'no'),
      'terminal.online': async () => {
        await goOffline(rig);
        knobs.set('online', 'yes');
      },
    },
    close: async () => {
      await adapter.stop();
      await callbacks.close();
      await emulator.close();
    },
  };
  fillAnswers(rig, answers);
  return rig;
}

/** The terminal drops out, and the adapter knows. */
async function goOffline({ ccv: { emulator }, host }: CcvRig): Promise<void> {
  emulator.knobs.set('online', 'no');
  await until('it is offline', () => host.of('terminal.offline').length > 0);
}

function fillAnswers(rig: CcvRig, answers: Record<string, () => Promise<OperationResult>>): void {
  const { knobs, actions } = rig.ccv.emulator;
  const ask = (operation: string, input: JsonObject) =>
    askTerminal(rig, `terminal.${operation}`, input);
  const pay = { purpose: 'pay', amountMinor: 500, waitMs: 5_000 };
  const identify = { purpose: 'identify', waitMs: 5_000 };
  const after =
    (first: () => Promise<unknown>, then: () => Promise<OperationResult>) => async () => {
      await first();
      return then();
    };
  const hold = () => rig.reserve(500, 'h');
  const commit = () => ask('commit', { holdId: 'h', amountMinor: 100 });
  const cancel = () => ask('cancel', { holdId: 'h', reason: 'nothingUsed' });
  const lookUp = () => ask('lookUp', { holdId: 'h' });
  const set = (knob: string, value: string) => async () => knobs.set(knob, value);

  answers['terminal.readCard deferred'] = () => ask('readCard', pay);
  answers['terminal.readCard card'] = async () => {
    const [result] = await Promise.all([ask('readCard', identify), rig.tap()]);
    return result;
  };
  answers['terminal.readCard timeout'] = () => ask('readCard', { ...identify, waitMs: 600 });
  answers['terminal.readCard !notSent'] = after(
    () => goOffline(rig),
    () => ask('readCard', pay),
  );
  answers['terminal.readCard !unknown'] = async () => {
    const reading = ask('readCard', identify);
    await until('the terminal reads', () => rig.view().state === 'READING');
    knobs.set('dropToController', 0);
    await actions['tap']?.run({});
    return reading;
  };

  answers['terminal.authorize approved'] = hold;
  answers['terminal.authorize partiallyApproved'] = after(set('nextAuthorize', 'partial'), hold);
  answers['terminal.authorize declined'] = after(set('nextAuthorize', 'declined'), hold);
  answers['terminal.authorize cancelledByDriver'] = async () => {
    const asked = ask('authorize', { amountMinor: 500 });
    await until('the terminal reads', () => rig.view().state === 'READING');
    await actions['stop']?.run({});
    return asked;
  };
  answers['terminal.authorize !notSent'] = after(
    () => goOffline(rig),
    () => ask('authorize', { amountMinor: 500 }),
  );
  answers['terminal.authorize !unknown'] = async () => {
    const asked = rig.askWithin(3_500, 'authorize', { amountMinor: 500 }, 'h');
    await until('the terminal reads', () => rig.view().state === 'READING');
    knobs.set('online', 'no');
    knobs.set('dropToController', 0);
    await actions['tap']?.run({});
    return asked;
  };

  answers['terminal.commit done'] = after(hold, commit);
  answers['terminal.commit captureFailed'] = after(
    hold,
    after(set('nextCommit', 'failed'), commit),
  );
  answers['terminal.commit alreadyClosed'] = after(hold, after(commit, commit));
  answers['terminal.commit inProgress'] = after(hold, async () => {
    // The terminal is busy with another driver.
    const asked = rig.askWithin(20_000, 'authorize', { amountMinor: 500 }, 'h2');
    await until('the terminal reads', () => rig.view().state === 'READING');
    const result = await rig.askWithin(2_500, 'commit', { holdId: 'h', amountMinor: 100 });
    await actions['stop']?.run({});
    await asked;
    return result;
  });
  answers['terminal.commit !unknown'] = after(hold, () =>
    loseAfter(rig, 'commit', { holdId: 'h', amountMinor: 100 }),
  );
  answers['terminal.cancel done'] = after(hold, cancel);
  answers['terminal.cancel alreadyClosed'] = after(hold, after(cancel, cancel));
  answers['terminal.cancel inProgress'] = after(hold, after(set('nextCancel', 'failed'), cancel));
  answers['terminal.cancel !unknown'] = after(hold, () =>
    loseAfter(rig, 'cancel', { holdId: 'h', reason: 'nothingUsed' }),
  );

  answers['terminal.lookUp notFound'] = lookUp;
  answers['terminal.lookUp reserved'] = after(hold, lookUp);
  answers['terminal.lookUp committed'] = after(hold, after(commit, lookUp));
  answers['terminal.lookUp released'] = after(hold, after(cancel, lookUp));
  answers['terminal.lookUp cannotTell'] = async () => {
    const asked = rig.askWithin(20_000, 'authorize', { amountMinor: 500 }, 'h');
    await until('the terminal reads', () => rig.view().state === 'READING');
    const result = await lookUp();
    await actions['stop']?.run({});
    await asked;
    return result;
  };
  answers['terminal.lookUp !unknown'] = async () => {
    await answers['terminal.authorize !unknown']?.();
    await goOffline(rig);
    return lookUp();
  };
}

/** The terminal takes it, and the link is gone before it says so. */
async function loseAfter(
  { ccv: { emulator }, askWithin, view }: CcvRig,
  operation: string,
  input: JsonObject,
): Promise<OperationResult> {
  emulator.knobs.set('bankMs', 400);
  const asked = askWithin(3_500, operation, input);
  await until('it was asked', () => view().heard.includes(operation));
  emulator.knobs.set('online', 'no');
  emulator.knobs.set('dropToController', 0);
  return asked;
}
