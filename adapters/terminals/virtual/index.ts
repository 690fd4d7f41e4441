import { randomUUID } from 'node:crypto';
import type { Contract } from '../../../engine/contracts/contract.ts';
import type {
  AbortPort,
  AdapterHost,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { ForecourtError } from '../../../engine/contracts/forecourt-error.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { Currency } from '../../../engine/contracts/money.ts';
import type { KnobView } from '../../../engine/contracts/views.ts';
import { failure, outcome } from '../../kit/results.ts';
import { authorize } from './authorize.ts';
import { createCardReader } from './card-reader.ts';
import { parseCardTap } from './card-tap.ts';
import { createChoiceBoard } from './choice-board.ts';
import { closeHold } from './close-hold.ts';
import { createHoldStore } from './hold-store.ts';
import { increase } from './increase.ts';
import { createKnobBoard, type KnobBoard } from './knobs.ts';
import { listHolds } from './list-holds.ts';
import { lookUp } from './look-up.ts';
import { type OwnScreen, ownScreenLines, type ScreenLanguage } from './own-screen.ts';
import { virtualTerminalProfile } from './profile.ts';
import { readCard } from './read-card.ts';
import type { VirtualTerminal } from './virtual-terminal.ts';

export { virtualTerminalProfile } from './profile.ts';

/** What a virtual terminal shows and does now. */
export interface VirtualTerminalView {
  readonly terminalId: string;
  readonly online: boolean;
  readonly reading: 'no' | 'pay' | 'identify';
  readonly screen: {
    /** `terminal` = its own payment screen, which a flow cannot change. */
    readonly source: 'flow' | 'terminal';
    readonly lines: readonly string[];
    readonly sessionId: string | null;
  };
}

/** Terminals in this process, driven from outside. Every hand on an unknown one throws TERMINAL_UNKNOWN. */
export interface VirtualTerminalAdapter extends DeviceAdapter {
  /** Holds a card to the reader. @throws TERMINAL_CARD_DATA, TERMINAL_NOT_READING */
  readonly tap: (terminalId: string, card: JsonObject) => Promise<void>;
  readonly touch: (terminalId: string) => Promise<void>;
  /** Chooses what the screen offers. @throws TERMINAL_NOT_OFFERED */
  readonly choose: (terminalId: string, item: string) => Promise<void>;
  readonly setOnline: (terminalId: string, online: boolean) => Promise<void>;
  readonly knobs: (terminalId: string) => readonly KnobView[];
  /** Chooses what the next request of this kind meets; null = the ordinary answer. @throws TERMINAL_KNOB */
  readonly setKnob: (terminalId: string, operation: string, next: string | null) => void;
  readonly view: (terminalId: string) => VirtualTerminalView;
}

/** Which terminals there are, and how they look. */
export interface VirtualTerminalOptions {
  readonly terminals: readonly string[];
  /** engine/contracts/terminal.contract.json; the knobs are made from it. */
  readonly contract: Contract;
  /** Gives the lines of a `terminal.show`; the key of the text when not given. */
  readonly render?: (call: OperationCall) => readonly string[];
  /** For the terminal's own payment screens. EUR when not given. */
  readonly currency?: Currency;
  readonly language?: ScreenLanguage;
  /** How long the bank takes, ms; 0 when not given. */
  readonly bankMs?: number;
  /** Called when the view of a terminal may have changed. */
  readonly onChange?: (terminalId: string) => void;
}

/** Makes the adapter for all virtual terminals of an engine. */
export function createVirtualTerminalAdapter(
  options: VirtualTerminalOptions,
): VirtualTerminalAdapter {
  const terminals = new Map<string, VirtualTerminal>();
  const profile = virtualTerminalProfile();
  const boards = new Map<string, KnobBoard>(
    options.terminals.map((id) => [id, createKnobBoard(options.contract, profile)]),
  );
  const terminalOf = (terminalId: string): VirtualTerminal => {
    const terminal = terminals.get(terminalId);
    if (terminal === undefined) throw new ForecourtError('TERMINAL_UNKNOWN', { terminalId });
    return terminal;
  };
  return {
    profile,
    start: async (host) => {
      for (const [id, knobs] of boards) terminals.set(id, createTerminal(id, knobs, host, options));
    },
    execute: async (call, signal) => execute(terminals, options, call, signal),
    stop: async () => {
      for (const { reader, choices } of terminals.values()) {
        reader.end('gone');
        choices.end();
      }
    },
    tap: async (terminalId, card) => {
      const terminal = terminalOf(terminalId);
      const tap = parseCardTap(card);
      const taken = terminal.online && terminal.reader.present(tap);
      if (!taken) throw new ForecourtError('TERMINAL_NOT_READING', { terminalId });
    },
    touch: (terminalId) => tell(terminalOf(terminalId), 'terminal.touched'),
    choose: async (terminalId, item) => {
      const terminal = terminalOf(terminalId);
      const isTaken = terminal.online && terminal.choices.choose(item);
      if (!isTaken) throw new ForecourtError('TERMINAL_NOT_OFFERED', { terminalId });
    },
    setOnline: async (terminalId, online) => {
      const terminal = terminalOf(terminalId);
      if (terminal.online === online) return;
      terminal.online = online;
      if (!online) {
        terminal.reader.end('gone');
        terminal.choices.end();
      }
      terminal.onChange();
      await tell(terminal, online ? 'terminal.online' : 'terminal.offline');
    },
    knobs: (terminalId) => terminalOf(terminalId).knobs.views(),
    setKnob: (terminalId, operation, next) => terminalOf(terminalId).knobs.set(operation, next),
    view: (terminalId) => viewOf(terminalOf(terminalId), options),
  };
}

function createTerminal(
  terminalId: string,
  knobs: KnobBoard,
  host: AdapterHost,
  options: VirtualTerminalOptions,
): VirtualTerminal {
  const onChange = () => options.onChange?.(terminalId);
  return {
    terminalId,
    host,
    knobs,
    holds: createHoldStore(host.memory),
    reader: createCardReader(onChange),
    choices: createChoiceBoard(onChange),
    bankMs: options.bankMs ?? 0,
    online: true,
    busy: null,
    flowLines: [],
    flowSessionId: null,
    lastCard: null,
    cards: new Map(),
    onChange,
  };
}

async function execute(
  terminals: ReadonlyMap<string, VirtualTerminal>,
  options: VirtualTerminalOptions,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const { address } = call;
  const terminal = address.family === 'terminal' ? terminals.get(address.terminalId) : undefined;
  if (terminal === undefined || !terminal.online) return failure('notSent');
  const knob = terminal.knobs.take(call.operation);
  switch (call.operation) {
    case 'terminal.readCard':
      return readCard(terminal, call, knob, signal);
    case 'terminal.choose':
      return terminal.choices.offer(call, knob, signal);
    case 'terminal.authorize':
      return authorize(terminal, call, knob, signal);
    case 'terminal.increase':
      return increase(terminal, call, knob);
    case 'terminal.commit':
      return closeHold(terminal, call, knob, 'commit');
    case 'terminal.cancel':
      return closeHold(terminal, call, knob, 'cancel');
    case 'terminal.lookUp':
      return lookUp(terminal, call, knob);
    case 'terminal.listHolds':
      return listHolds(terminal, knob);
    case 'terminal.show':
      terminal.flowLines = options.render?.(call) ?? keyOf(call.input['text']);
      terminal.flowSessionId = call.sessionId;
      terminal.onChange();
      return outcome('done');
    default:
      return failure('failed');
  }
}

function keyOf(text: unknown): readonly string[] {
  const { key } = (text ?? {}) as { key?: unknown };
  return typeof key === 'string' ? [key] : [];
}

async function tell(terminal: VirtualTerminal, type: string): Promise<void> {
  const { terminalId, host } = terminal;
  const atMs = host.nowMs();
  await host.emit({
    eventId: `${type}/${terminalId}/${randomUUID()}`,
    address: { family: 'terminal', terminalId },
    type,
    payload: {},
    atMs,
  });
}

/** Payment screens come before the flow's text; a read that only identifies leaves the screen to the flow. */
function viewOf(terminal: VirtualTerminal, options: VirtualTerminalOptions): VirtualTerminalView {
  const { terminalId, online, reader } = terminal;
  const purpose = reader.purpose();
  const own = ownScreenOf(terminal);
  const currency = options.currency ?? { code: 'EUR', digits: 2 };
  const screen =
    own === null
      ? {
          source: 'flow' as const,
          lines: terminal.flowLines,
          sessionId: terminal.flowSessionId,
        }
      : {
          source: 'terminal' as const,
          lines: ownScreenLines(own, options.language ?? 'en', currency),
          sessionId: null,
        };
  return { terminalId, online, reading: purpose ?? 'no', screen };
}

function ownScreenOf({ reader, busy }: VirtualTerminal): OwnScreen | null {
  if (reader.purpose() === 'pay')
    return { kind: 'presentCard', amountMinor: reader.amountMinor(), bay: reader.bay() };
  return busy === null ? null : { kind: 'pleaseWait', bay: busy.bay };
}
