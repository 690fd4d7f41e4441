import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Emulator, EmulatorAction, EmulatorKind } from '../kit/emulator.ts';
import { callbackKnob, faultKnobs, LATE_MS, replyKnob } from '../kit/fault-knobs.ts';
import { createKnobBoard, type KnobDefinition } from '../kit/knob-board.ts';
import { readBody } from '../kit/read-body.ts';
import { createBank } from './bank.ts';
import { heldCard, someBankCard } from './card.ts';
import { CLOUD_KEY, type CloudApi, createCloudApi } from './cloud.ts';
import type { PayProxy } from './pay-proxy.ts';
import { type Reply, refusal } from './reply.ts';
import { answer } from './routes.ts';
import { createReader } from './terminal.ts';

const ownKnobs: readonly KnobDefinition[] = [
  {
    name: 'terminalState',
    say: 'The state that the terminal tells; READY is BUSY while it works.',
    values: ['READY', 'IDLE', 'REPRINT_TICKET', 'LOGGED_OUT', 'INOPERABLE', 'LOCKED', 'UNKNOWN'],
    stays: true,
  },
  {
    name: 'recoverOther',
    say: 'What a recovery says of a payment that is not the last one: failed, the last one instead, or an error.',
    values: ['failed', 'last', 'error'],
    stays: true,
  },
  {
    name: 'recovery',
    say: 'Whether a recovery is answered at all.',
    values: ['answered', 'silent'],
    stays: true,
  },
  {
    name: 'nextFinal',
    say: 'Whether the next payment through the cloud ends ordinarily, or wants a person to call CCV.',
    values: ['ordinary', 'manualintervention'],
    stays: false,
  },
  {
    name: 'tokens',
    say: 'Whether a card has the same token each time, or a fresh one.',
    values: ['stable', 'fresh'],
    stays: true,
  },
  {
    name: 'bankMs',
    say: 'How long the bank takes, in milliseconds; 0 when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'readMs',
    say: 'After so many milliseconds reading ends by itself; 60000 when not set.',
    values: 'number',
    stays: true,
  },
];

/** A CCV IM30 behind the Android REST API (PayProxy) and behind the Payment API, as CCV's manuals describe them. */
export const ccv: EmulatorKind = {
  name: 'ccv',
  scheme: 'http',
  hint: `settings of the terminal: "transport": "pay-proxy", "url": "{url}"; or "cloud" with the API key "${CLOUD_KEY}" behind "apiKey" and the terminalId "12345678"`,
  create: createCcvEmulator,
};

function createCcvEmulator(): Emulator {
  const replies = ['authorize', 'commit', 'cancel', 'recover', 'status', 'transaction'];
  const knobs = createKnobBoard([
    ...faultKnobs,
    ...replies.map(replyKnob),
    callbackKnob,
    ...ownKnobs,
  ]);
  const reader = createReader(knobs);
  const proxy: PayProxy = {
    knobs,
    reader,
    bank: createBank(),
    last: undefined,
    boots: 0,
    closings: 0,
  };
  const cloud = createCloudApi(proxy);
  const heard: string[] = [];
  const server = createServer((request, response) => {
    serve(proxy, cloud, heard, request, response).catch((error: unknown) => {
      const isRefused = error instanceof RangeError;
      send(response, refusal(isRefused ? 400 : 500, isRefused ? 'INVALID_REQUEST' : 'ERROR'));
    });
  });
  return {
    knobs,
    actions: actionsOf(proxy),
    view: () => ({
      state: reader.state(),
      reading: reader.purpose(),
      reservations: proxy.bank.all(),
      closings: proxy.closings,
      transactions: cloud.all(),
      heard,
    }),
    server,
    stop: () => {
      cloud.stop();
      reader.finish('rebooted');
    },
  };
}

function actionsOf(proxy: PayProxy): Record<string, EmulatorAction> {
  const { reader, knobs } = proxy;
  return {
    tap: {
      say: 'Holds a card to the terminal; "answer" turns the knob nextAuthorize first. A Mifare card has a cardUID instead of a pan.',
      example: { ...someBankCard, answer: 'approved' },
      run: ({ answer: next, ...body }) => {
        const card = heldCard(body);
        if (next !== undefined) knobs.set('nextAuthorize', next);
        reader.tap(card);
      },
    },
    stop: { say: 'The driver presses the stop button.', example: {}, run: () => reader.stop() },
    reboot: {
      say: 'Restarts the terminal: a payment under way is stopped early, reservations are kept.',
      example: {},
      run: () => {
        proxy.boots += 1;
        reader.finish('rebooted');
      },
    },
  };
}

/** What is kept of what was asked. */
const HEARD_MAX = 1000;

async function serve(
  proxy: PayProxy,
  cloud: CloudApi,
  heard: string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://terminal');
  const body = await readBody(request);
  if (proxy.knobs.value('online') === 'no') return void request.socket.destroy();
  const name = nameOf(pathname, body);
  if (heard.push(name) > HEARD_MAX) heard.shift();
  if (name === 'recover' && proxy.knobs.value('recovery') === 'silent')
    return void request.socket.destroy();
  const hasKnob = proxy.knobs.states().some((knob) => knob.name === `${name}Reply`);
  const how = hasKnob ? proxy.knobs.take(`${name}Reply`) : 'onTime';
  if (how === 'dropped') return void request.socket.destroy();
  const method = request.method ?? 'GET';
  const reply = pathname.startsWith('/api/v1/')
    ? await cloud.answer({
        method,
        path: pathname.slice('/api/v1/'.length),
        query,
        body,
        authorization: request.headers.authorization ?? '',
        idempotencyReference: String(request.headers['idempotency-reference'] ?? ''),
      })
    : await answer(proxy, method, pathname, body);
  if (how === 'lost') return void request.socket.destroy();
  if (how === 'late') await pause(Number(proxy.knobs.value('lateMs') ?? LATE_MS));
  send(response, reply);
}

/** What a request is, in the words of the knobs. */
function nameOf(pathname: string, body: Readonly<Record<string, unknown>>): string {
  const last = pathname.split('/').at(-1) ?? '';
  if (last === 'recoverPayment') return 'recover';
  if (pathname === '/api/v1/payment') return 'authorize';
  if (last === 'capture') return 'commit';
  if (last === 'reversal') return 'cancel';
  if (last !== 'payment') return last;
  if (body['paymentType'] === 'AUTHORISE') return 'authorize';
  return Number(body['amount']) === 0 ? 'cancel' : 'commit';
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
