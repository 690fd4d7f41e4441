import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { controlPage } from './control-page.ts';
import type { Emulator } from './emulator.ts';
import { readBody } from './read-body.ts';

/**
 * The hands of an emulator over HTTP: `GET /` is a page, `GET /state` gives `{knobs, actions, view}`, `POST /knobs`
 * sets knobs (`{"nextAuthorize": "declined"}`), `POST /actions/<name>` does something at the terminal.
 */
export function createControlServer(name: string, emulator: Emulator): Server {
  const server = createServer((request, response) => {
    answer(name, emulator, request, response).catch((error: unknown) => {
      const isRefused = error instanceof RangeError;
      const sentence = error instanceof Error ? error.message : String(error);
      sendJson(response, isRefused ? 400 : 500, { error: sentence });
    });
  });
  server.requestTimeout = 10_000;
  return server;
}

async function answer(
  name: string,
  emulator: Emulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (request.method === 'GET' && path === '/') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(controlPage(name));
    return;
  }
  if (request.method === 'GET' && path === '/state')
    return sendJson(response, 200, state(emulator));
  // A form of another page cannot send JSON without being asked first.
  const isJson = request.headers['content-type']?.startsWith('application/json') === true;
  if (request.method !== 'POST' || !isJson) {
    return sendJson(response, 404, { error: 'There is no such call here; POST takes JSON.' });
  }
  const body = await readBody(request);
  if (path === '/knobs') {
    for (const [knob, value] of Object.entries(body)) emulator.knobs.set(knob, value);
    return sendJson(response, 200, state(emulator));
  }
  const actionName = /^\/actions\/([a-zA-Z]+)$/.exec(path)?.[1] ?? '';
  const action = Object.hasOwn(emulator.actions, actionName)
    ? emulator.actions[actionName]
    : undefined;
  if (action === undefined)
    return sendJson(response, 404, { error: 'There is no such call here.' });
  await action.run(body);
  sendJson(response, 200, state(emulator));
}

function state(emulator: Emulator): object {
  return {
    knobs: emulator.knobs.states(),
    actions: Object.entries(emulator.actions).map(([name, { say, example }]) => ({
      name,
      say,
      example,
    })),
    view: emulator.view(),
  };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
