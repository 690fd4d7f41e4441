import type { TerminalSetup } from '../../../engine/contracts/terminal-kind.ts';
import { Conversation } from './conversation.ts';
import type { PspSettings } from './psp-settings.ts';
import type { OpenLink } from './transport/byte-link.ts';
import type { Frame } from './wire/frame.ts';
import { type PspMessage, pspState } from './wire/read-message.ts';
import { bare, protocolRequest, setupRequest } from './wire/requests.ts';

/**
 * `down` → `settling` (set up, money can be moved, no card can be read) → `enabled`. A terminal that lost power or the
 * connection begins at the start again.
 */
export type LinkStage = 'down' | 'settling' | 'enabled';

/** What a link needs and tells. */
export interface PspLinkParts {
  readonly settings: PspSettings;
  readonly openLink: OpenLink;
  /** A message that no request waits for. */
  readonly onMessage: (message: PspMessage) => void;
  /** What a keep-alive found. */
  readonly onStatus: (state: number) => void;
  /** Whatever was not answered yet never will be. */
  readonly onLost: () => void;
  /** Sends again what a lost connection left unanswered, before anybody else may send. */
  readonly sendAgain: (conversation: Conversation) => Promise<void>;
  /** Resolves when what waited for a connection is settled; only then cards are read again. */
  readonly settled: () => Promise<void>;
  /** The terminal can be used, or cannot any more. */
  readonly tell: (isOnline: boolean) => void;
  readonly log: (level: 'info' | 'warning', message: string, reason: string) => void;
  readonly witness?: TerminalSetup['witness'];
}

/**
 * Keeps one terminal connected: dials, sets up, asks for the status every 15 s, and begins again when the connection
 * or the terminal's state is lost.
 */
export class PspLink {
  readonly #parts: PspLinkParts;
  #conversation: Conversation | undefined;
  #stage: LinkStage = 'down';
  #told: boolean | undefined;
  #isStopped = false;
  #redialMs: number;
  #timer: NodeJS.Timeout | undefined;
  readonly #waiting = new Set<() => void>();

  constructor(parts: PspLinkParts) {
    this.#parts = parts;
    this.#redialMs = parts.settings.timings.redialMs;
  }

  start(): void {
    this.#dial();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#conversation?.end('the engine stops');
    this.#wake();
  }

  get stage(): LinkStage {
    return this.#stage;
  }

  /** The connection on which cards can be read now. */
  get enabled(): Conversation | undefined {
    return this.#stage === 'enabled' ? this.#conversation : undefined;
  }

  /** Waits for a connection on which money can be moved; undefined when there is none in time. */
  async ready(waitMs: number): Promise<Conversation | undefined> {
    await this.#until(() => this.#stage !== 'down', waitMs);
    return this.#stage === 'down' ? undefined : this.#conversation;
  }

  /** The connection on which cards can be read; the first one after a start is waited for, a lost one is not. */
  async reading(waitMs: number): Promise<Conversation | undefined> {
    await this.#until(() => this.#stage === 'enabled' || this.#told === false, waitMs);
    return this.enabled;
  }

  /** The terminal is not where it should be: begin again. */
  restart(reason: string): void {
    this.#conversation?.end(reason);
  }

  #dial(): void {
    if (this.#isStopped) return;
    const { settings, onMessage, witness } = this.#parts;
    const onEnd = (reason: string) => this.#lost(conversation, reason);
    const conversation = new Conversation(settings, onMessage, onEnd, witness);
    this.#conversation = conversation;
    this.#bringUp(conversation).catch((cause: unknown) => {
      conversation.end(cause instanceof Error ? cause.message : String(cause));
    });
  }

  async #bringUp(conversation: Conversation): Promise<void> {
    const { settings, openLink, sendAgain, settled } = this.#parts;
    await conversation.open(openLink);
    await this.#step(conversation, bare('synchronize'), 'synchronized');
    const { protocolVersion, protocolFlags, setupTimeoutS, setupAction } = settings;
    await this.#step(conversation, protocolRequest(protocolVersion, protocolFlags), 'protocol');
    conversation.setFormat(settings.blockFormat);
    await this.#step(conversation, setupRequest(setupTimeoutS, setupAction), 'result');
    await sendAgain(conversation);
    this.#stage = 'settling';
    this.#wake();
    await settled();
    await this.#step(conversation, bare('enable'), 'result');
    this.#stage = 'enabled';
    this.#redialMs = settings.timings.redialMs;
    this.#tell(true);
    this.#keepAlive(conversation);
  }

  async #step(conversation: Conversation, frame: Frame, type: PspMessage['type']): Promise<void> {
    const answer = await conversation.turn(() =>
      conversation.ask(frame, (message) => message.type === type || isRefusal(message)),
    );
    if (answer.kind !== 'answer') throw new Error('the terminal does not answer');
    if (isRefusal(answer.message)) throw new Error(`the terminal refuses ${frame.header}`);
  }

  #keepAlive(conversation: Conversation): void {
    this.#timer = setTimeout(() => {
      conversation
        .turn(() => conversation.status())
        .then((status) => {
          if (conversation.isOver || !('type' in status)) return;
          const { offline, online, disabled } = pspState;
          if ([offline, online, disabled].some((state) => state === status.state))
            return conversation.end('the terminal began anew');
          this.#parts.onStatus(status.state);
          this.#keepAlive(conversation);
        })
        .catch(() => conversation.end('the status could not be asked'));
    }, this.#parts.settings.timings.keepAliveMs);
  }

  #lost(conversation: Conversation, reason: string): void {
    if (this.#conversation !== conversation) return;
    this.#conversation = undefined;
    this.#stage = 'down';
    clearTimeout(this.#timer);
    this.#parts.onLost();
    if (this.#isStopped) return;
    if (this.#told !== false) this.#parts.log('warning', 'a terminal is out of reach', reason);
    this.#tell(false);
    this.#timer = setTimeout(() => this.#dial(), this.#redialMs);
    this.#redialMs = Math.min(this.#redialMs * 2, this.#parts.settings.timings.redialMsMax);
  }

  /** Only changes are told. */
  #tell(isOnline: boolean): void {
    if (this.#told === isOnline) return;
    this.#told = isOnline;
    this.#parts.tell(isOnline);
    this.#wake();
  }

  async #until(holds: () => boolean, waitMs: number): Promise<void> {
    const untilMs = Date.now() + waitMs;
    while (!holds() && !this.#isStopped && Date.now() < untilMs) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, Math.max(0, untilMs - Date.now()));
        this.#waiting.add(wake);
      });
    }
  }

  /** Whoever waits looks again. */
  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }
}

function isRefusal(message: PspMessage): boolean {
  return message.type === 'result' && !message.ok;
}
