import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Emulator, EmulatorAction, EmulatorKind } from '../kit/emulator.ts';
import { faultKnobs, replyKnob } from '../kit/fault-knobs.ts';
import { createKnobBoard, type KnobBoard } from '../kit/knob-board.ts';
import { BlockReader } from './block.ts';
import { heldCard, someBankCard } from './card.ts';
import { createControllerLine } from './controller-line.ts';
import { createMachine, type PspMachine, state } from './machine.ts';
import { ownKnobs, replies } from './own-knobs.ts';
import { endRead, receive, tap } from './terminal.ts';

/** The terminal closes a connection on which nothing came for so long. */
const IDLE_MS = 20_000;

/** A Payter terminal that speaks PSP, as its documents and traces describe it. */
export const payterPsp: EmulatorKind = payterPspOver({});

/** The same, over TLS when it is given a key and a certificate (PEM). */
export function payterPspOver(tls: {
  readonly key?: string;
  readonly cert?: string;
}): EmulatorKind {
  const isTls = tls.cert !== undefined;
  return {
    name: 'payter-psp',
    scheme: isTls ? 'tls' : 'tcp',
    hint: 'settings of the terminal: "family": "apollo", "transport": "tcp", "setupTimeoutS": 172800, "setupAction": 0, and "host" and "port" of {url}',
    create: () => {
      const knobs = createKnobBoard([...faultKnobs, ...replies.map(replyKnob), ...ownKnobs]);
      const machine = createMachine(knobs);
      const serve = (socket: Socket): void => serveController(machine, socket);
      return emulatorOf(machine, isTls ? createTlsServer(tls, serve) : createServer(serve));
    },
  };
}

function emulatorOf(machine: PspMachine, server: Server): Emulator {
  const { knobs } = machine;
  return {
    knobs: {
      ...knobs,
      set: (name, value) => {
        knobs.set(name, value);
        if (knobs.value('online') === 'no') machine.line?.close();
        if (knobs.value('bank') === 'reachable') sendStored(machine);
      },
    },
    actions: actionsOf(machine, knobs),
    view: () => ({
      state: nameOf(machine.state),
      isBusy: machine.isBusy,
      isConnected: machine.line !== null,
      reading: machine.wish,
      setup: machine.setup,
      sessions: machine.sessions.all(),
      heard: machine.heard,
    }),
    server,
    stop: () => {
      endRead(machine);
      for (const timer of machine.timers) clearTimeout(timer);
    },
  };
}

/** One controller at a time: a newer connection takes the place of an older one. */
function serveController(machine: PspMachine, socket: Socket): void {
  const { knobs } = machine;
  socket.on('error', () => socket.destroy());
  if (knobs.value('online') === 'no') {
    socket.destroy();
    return;
  }
  machine.line?.close();
  const line = createControllerLine(socket, knobs);
  machine.line = line;
  const reader = new BlockReader();
  socket.setTimeout(Number(knobs.value('idleMs') ?? IDLE_MS), () => socket.destroy());
  socket.on('data', (chunk) => {
    if (machine.line !== line) return;
    for (const message of reader.read(chunk)) {
      receive(machine, message);
      reader.isExtended = line.isExtended;
    }
  });
  socket.on('close', () => {
    if (machine.line !== line) return;
    machine.line = null;
    endRead(machine);
    machine.state = state.OFFLINE;
  });
}

/** The terminal is back on the internet: the bank hears what was stored. */
function sendStored({ sessions }: PspMachine): void {
  for (const { sessionId, isStored } of sessions.all())
    if (isStored) sessions.change(sessionId, { isStored: false });
}

function actionsOf(machine: PspMachine, knobs: KnobBoard): Record<string, EmulatorAction> {
  return {
    tap: {
      say: 'Holds a card to the terminal; "answer" turns the knob nextAuthorize first.',
      example: { ...someBankCard, answer: 'approved' },
      run: ({ answer, ...body }) => {
        const card = heldCard(body);
        if (answer !== undefined) knobs.set('nextAuthorize', answer);
        tap(machine, card);
      },
    },
    press: {
      say: 'Presses stop while the terminal waits for a card.',
      example: {},
      run: () => {
        if (machine.state !== state.WAIT_CARD)
          throw new RangeError('The terminal does not read a card.');
        endRead(machine);
        machine.line?.send(0x33, Buffer.alloc(0));
      },
    },
    reboot: {
      say: 'Restarts the terminal: a read and a held card are lost, sessions are kept.',
      example: {},
      run: () => {
        endRead(machine);
        machine.isBusy = false;
        machine.state = state.OFFLINE;
      },
    },
    send: {
      say: 'Sends bytes of your own making to the controller.',
      example: { hex: 'AA033C0000E9' },
      run: ({ hex }) => machine.line?.sendRaw(Buffer.from(String(hex), 'hex')),
    },
  };
}

function nameOf(value: number): string {
  return Object.entries(state).find(([, known]) => known === value)?.[0] ?? String(value);
}
