import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { type EngineAt, SLOW_MS, type TerminalRow } from './terminal-at-hand.ts';

interface ProgramCall {
  readonly operationId: string;
  readonly operation: string;
  readonly input: JsonObject;
}

const outcome = (name: string, fields: JsonObject = {}): JsonObject => ({
  kind: 'outcome',
  output: { ...fields, outcome: name },
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A terminal as a program: its bank works at once, and its answers may come late. */
class Program {
  readonly holds = new Map<
    string,
    { status: string; authorizedMinor: number; committedMinor: number }
  >();
  readonly heard: string[] = [];
  readonly charges: number[] = [];
  slow: string | undefined;
  reading: ((result: JsonObject) => void) | undefined;
  isForPay = false;

  async answer({ operationId, operation, input }: ProgramCall): Promise<JsonObject> {
    this.heard.push(operation);
    const result = this.#resultOf(operationId, operation, input);
    if (this.slow === operation) await pause(SLOW_MS);
    return result;
  }

  abort(): void {
    this.reading?.(outcome('timeout'));
  }

  #resultOf(
    operationId: string,
    operation: string,
    input: JsonObject,
  ): JsonObject | Promise<JsonObject> {
    const holdId = String(input['holdId']);
    switch (operation) {
      case 'terminal.readCard':
        this.isForPay = input['purpose'] === 'pay';
        this.reading?.(outcome('timeout'));
        return new Promise((resolve) => {
          this.reading = resolve;
        });
      case 'terminal.authorize': {
        const authorizedMinor = Number(input['amountMinor']);
        this.holds.set(operationId, { status: 'reserved', authorizedMinor, committedMinor: 0 });
        return outcome('approved', { authorizedMinor });
      }
      case 'terminal.commit':
        return this.#close(holdId, 'committed', Number(input['amountMinor']));
      case 'terminal.cancel':
        return this.#close(holdId, 'released', 0);
      case 'terminal.lookUp':
        return this.#lookUp(holdId);
      default:
        return { kind: 'failure', error: { code: 'failed' } };
    }
  }

  #close(holdId: string, status: string, committedMinor: number): JsonObject {
    const hold = this.holds.get(holdId);
    if (hold === undefined) return { kind: 'failure', error: { code: 'failed' } };
    if (hold.status !== 'reserved') {
      const { status: closedAs, committedMinor: before } = hold;
      return outcome('alreadyClosed', { closedAs, committedMinor: before });
    }
    Object.assign(hold, { status, committedMinor });
    if (status === 'committed') this.charges.push(committedMinor);
    return outcome('done', status === 'committed' ? { committedMinor } : {});
  }

  #lookUp(holdId: string): JsonObject {
    const hold = this.holds.get(holdId);
    if (hold === undefined) return outcome('notFound');
    const { status, authorizedMinor, committedMinor } = hold;
    if (status === 'reserved') return outcome('reserved', { authorizedMinor });
    return status === 'committed' ? outcome('committed', { committedMinor }) : outcome('released');
  }
}

interface Carrier {
  readonly settings: object;
  readonly close: () => void;
}

async function overHttp(program: Program): Promise<Carrier> {
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url === '/terminal/aborts') program.abort();
    const isCall = request.url === '/terminal/operations';
    response.end(JSON.stringify(isCall ? await program.answer(JSON.parse(text)) : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { url, pollMs: 300 },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function overWebSocket(
  program: Program,
  { port, siteId, folder }: EngineAt,
): Promise<Carrier> {
  const file = join(folder, `${siteId}.token`);
  writeFileSync(file, 'token-of-the-program');
  let socket: WebSocket | undefined;
  let isOver = false;
  const dial = (): void => {
    const headers = { authorization: 'Bearer token-of-the-program' };
    const url = `ws://127.0.0.1:${port}/remote/${siteId}`;
    const dialled = new WebSocket(url, ['forecourt-terminal-1'], { headers });
    socket = dialled;
    dialled.on('error', () => undefined);
    dialled.on('close', () => {
      if (!isOver) setTimeout(dial, 300);
    });
    dialled.on('message', async (text) => {
      const { message, callId, call } = JSON.parse(text.toString());
      if (message === 'abort') program.abort();
      if (message !== 'call') return;
      const result = await program.answer(call);
      if (dialled.readyState === WebSocket.OPEN)
        dialled.send(JSON.stringify({ message: 'result', callId, result }));
    });
  };
  dial();
  return {
    settings: { transport: 'websocket', token: { file } },
    close: () => {
      isOver = true;
      socket?.terminate();
    },
  };
}

function remoteRow(transport: 'http' | 'websocket'): TerminalRow {
  return {
    name: `remote-${transport}`,
    afterKill: 'found',
    come: async (engine) => {
      const program = new Program();
      const carrier = await (transport === 'http'
        ? overHttp(program)
        : overWebSocket(program, engine));
      const asked = (what: string) => program.heard.filter((name) => name === what).length;
      let before = 0;
      const slow = (operation: string) => {
        before = asked(operation);
        program.slow = operation;
      };
      return {
        entry: {
          adapter: 'remote',
          textsElsewhere: true,
          settings: {
            ...carrier.settings,
            capabilities: ['readFirst', 'identify', 'lookUp'],
            never: { 'terminal.readCard': ['deferred'] },
          },
        },
        asksToPay: async () => program.reading !== undefined && program.isForPay,
        slowAuthorize: async () => slow('terminal.authorize'),
        slowCommit: async () => slow('terminal.commit'),
        quick: async () => {
          program.slow = undefined;
        },
        tap: async () => {
          program.reading?.(outcome('card', { cardKey: 'card-a', kind: 'bank' }));
          program.reading = undefined;
        },
        isAsked: async (what) => asked(`terminal.${what}`) > before,
        charged: () => program.charges,
        close: async () => carrier.close(),
      };
    },
  };
}

/** A program in any language, over both wires. */
export const remoteRows: readonly TerminalRow[] = [remoteRow('http'), remoteRow('websocket')];
