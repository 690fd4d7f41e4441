import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Emulator, EmulatorAction, EmulatorKind } from '../kit/emulator.ts';
import { callbackKnob, faultKnobs, LATE_MS, replyKnob } from '../kit/fault-knobs.ts';
import { createKnobBoard, type KnobBoard, type KnobDefinition } from '../kit/knob-board.ts';
import { readBody } from '../kit/read-body.ts';
import { type CallBack, createCallBack } from './call-back.ts';
import { heldCard, someBankCard } from './card.ts';
import { createDataApi } from './data-api.ts';
import { type Reply, refusal } from './reply.ts';
import { answer, type CpsCloud, terminalView } from './routes.ts';
import { type CpsTerminal, createCpsTerminal } from './terminal.ts';

/** The key and the terminal that the emulator knows. */
const API_KEY = 'emulator-key';
const SERIAL_NUMBER = 'P6X000001';

const ownKnobs: readonly KnobDefinition[] = [
  {
    name: 'arming',
    say: 'Whether the next start really makes the terminal read: at once, after 1.5 s, or never although it was answered 200.',
    values: ['ok', 'slow', 'never'],
    stays: false,
  },
  {
    name: 'noCardStatus',
    say: 'The status of a look for a card when there is none; the documents do not name it.',
    values: ['204', '404', '408', '200', '410'],
    stays: true,
  },
  {
    name: 'state',
    say: 'The state that CPS tells: the real one, or that of a terminal at the bank, whose name is not documented.',
    values: ['real', 'AUTHORIZING'],
    stays: true,
  },
  {
    name: 'hang',
    say: 'The next request of this kind has no effect and no reply, and its connection stays open.',
    values: ['none', 'start', 'authorize', 'commit', 'cancel'],
    stays: true,
  },
  {
    name: 'clockOffsetMinutes',
    say: 'How far transactionTime, which names no zone, is ahead of UTC, in minutes; 0 when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'cardIds',
    say: 'Whether a card has the same cardId each time, or a fresh one.',
    values: ['stable', 'fresh'],
    stays: true,
  },
  {
    name: 'cardSessions',
    say: 'Whether a card names its open sessions; where it does not, it may open another one.',
    values: ['listed', 'none'],
    stays: true,
  },
  {
    name: 'readMs',
    say: 'After so many milliseconds reading ends by itself; 60000 when not set.',
    values: 'number',
    stays: true,
  },
];

/** Requests whose reply can get lost; `sessions` are the looks at one or all of them. */
const replies = ['start', 'stop', 'authorize', 'commit', 'cancel', 'ui', 'sessions'] as const;

/** Payter Cloud Payment Services, as its documents and public clients describe it. */
export const payterCps: EmulatorKind = {
  name: 'payter-cps',
  scheme: 'http',
  hint: `settings of the terminal: "url": "{url}", "serialNumber": "${SERIAL_NUMBER}", and the API key "${API_KEY}" behind "apiKey"`,
  create: createCpsEmulator,
};

/** Every request may also be answered with 500 and have no effect. */
function withError(request: string): KnobDefinition {
  const knob = replyKnob(request);
  const values = knob.values === 'number' ? knob.values : [...knob.values, 'error'];
  return { ...knob, say: `${knob.say} Or an error, without effect.`, values };
}

function createCpsEmulator(): Emulator {
  const knobs = createKnobBoard([
    ...faultKnobs,
    ...replies.map(withError),
    callbackKnob,
    ...ownKnobs,
  ]);
  const callBack = createCallBack(knobs);
  const terminal = createCpsTerminal(SERIAL_NUMBER, knobs, callBack);
  const hook: { url: string | null } = { url: null };
  const cloud: CpsCloud = {
    knobs,
    apiKey: API_KEY,
    terminals: new Map([[SERIAL_NUMBER, terminal]]),
    dataApi: createDataApi(terminal.sessions),
    webhookUrl: () => hook.url,
  };
  const tellState = (): void => {
    if (hook.url !== null) callBack.tell(hook.url, terminalView(cloud, terminal));
  };
  const server = createServer((request, response) => {
    serve(cloud, request, response).catch((error: unknown) => {
      const isRefused = error instanceof RangeError;
      send(response, { status: isRefused ? 400 : 500, body: { message: String(error) } });
    });
  });
  return {
    knobs: {
      ...knobs,
      set: (name, value) => {
        const before = knobs.value('online');
        knobs.set(name, value);
        if (knobs.value('online') !== before) tellState();
      },
    },
    actions: actionsOf(knobs, terminal, callBack, hook, tellState),
    view: () => ({
      terminal: terminalView(cloud, terminal),
      reading: terminal.wish()?.asked ?? null,
      screen: terminal.screen() ?? null,
      sessions: terminal.sessions.all(),
    }),
    server,
    stop: () => {
      callBack.stop();
      terminal.close();
    },
  };
}

function actionsOf(
  knobs: KnobBoard,
  terminal: CpsTerminal,
  callBack: CallBack,
  hook: { url: string | null },
  tellState: () => void,
): Record<string, EmulatorAction> {
  return {
    tap: {
      say: 'Holds a card to the terminal; with "answer": "declined" it turns the knob nextAuthorize first.',
      example: someBankCard,
      run: ({ answer: next, ...body }) => {
        const card = heldCard(body);
        if (next !== undefined) knobs.set('nextAuthorize', next);
        terminal.tap(card);
      },
    },
    press: {
      say: 'Presses a button or item of the screen that is shown.',
      example: { response: 'start' },
      run: ({ response }) => terminal.press(String(response)),
    },
    reboot: {
      say: 'Restarts the terminal: a read, a held card and the screen are lost, sessions are kept.',
      example: {},
      run: () => {
        knobs.set('online', 'no');
        tellState();
        terminal.reboot();
        knobs.set('online', 'yes');
        tellState();
      },
    },
    callAgain: {
      say: 'Sends a callback of your own making, e.g. one that is late or about another terminal.',
      example: { url: 'http://127.0.0.1:3000/callbacks/payter-cps/…', body: {} },
      run: ({ url, body }) => callBack.tell(String(url), Object(body) as object),
    },
    setWebhook: {
      say: "Sets the account's webhook for the state of terminals; how CPS sets it is not documented.",
      example: { url: 'http://127.0.0.1:3000/callbacks/payter-cps/…' },
      run: ({ url }) => {
        hook.url = typeof url === 'string' ? url : null;
      },
    },
  };
}

async function serve(
  cloud: CpsCloud,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://cps');
  const body = await readBody(request);
  const name = requestName(request.method ?? 'GET', url.pathname);
  if (name !== undefined && cloud.knobs.value('hang') === name) {
    cloud.knobs.set('hang', null);
    return;
  }
  const how = name === undefined ? 'onTime' : cloud.knobs.take(`${name}Reply`);
  if (how === 'error') return send(response, refusal(500, 'General error'));
  if (how === 'dropped') return void request.socket.destroy();
  const reply = await answer(cloud, {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    authorization: request.headers.authorization ?? '',
    body,
  });
  if (how === 'lost') return void request.socket.destroy();
  if (how === 'late') await pause(Number(cloud.knobs.value('lateMs') ?? LATE_MS));
  send(response, reply);
}

/** The request by the name that its knob has. */
function requestName(method: string, path: string): string | undefined {
  const parts = path.split('/');
  const name = method === 'GET' ? parts[3] : parts.at(-1);
  return (replies as readonly (string | undefined)[]).includes(name) ? name : undefined;
}

function send(response: ServerResponse, { status, body }: Reply): void {
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
