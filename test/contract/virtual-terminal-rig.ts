import {
  createVirtualTerminalAdapter,
  type VirtualTerminalAdapter,
} from '../../adapters/terminals/virtual/index.ts';
import type { OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createMemoryAdapterHost } from './memory-adapter-host.ts';
import { readContract } from './read-contract.ts';
import { askTerminal, type TerminalRig } from './terminal.cases.ts';
import { until } from './until.ts';

/** A virtual terminal with hands. */
export interface VirtualTerminalRig extends TerminalRig {
  readonly virtual: () => VirtualTerminalAdapter;
}

export const bankCard = { cardKey: 'card-1', kind: 'bank', maskedPan: '**** **** **** 1234' };
const terminalId = 't1';
const payRead = { purpose: 'pay', amountMinor: 5000, waitMs: 2000 };

export async function createVirtualTerminalRig(): Promise<VirtualTerminalRig> {
  const host = createMemoryAdapterHost();
  const contract = readContract('terminal');
  const make = () => createVirtualTerminalAdapter({ terminals: [terminalId], contract });
  let adapter = make();
  await adapter.start(host);
  const answers: Record<string, () => Promise<OperationResult>> = {};
  const rig: VirtualTerminalRig = {
    host,
    answers,
    terminalId,
    adapter: () => adapter,
    virtual: () => adapter,
    restart: async () => {
      await adapter.stop();
      adapter = make();
      await adapter.start(host);
    },
    reserve: (amountMinor, holdId) =>
      askTerminal(rig, 'terminal.authorize', { amountMinor, cardKey: 'card-1' }, holdId),
    events: {
      'terminal.offline': () => adapter.setOnline(terminalId, false),
      'terminal.online': async () => {
        await adapter.setOnline(terminalId, false);
        await adapter.setOnline(terminalId, true);
      },
      'terminal.touched': () => adapter.touch(terminalId),
    },
    close: () => adapter.stop(),
  };
  fillAnswers(rig, answers);
  return rig;
}

/** Every knob gives the answer of its name; the truth of a look-up is brought about at the bank. */
export function fillAnswers(
  rig: VirtualTerminalRig,
  answers: Record<string, () => Promise<OperationResult>>,
): void {
  for (const { operation, choices } of rig.virtual().knobs(terminalId)) {
    for (const { id } of choices) {
      const key =
        id.includes(':') || ['notSent', 'failed'].includes(id) ? `!${id.split(':')[0]}` : id;
      answers[`${operation} ${key}`] = () => withKnob(rig, operation, id);
    }
    answers[`${operation} !notSent`] = async () => {
      await rig.virtual().setOnline(terminalId, false);
      return askTerminal(rig, operation, inputFor(operation));
    };
  }
  const lookUpAfter = (first: () => Promise<unknown>) => async () => {
    await first();
    return askTerminal(rig, 'terminal.lookUp', { holdId: 'h' });
  };
  const hold = () =>
    askTerminal(rig, 'terminal.authorize', { amountMinor: 500, cardKey: 'c' }, 'h');
  answers['terminal.lookUp notFound'] = lookUpAfter(async () => undefined);
  answers['terminal.lookUp reserved'] = lookUpAfter(hold);
  answers['terminal.lookUp committed'] = lookUpAfter(async () => {
    await hold();
    await askTerminal(rig, 'terminal.commit', { holdId: 'h', amountMinor: 1 });
  });
  answers['terminal.listHolds listed'] = async () => {
    await hold();
    return askTerminal(rig, 'terminal.listHolds', {});
  };
  answers['terminal.lookUp released'] = lookUpAfter(async () => {
    await hold();
    await askTerminal(rig, 'terminal.cancel', { holdId: 'h', reason: 'nothingUsed' });
  });
  const show = { text: { key: 'card.present', args: {} } };
  answers['terminal.show done'] = () => askTerminal(rig, 'terminal.show', show);
  answers['terminal.show !notSent'] = async () => {
    await rig.virtual().setOnline(terminalId, false);
    return askTerminal(rig, 'terminal.show', show);
  };
}

async function withKnob(
  rig: VirtualTerminalRig,
  operation: string,
  id: string,
): Promise<OperationResult> {
  if ('holdId' in inputFor(operation)) {
    await askTerminal(rig, 'terminal.authorize', { amountMinor: 500, cardKey: 'c' }, 'h');
  }
  rig.virtual().setKnob(terminalId, operation, id);
  const result = askTerminal(rig, operation, inputFor(operation));
  if (operation === 'terminal.readCard' && ['card', 'notAccepted'].includes(id)) {
    await until('reading', () => rig.virtual().view(terminalId).reading === 'pay');
    await rig.virtual().tap(terminalId, bankCard);
  }
  if (operation === 'terminal.choose' && id === 'chosen') {
    await chooseOnceOffered(rig, 'left');
  }
  return result;
}

/** Over a wire the request takes a moment to reach the screen. */
async function chooseOnceOffered(rig: VirtualTerminalRig, item: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await rig.virtual().choose(terminalId, item);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  await rig.virtual().choose(terminalId, item);
}

function inputFor(operation: string): JsonObject {
  switch (operation) {
    case 'terminal.readCard':
      return payRead;
    case 'terminal.choose':
      return { items: ['left', 'right'], labels: ['Left', 'Right'], waitMs: 2000 };
    case 'terminal.authorize':
      return { amountMinor: 5000, cardKey: 'card-1' };
    case 'terminal.increase':
      return { holdId: 'h', totalMinor: 900 };
    case 'terminal.commit':
      return { holdId: 'h', amountMinor: 100 };
    case 'terminal.cancel':
      return { holdId: 'h', reason: 'nothingUsed' };
    default:
      return { holdId: 'h' };
  }
}
