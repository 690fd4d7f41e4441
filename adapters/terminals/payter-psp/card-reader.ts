import type { AbortPort } from '../../../engine/contracts/device-adapter.ts';
import { cardOf } from './card-data.ts';
import type { AuthEnd, HeldCard, ReadEnd, ReadWish } from './card-reading.ts';
import type { Conversation } from './conversation.ts';
import type { PspSettings } from './psp-settings.ts';
import type { Frame } from './wire/frame.ts';
import { type PspMessage, pspState } from './wire/read-message.ts';
import { bare } from './wire/requests.ts';

type Activity =
  | { readonly kind: 'idle' }
  | Reading
  | { readonly kind: 'held'; readonly held: HeldCard; readonly timer: NodeJS.Timeout }
  | { readonly kind: 'authorizing'; readonly finish: (end: AuthEnd) => void; silentPolls: number };

interface Reading {
  readonly kind: 'reading';
  readonly wish: ReadWish;
  readonly finish: (end: ReadEnd) => void;
  /** Its request left. What comes before belongs to the read before it, which is cancelled first. */
  isSent: boolean;
  /** The terminal said that it waits for a card. */
  isArmed: boolean;
}

/** Without an answer to Auth Session in so many status polls that say "ready", there will be none. */
const SILENT_POLLS_MAX = 2;
const ARM_POLL_MS = 150;

/** The reader of one terminal: waits for a card, keeps it, authorizes it. At most one of these at a time. */
export class CardReader {
  readonly #settings: PspSettings;
  readonly #conversation: () => Conversation | undefined;
  readonly #stray: (message: PspMessage) => void;
  #activity: Activity = { kind: 'idle' };
  #authorized: Promise<unknown> = Promise.resolve();
  /** The terminal reads for us or keeps a card, as far as we know. */
  #isOpenThere = false;

  constructor(
    settings: PspSettings,
    conversation: () => Conversation | undefined,
    /** An answer that nobody waits for any more. */
    stray: (message: PspMessage) => void,
  ) {
    this.#settings = settings;
    this.#conversation = conversation;
    this.#stray = stray;
  }

  get isAuthorizing(): boolean {
    return this.#activity.kind === 'authorizing';
  }

  /** Resolves when the bank has answered, or nobody waits for it. */
  get authorized(): Promise<unknown> {
    return this.#authorized;
  }

  get held(): HeldCard | undefined {
    return this.#activity.kind === 'held' ? this.#activity.held : undefined;
  }

  /** Waits for a card. A read before it, or a card that is kept, is dropped. */
  async read(wish: ReadWish, signal: AbortPort): Promise<ReadEnd> {
    const conversation = this.#conversation();
    // Whoever nobody waits for must not end the read of another.
    if (signal.aborted) return { kind: 'aborted' };
    if (conversation === undefined || this.isAuthorizing) return { kind: 'notSent' };
    const { promise, finish } = this.#begin(wish);
    const timer = setTimeout(
      () => finish({ kind: 'timeout' }),
      Math.min(wish.waitMs, TIMER_MS_MAX),
    );
    const onAbort = () => finish({ kind: 'aborted' });
    signal.addEventListener('abort', onAbort);
    this.#arm(conversation, wish.frame, finish).catch(() => finish({ kind: 'lost' }));
    const end = await promise;
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    if (!isKept(end, wish)) await this.#cancel();
    return end;
  }

