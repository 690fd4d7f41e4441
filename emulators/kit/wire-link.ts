import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Transform } from 'node:stream';
import { Transform as ByteGate } from 'node:stream';
import type { KnobBoard } from './knob-board.ts';

/** The link between controller and terminal: passes bytes on, and can be cut between any two of them. */
export interface WireLink {
  readonly port: number;
  /** Cuts every connection, as when a terminal reboots. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** Connections at a time; more are refused. */
const CONNECTIONS_MAX = 64;

/**
 * Listens at `port` and passes everything to the vendor's server behind it. The knobs `dropToTerminal` and
 * `dropToController` count bytes from the moment they are set, over all connections.
 */
export async function openWireLink(
  server: Server,
  knobs: KnobBoard,
  host: string,
  port: number,
): Promise<WireLink> {
  const inner = await listen(server, '127.0.0.1', 0);
  const pairs = new Set<readonly [Socket, Socket]>();
  const link = createServer((outside) => {
    const inside = connect(inner, '127.0.0.1');
    const pair = [outside, inside] as const;
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    pairs.add(pair);
    for (const socket of pair) socket.on('error', end).on('close', end);
    const toTerminal = countedGate(knobs, 'dropToTerminal', end);
    const toController = countedGate(knobs, 'dropToController', end);
    outside.pipe(toTerminal).pipe(inside);
    inside.pipe(toController).pipe(outside);
  });
  link.maxConnections = CONNECTIONS_MAX;
  const cut = (): void => {
    for (const pair of [...pairs]) for (const socket of pair) socket.destroy();
  };
  return {
    port: await listen(link, host, port),
    cut,
    close: async () => {
      cut();
      await Promise.all([link, server].map((each) => closed(each)));
    },
  };
}

/** Passes bytes on until the knob's count is used up; the rest never arrives. */
function countedGate(knobs: KnobBoard, knob: string, end: () => void): Transform {
  return new ByteGate({
    transform(chunk: Buffer, _encoding, done) {
      const left = knobs.value(knob);
      if (typeof left !== 'number') return done(null, chunk);
      if (chunk.length < left) {
        knobs.set(knob, left - chunk.length);
        return done(null, chunk);
      }
      knobs.take(knob);
      this.push(chunk.subarray(0, left));
      done();
      // The bytes before the cut still arrive.
      setTimeout(end, 20);
    },
  });
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function') {
      server.closeAllConnections();
    }
  });
}
