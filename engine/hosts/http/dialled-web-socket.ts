import type { WebSocket } from 'ws';
import type { DialIn } from '../../contracts/dialled-link.ts';
import { tokenBucket } from './token-bucket.ts';

/** Messages that may come at once, and then so many a second. */
const MESSAGES = { burst: 100, perSecond: 20 };
/** Bytes that may wait for a device that does not read. */
const WAITING_BYTES_MAX = 1024 * 1024;
/** A device that does not close its socket in this time is cut off. */
const CLOSE_MS = 500;

/** Why a link is closed by us. */
const TOO_MANY = { code: 4008, reason: 'too many messages' };
const NOT_TEXT = { code: 1003, reason: 'messages are texts' };

/**
 * Makes a WebSocket a link with limits. A device that does not answer a ping before the next one is cut off; so is one that
 * sends a message so slowly that no answer to a ping fits in between.
 */
export function linkOver(socket: WebSocket, dialIn: DialIn, pingMs: number): void {
  const mayCome = tokenBucket(MESSAGES);
  let why: string | undefined;
  let isAlive = true;
  const close = (code: number, reason: string): void => {
    why ??= reason;
    socket.close(code, reason);
    // It may still be sending what nobody wants to read.
    setTimeout(() => socket.terminate(), CLOSE_MS).unref();
  };
  const listener = dialIn.take({
    close,
    send: (text) => {
      if (socket.readyState !== socket.OPEN || socket.bufferedAmount > WAITING_BYTES_MAX)
        return false;
      socket.send(text);
      return true;
    },
  });
  const pinging = setInterval(() => {
    if (!isAlive) {
      why ??= 'no sign of life';
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, pingMs);
  /** Whether one more message or sign of life is not too many. */
  const isTaken = (): boolean => {
    if (why !== undefined) return false;
    if (mayCome()) return true;
    close(TOO_MANY.code, TOO_MANY.reason);
    return false;
  };
  socket.on('ping', isTaken).on('pong', () => {
    isAlive = isTaken();
  });
  socket.on('message', (data, isBinary) => {
    if (!isTaken()) return;
    if (isBinary) close(NOT_TEXT.code, NOT_TEXT.reason);
    else listener.message(data.toString());
  });
  // A frame that is none, or too large: the library closes it.
  socket.on('error', (error) => {
    why ??= error.message.slice(0, 100);
  });
  socket.once('close', () => {
    clearInterval(pinging);
    listener.closed(why ?? 'the terminal closed it');
  });
}
