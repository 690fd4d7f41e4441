// Proves what all emulators share: knobs over REST, actions with a sentence when refused, and a link that is cut between any
// two bytes.
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Emulator, EmulatorKind } from '../../../emulators/kit/emulator.ts';
import { faultKnobs, replyKnob } from '../../../emulators/kit/fault-knobs.ts';
import { createKnobBoard } from '../../../emulators/kit/knob-board.ts';
import { type RunningEmulator, startEmulator } from '../../../emulators/kit/start-emulator.ts';

const place = { host: '127.0.0.1', port: 0, controlPort: 0 };
let running: RunningEmulator | undefined;
/** What arrived at the terminal. */
let arrived = '';

/** A terminal that answers every byte with two. */
const echo: EmulatorKind = {
  name: 'echo',
  scheme: 'tcp',
  hint: '',
  create: (): Emulator => ({
    knobs: createKnobBoard([...faultKnobs, replyKnob('commit')]),
    actions: {
      reboot: { say: 'Restarts it.', example: {}, run: () => undefined },
      tap: {
        say: 'Taps.',
        example: {},
        run: ({ card }) => {
          if (card !== 'good') throw new RangeError('This card is not good.');
        },
      },
    },
    view: () => ({ arrived }),
    server: createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        arrived += bytes.toString();
        socket.write(bytes.toString().replaceAll(/./g, '$&$&'));
      });
    }),
    stop: () => undefined,
  }),
};

async function start(): Promise<RunningEmulator> {
  arrived = '';
  running = await startEmulator(echo, place);
  return running;
}

async function post(path: string, body: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${running?.controlUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** Dials the wire; `received` resolves with what came until the connection ended. */
function dial(): { socket: Socket; received: Promise<string>; text: () => string } {
  const socket = connect(Number(new URL(running?.url ?? '').port), '127.0.0.1');
  let text = '';
  socket.on('error', () => undefined);
  socket.on('data', (bytes) => {
    text += bytes.toString();
  });
  const received = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  return { socket, received, text: () => text };
}

afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe('an emulator', () => {
  it('should tell its knobs, actions and state, and have a page for them', async () => {
    const { controlUrl } = await start();
    const state = (await (await fetch(`${controlUrl}/state`)).json()) as {
      knobs: readonly { name: string }[];
    };
    expect(state).toMatchObject({ view: { arrived: '' } });
    expect(state.knobs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['online', 'nextAuthorize', 'commitReply', 'dropToController']),
    );
    expect(await (await fetch(controlUrl)).text()).toContain('echo');
  });

  it('should set a knob over REST, and refuse one that is not there with a sentence', async () => {
    const { emulator } = await start();
    await post('/knobs', { nextAuthorize: 'declined' });
    expect(emulator.knobs.take('nextAuthorize')).toBe('declined');
    expect(emulator.knobs.value('nextAuthorize')).toBe('approved');
    expect(await post('/knobs', { nextAuthorize: 'maybe' })).toEqual({
      status: 400,
      body: { error: 'The knob "nextAuthorize" takes one of approved, declined, partial.' },
    });
    expect((await post('/knobs', { turbo: 'on' })).status).toBe(400);
    expect((await post('/knobs', { dropToController: -1 })).status).toBe(400);
  });

  it('should say why an action was refused', async () => {
    await start();
    expect((await post('/actions/tap', { card: 'good' })).status).toBe(200);
    expect(await post('/actions/tap', {})).toEqual({
      status: 400,
      body: { error: 'This card is not good.' },
    });
    expect((await post('/actions/toString', {})).status).toBe(404);
  });

  it.each([0, 1, 3, 7])('should cut the link after %i bytes to the controller', async (count) => {
    const { emulator } = await start();
    emulator.knobs.set('dropToController', count);
    const { socket, received } = dial();
    socket.write('abcd');
    expect(await received).toBe('aabbccdd'.slice(0, count));
    expect(arrived).toBe('abcd');
    expect(emulator.knobs.value('dropToController')).toBeNull();
  });

  it.each([0, 1, 3])('should cut the link after %i bytes to the terminal', async (count) => {
    const { emulator } = await start();
    emulator.knobs.set('dropToTerminal', count);
    const { socket, received } = dial();
    socket.write('abcd');
    await received;
    expect(arrived).toBe('abcd'.slice(0, count));
  });

  it('should cut every connection when it reboots', async () => {
    await start();
    const { socket, received, text } = dial();
    socket.write('a');
    await expect.poll(text).toBe('aa');
    await post('/actions/reboot', {});
    expect(await received).toBe('aa');
  });
});
