import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LATE_MS } from '../kit/fault-knobs.ts';
import type { KnobBoard } from '../kit/knob-board.ts';
import { block } from './block.ts';

/** The line to the controller that is connected now. */
export interface ControllerLine {
  /** Sends a message. `knob` names the reply that may be late or lost. */
  readonly send: (header: number, body: Buffer, knob?: string) => void;
  /** Sends bytes as they are. */
  readonly sendRaw: (bytes: Buffer) => void;
  isExtended: boolean;
  readonly close: () => void;
}

export function createControllerLine(socket: Socket, knobs: KnobBoard): ControllerLine {
  let queue = Promise.resolve();
  const write = async (bytes: Buffer): Promise<void> => {
    const byteMs = Number(knobs.value('byteMs') ?? 0);
    if (byteMs === 0) {
      socket.write(bytes);
      return;
    }
    for (const byte of bytes) {
      if (socket.destroyed) return;
      socket.write(Buffer.from([byte]));
      await pause(byteMs);
    }
  };
  const later = (bytes: Buffer, delayMs: number): void => {
    queue = queue
      .then(() => (delayMs > 0 ? pause(delayMs) : undefined))
      .then(() => write(bytes))
      .catch(() => undefined);
  };
  const line: ControllerLine = {
    isExtended: false,
    send: (header, body, knob) => {
      const how = knob === undefined ? 'onTime' : knobs.take(`${knob}Reply`);
      if (how === 'lost') return;
      const delayMs = how === 'late' ? Number(knobs.value('lateMs') ?? LATE_MS) : 0;
      later(block(header, body, line.isExtended), delayMs);
    },
    sendRaw: (bytes) => later(bytes, 0),
    close: () => socket.destroy(),
  };
  return line;
}
