import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OperationResult } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { failure, outcome } from '../../fixtures/host/answers.ts';

/** A reservation in the bank's own book. */
export interface BookedHold {
  readonly holdId: string;
  authorizedMinor: number;
  state: 'reserved' | 'committed' | 'released';
  committedMinor: number;
  /** How often money was taken. */
  charges: number;
}

/** What the bank answers next to a request, instead of its usual answer. */
export type Scripted =
  | { readonly outcome: string; readonly fields: JsonObject }
  /** `isDone`: it does what was asked all the same. */
  | { readonly code: 'notSent' | 'failed' | 'unknown'; readonly isDone: boolean };

interface Ask {
  readonly operationId: string;
  readonly operation: string;
  readonly input: JsonObject;
}

/**
 * A terminal with its bank as a program of its own, behind the adapter `remote`. Its book outlives the engine: it is the
 * witness of what truly became of the money.
 */
export class BankProgram {
  readonly book = new Map<string, BookedHold>();
  /** Reservations that were asked for twice. */
  readonly secondAuthorizes: string[] = [];
  readonly #scripts = new Map<string, Scripted[]>();
  readonly #server = createServer((request, response) => {
    this.#serve(request).then(
      (told) => response.writeHead(200).end(JSON.stringify(told)),
      () => response.writeHead(500).end(),
    );
  });
  #read: { readonly ask: Ask; readonly give: (result: OperationResult) => void } | undefined;
  /** A driver held his card up in this scenario. */
  #hasCard = false;
  #isTapping = false;
  #running = 0;
  #events = 0;

  /** Listens; gives its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** Whether it is asked something that it answers in a moment. */
  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** What the reader is asked for now. */
  get reading(): JsonObject | undefined {
    return this.#read?.ask.input;
  }

  script(operation: string, scripted: Scripted): void {
    this.#scripts.set(operation, [...(this.#scripts.get(operation) ?? []), scripted]);
  }

  /** From now on it answers as usual. */
  clear(): void {
    this.#scripts.clear();
    this.#hasCard = false;
    this.#isTapping = false;
  }

  /** Whoever held his card up does so again when he is asked again. */
  tapAgain(): void {
    this.#isTapping = this.#hasCard;
    if (this.#isTapping && this.reading?.['purpose'] === 'pay') this.tap('card-a');
  }

  /** So much time goes by at once, and nobody comes. */
  passed(ms: number): void {
    if (Number(this.reading?.['waitMs'] ?? Number.POSITIVE_INFINITY) <= ms)
      this.#endRead(outcome('timeout'));
  }

  tap(cardKey: string): void {
    this.#hasCard = true;
    this.#endRead(outcome('card', { cardKey, kind: 'bank', maskedPan: '**** 1234' }));
  }

  /** Tells how the newest reservation was closed; where it is open still, it is released without being asked. */
  async closeByItself(engineUrl: string): Promise<void> {
    const hold = [...this.book.values()].at(-1);
    if (hold === undefined) return;
    if (hold.state === 'reserved') hold.state = 'released';
    const closedAs = hold.state;
    this.#events += 1;
    const event = {
      eventId: `event-${this.#events}`,
      type: 'terminal.settledByTerminal',
      payload: { holdId: hold.holdId, closedAs },
    };
    await fetch(`${engineUrl}/callbacks/remote/event-secret`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(event),
    }).catch(() => undefined);
  }

  async #serve(request: IncomingMessage): Promise<object> {
    if (request.method === 'GET') return {};
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const ask = JSON.parse(Buffer.concat(chunks).toString()) as Ask;
    if (request.url === '/terminal/aborts') {
      if (this.#read?.ask.operationId === ask.operationId) this.#endRead(failure('failed'));
      return {};
    }
    if (ask.operation === 'terminal.readCard') return this.#readCard(ask);
    this.#running += 1;
    try {
      return this.#scripted(ask);
    } finally {
      this.#running -= 1;
    }
  }

  #scripted(ask: Ask): OperationResult {
    const next = this.#scripts.get(ask.operation)?.shift();
    if (next === undefined) return this.#usual(ask);
    if ('code' in next) {
      if (next.isDone) this.#usual(ask);
      return failure(next.code);
    }
    // What the bank says that it did, it did.
    if (ask.operation === 'terminal.authorize' && 'authorizedMinor' in next.fields)
      return this.#reserve(ask, Number(next.fields['authorizedMinor']));
    const isDoing = ['done', 'handedOver', 'alreadyClosed'].includes(next.outcome);
    if (!isDoing) return outcome(next.outcome, next.fields);
    if (next.fields['closedAs'] === 'released') {
      const hold = this.book.get(String(ask.input['holdId']));
      if (hold?.state === 'reserved') hold.state = 'released';
    }
    const usual = this.#usual(ask);
    return next.outcome === 'handedOver' ? outcome('handedOver') : usual;
  }

  #usual(ask: Ask): OperationResult {
    const hold = this.book.get(String(ask.input['holdId']));
    switch (ask.operation) {
      case 'terminal.authorize':
        return this.#reserve(ask, Number(ask.input['amountMinor']));
      case 'terminal.commit':
      case 'terminal.cancel':
        return hold === undefined ? failure('failed') : close(hold, ask);
      case 'terminal.lookUp':
        return hold === undefined ? outcome('notFound') : lookedUp(hold);
      case 'terminal.listHolds':
        return outcome('listed', { complete: true, holds: this.#openHolds() });
      case 'terminal.show':
        return outcome('done');
      default:
        return failure('failed');
    }
  }

  #openHolds(): JsonObject[] {
    return [...this.book.values()]
      .filter(({ state }) => state === 'reserved')
      .map(({ holdId, authorizedMinor }) => ({ holdId, authorizedMinor, reference: holdId }));
  }

  #reserve({ operationId: holdId, input }: Ask, authorizedMinor: number): OperationResult {
    if (this.book.has(holdId)) this.secondAuthorizes.push(holdId);
    const hold = { holdId, authorizedMinor, state: 'reserved', committedMinor: 0, charges: 0 };
    this.book.set(holdId, hold as BookedHold);
    const isWhole = authorizedMinor >= Number(input['amountMinor']);
    const cardKey = String(input['cardKey'] ?? 'card-a');
    const fields = { authorizedMinor, reference: holdId, cardKey };
    return outcome(isWhole ? 'approved' : 'partiallyApproved', fields);
  }

  #readCard(ask: Ask): Promise<OperationResult> {
    this.#endRead(failure('failed'));
    const read = new Promise<OperationResult>((give) => {
      this.#read = { ask, give };
    });
    const isPay = ask.input['purpose'] === 'pay';
    const next = isPay ? this.#scripts.get(ask.operation)?.shift() : undefined;
    if (next !== undefined && 'code' in next) this.#endRead(failure(next.code));
    else if (next?.outcome === 'card' || (isPay && next === undefined && this.#isTapping))
      this.tap(String(next?.fields['cardKey'] ?? 'card-a'));
    else if (next !== undefined) this.#endRead(outcome(next.outcome, next.fields));
    return read;
  }

  #endRead(result: OperationResult): void {
    const read = this.#read;
    this.#read = undefined;
    read?.give(result);
  }
}

function close(hold: BookedHold, { operation, input }: Ask): OperationResult {
  if (hold.state !== 'reserved') {
    const amount = hold.state === 'committed' ? { committedMinor: hold.committedMinor } : {};
    return outcome('alreadyClosed', { closedAs: hold.state, ...amount });
  }
  hold.state = operation === 'terminal.cancel' ? 'released' : 'committed';
  if (hold.state === 'released') return outcome('done');
  hold.charges += 1;
  hold.committedMinor = Number(input['amountMinor']);
  return outcome('done', { committedMinor: hold.committedMinor });
}

function lookedUp({ state, authorizedMinor, committedMinor }: BookedHold): OperationResult {
  if (state === 'reserved') return outcome('reserved', { authorizedMinor });
  return state === 'committed' ? outcome('committed', { committedMinor }) : outcome('released');
}
