import type { WireHeard } from '../../../engine/contracts/terminal-check.ts';
import { frameHeard, messageHeard } from './check/heard.ts';
import { blockBytesMax, type PspSettings } from './psp-settings.ts';
import type { ByteLink, ByteLinkListener, OpenLink } from './transport/byte-link.ts';
import { encodeFrame, type Frame, type FrameFormat } from './wire/frame.ts';
import { createFrameDecoder, type FrameDecoder } from './wire/frame-decoder.ts';
import { type PspMessage, readMessage } from './wire/read-message.ts';
import { bare } from './wire/requests.ts';

/** How an exchange ended: with the message that was waited for, or the link is gone. */
export type Answer = { readonly kind: 'answer'; readonly message: PspMessage } | NoAnswer;
/** `notSent`: the bytes certainly did not leave. */
export type NoAnswer = { readonly kind: 'notSent' } | { readonly kind: 'silence' };

/** Garbage before the first answer, e.g. from a serial line that was in the middle of something. */
const GARBAGE_BYTES_MAX = 4096;

/**
 * One connection to a terminal, from the first byte to the end. One request at a time; what comes unasked goes to
 * `onMessage`. A block that is broken, too large or too slow ends the connection: what was lost with it is not known.
 */
export class Conversation {
  readonly #settings: PspSettings;
  readonly #onMessage: (message: PspMessage) => void;
  readonly #onEnd: (reason: string) => void;
  readonly #witness: ((heard: WireHeard) => void) | undefined;
  readonly #decoder: FrameDecoder;
  #link: ByteLink | undefined;
  #format: FrameFormat = 'normal';
  #waiting:
    | { accepts: (message: PspMessage) => boolean; done: (answer: Answer) => void }
    | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #blockTimer: NodeJS.Timeout | undefined;
  #garbageBytes = 0;
  #isInStep = false;
  #isOver = false;

  constructor(
    settings: PspSettings,
    onMessage: (message: PspMessage) => void,
    onEnd: (reason: string) => void,
    witness?: (heard: WireHeard) => void,
  ) {
    this.#settings = settings;
    this.#onMessage = onMessage;
    this.#onEnd = onEnd;
    this.#witness = witness;
    this.#decoder = createFrameDecoder({
      preamble: settings.preamble,
      blockBytesMax: blockBytesMax(settings),
      anyMagic: settings.anyMagic,
    });
  }

  /** Dials. Rejects when nobody answers. */
  async open(openLink: OpenLink): Promise<void> {
    const listener: ByteLinkListener = {
      onBytes: (bytes) => this.#take(bytes),
      onEnd: (reason) => this.#ended(reason),
    };
    const link = await openLink(listener);
    if (this.#isOver) link.close();
    else this.#link = link;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Ends the connection. */
  end(reason: string): void {
    if (this.#isOver) return;
    this.#ended(reason);
    this.#link?.close();
  }

  /** Blocks have another format from now on. */
  setFormat(format: FrameFormat): void {
    this.#format = format;
    this.#decoder.setFormat(format);
  }

  /**
   * Has the wire for itself: `work` may send several requests, and no other request comes between them. Messages that
   * no request waits for are still given to `onMessage`.
   */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Only inside a turn: sends a request and waits for its answer. No answer in time ends the connection. */
  async ask(
    frame: Frame,
    accepts: (message: PspMessage) => boolean,
    timeoutMs = this.#settings.timings.answerMs,
  ): Promise<Answer> {
    if (!this.tell(frame)) return { kind: 'notSent' };
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end('the terminal does not answer'), timeoutMs);
      const done = (answer: Answer) => {
        clearTimeout(timer);
        this.#waiting = undefined;
        resolve(answer);
      };
      this.#waiting = { accepts, done };
    });
  }

  /** Sends a request whose answer comes when a person or a bank made it. False when it certainly did not leave. */
  tell(frame: Frame): boolean {
    if (this.#isOver || this.#link === undefined) return false;
    const bytes = encodeFrame(frame, this.#format, blockBytesMax(this.#settings));
    this.#witness?.(frameHeard(frame));
    return this.#link.write(bytes);
  }

  /**
   * Only inside a turn: asks for the status. The terminal answers in order, so nothing that belongs to an earlier
   * request comes after this answer.
   */
  async status(): Promise<Extract<PspMessage, { type: 'status' }> | NoAnswer> {
    const answer = await this.ask(bare('getStatus'), ({ type }) => type === 'status');
    if (answer.kind !== 'answer') return answer;
    return answer.message.type === 'status' ? answer.message : { kind: 'silence' };
  }

  #take(bytes: Uint8Array): void {
    if (this.#isOver) return;
    for (const decoded of this.#decoder.push(bytes)) {
      if (this.#isOver) return;
      if (decoded.kind === 'frame') {
        this.#isInStep = true;
        const message = readMessage(decoded.frame, this.#settings.partialHeader);
        this.#witness?.(messageHeard(decoded.frame, message));
        this.#deliver(message);
        continue;
      }
      this.#garbageBytes += 1;
      if (this.#isInStep || this.#garbageBytes > GARBAGE_BYTES_MAX)
        return this.end(`a broken block: ${decoded.reason}`);
    }
    this.#watchBlock();
  }

  /** The time counts from the first byte of a block; further bytes do not lengthen it. */
  #watchBlock(): void {
    if (this.#decoder.pendingBytes() === 0) {
      clearTimeout(this.#blockTimer);
      this.#blockTimer = undefined;
      return;
    }
    this.#blockTimer ??= setTimeout(
      () => this.end('a block that does not end'),
      this.#settings.timings.blockMs,
    );
  }

  #deliver(message: PspMessage): void {
    // A new block begins with a new clock.
    clearTimeout(this.#blockTimer);
    this.#blockTimer = undefined;
    if (this.#waiting?.accepts(message) === true) this.#waiting.done({ kind: 'answer', message });
    else this.#onMessage(message);
  }

  #ended(reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#blockTimer);
    this.#waiting?.done({ kind: 'silence' });
    this.#onEnd(reason);
  }
}