  /** Sends Auth Session for the card that is kept, and waits for the bank. */
  async authorize(): Promise<AuthEnd> {
    const conversation = this.#conversation();
    if (conversation === undefined || this.#activity.kind !== 'held') return { kind: 'notSent' };
    clearTimeout(this.#activity.timer);
    const end = new Promise<AuthEnd>((resolve) => {
      const finish = (end: AuthEnd) => {
        if (this.#activity === mine) this.#activity = { kind: 'idle' };
        resolve(end);
      };
      const mine: Activity = { kind: 'authorizing', finish, silentPolls: 0 };
      this.#activity = mine;
      conversation
        // The driver may have pressed stop while another request had the wire.
        .turn(async () => this.#activity === mine && conversation.tell(bare('authSession')))
        .then((isSent) => (isSent ? undefined : finish({ kind: 'notSent' })))
        .catch(() => finish({ kind: 'notSent' }));
    });
    this.#authorized = end;
    return end;
  }

  /** Ends a read and drops a card that is kept; the terminal is ready afterwards. */
  async drop(): Promise<void> {
    const { kind } = this.#activity;
    if (kind === 'idle' || kind === 'authorizing') return;
    this.#end({ kind: 'aborted' });
    await this.#cancel();
  }

  /** The connection is gone. */
  lost(): void {
    const activity = this.#activity;
    this.#isOpenThere = false;
    if (activity.kind === 'authorizing') activity.finish({ kind: 'lost' });
    else this.#end({ kind: 'lost' });
  }

  /** A message that no request waits for. */
  take(message: PspMessage): void {
    const activity = this.#activity;
    this.#note(message);
    switch (activity.kind) {
      case 'reading':
        return activity.isSent ? this.#whileReading(activity, message) : this.#stray(message);
      case 'authorizing':
        return this.#whileAuthorizing(activity.finish, message);
      case 'held':
        if (message.type === 'cancelled') this.#end({ kind: 'ended', code: null });
        else this.#strayed(message);
        return;
      case 'idle':
        return this.#strayed(message);
    }
  }

  #note({ type }: PspMessage): void {
    if (type === 'cardRead' || type === 'proprietaryCardRead') this.#isOpenThere = true;
    if (type === 'cancelled' || type === 'declined') this.#isOpenThere = false;
    if (type === 'approved' || type === 'partiallyApproved') this.#isOpenThere = false;
  }

  /** What a keep-alive says. Messages come in order, so a terminal that is ready has no answer on its way. */
  status(state: number): void {
    const activity = this.#activity;
    if (state !== pspState.enabled) {
      if (activity.kind === 'authorizing') activity.silentPolls = 0;
      return;
    }
    if (activity.kind === 'authorizing') {
      activity.silentPolls += 1;
      if (activity.silentPolls < SILENT_POLLS_MAX) return;
      this.#isOpenThere = false;
      activity.finish({ kind: 'lost' });
    } else if (activity.kind === 'held' || (activity.kind === 'reading' && activity.isArmed)) {
      this.#isOpenThere = false;
      this.#end({ kind: 'ended', code: null });
    }
  }

  #begin(wish: ReadWish): {
    readonly promise: Promise<ReadEnd>;
    readonly finish: (end: ReadEnd) => void;
  } {
    this.#end({ kind: 'aborted' });
    let resolve: (end: ReadEnd) => void = () => undefined;
    const promise = new Promise<ReadEnd>((done) => {
      resolve = done;
    });
    const finish = (end: ReadEnd) => {
      if (this.#activity === mine) this.#activity = { kind: 'idle' };
      resolve(end);
    };
    const mine: Reading = { kind: 'reading', wish, finish, isSent: false, isArmed: false };
    this.#activity = mine;
    return { promise, finish };
  }

  /** Start Session is only answered when it is refused, so that it worked is asked for. */
  async #arm(
    conversation: Conversation,
    frame: Frame,
    finish: (end: ReadEnd) => void,
  ): Promise<void> {
    await conversation.turn(async () => {
      const activity = this.#activity;
      if (activity.kind !== 'reading') return;
      if (this.#isOpenThere) await this.#cancelNow(conversation);
      if (this.#activity !== activity) return;
      if (!conversation.tell(frame)) return finish({ kind: 'notSent' });
      activity.isSent = true;
      this.#isOpenThere = true;
      const untilMs = Date.now() + this.#settings.timings.armMs;
      while (this.#activity === activity) {
        const answer = await conversation.ask(
          bare('getStatus'),
          (message) => message.type === 'status' || (message.type === 'result' && !message.ok),
        );
        if (answer.kind !== 'answer') return finish({ kind: 'lost' });
        if (answer.message.type === 'result') {
          await conversation.status();
          return finish({ kind: 'refused' });
        }
        const state = answer.message.type === 'status' ? answer.message.state : 0;
        if (state === pspState.waitCard || state === pspState.waitAuth) {
          activity.isArmed = true;
          return;
        }
        if (Date.now() > untilMs) return finish({ kind: 'refused' });
        await new Promise((resolve) => setTimeout(resolve, ARM_POLL_MS));
      }
    });
  }

  /** Ends at the terminal what is over here, if nothing else began meanwhile; that ends it by itself. */
  async #cancel(): Promise<void> {
    const conversation = this.#conversation();
    await conversation?.turn(async () => {
      if (this.#activity.kind === 'idle' && this.#isOpenThere) await this.#cancelNow(conversation);
    });
  }

  /**
   * Cancel Session, inside a turn. The status after it makes sure that no late answer to it is taken for the answer to
   * something else.
   */
  async #cancelNow(conversation: Conversation): Promise<void> {
    this.#isOpenThere = false;
    const answer = await conversation.ask(
      bare('cancelSession'),
      ({ type }) => type === 'cancelled' || type === 'result',
    );
    if (answer.kind === 'answer') await conversation.status();
  }

  #keep(held: HeldCard): void {
    const timer = setTimeout(
      () => this.drop().catch(() => undefined),
      this.#settings.timings.heldCardMs,
    );
    this.#activity = { kind: 'held', held, timer };
  }

  /** Ends a read or forgets a card, without a word to the terminal. */
  #end(end: ReadEnd): void {
    const activity = this.#activity;
    if (activity.kind === 'reading') activity.finish(end);
    if (activity.kind !== 'held') return;
    clearTimeout(activity.timer);
    this.#activity = { kind: 'idle' };
  }

  #whileReading({ finish, wish }: Reading, message: PspMessage): void {
    switch (message.type) {
      case 'cardRead':
      case 'proprietaryCardRead': {
        const card = cardOf(message.tags, this.#settings.cardKeyTags);
        const isBankCard = message.type === 'cardRead';
        if (card === undefined) return finish({ kind: 'nameless' });
        finish({ kind: 'card', card, isBankCard });
        if (isBankCard && wish.keepFor !== undefined) this.#keep({ card, ...wish.keepFor });
        return;
      }
      case 'declined':
        return finish({ kind: 'ended', code: message.reason });
      case 'cancelled':
        return finish({ kind: 'ended', code: null });
      default:
        return this.#stray(message);
    }
  }

  #whileAuthorizing(finish: (end: AuthEnd) => void, message: PspMessage): void {
    switch (message.type) {
      case 'approved':
        return finish({ ...message, kind: 'approved', authorizedMinor: null });
      case 'partiallyApproved':
        return finish({ ...message, kind: 'approved' });
      case 'declined':
        return finish({ kind: 'declined', reason: message.reason });
      case 'cancelled':
        return finish({ kind: 'cancelled' });
      case 'unknown':
      case 'result':
        // It may be the answer, in a form that no document shows.
        this.#stray(message);
        return finish({ kind: 'lost' });
      default:
        return this.#stray(message);
    }
  }

  /** A card that nobody waits for is given back; everything is also told. */
  #strayed(message: PspMessage): void {
    if (message.type === 'cardRead' || message.type === 'proprietaryCardRead')
      this.#cancel().catch(() => undefined);
    this.#stray(message);
  }
}

function isKept(end: ReadEnd, wish: ReadWish): boolean {
  return end.kind === 'card' && end.isBankCard && wish.keepFor !== undefined;
}

/** The longest wait that a timer can hold. */
const TIMER_MS_MAX = 2_147_483_647;
