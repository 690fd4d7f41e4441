import type { FrameFormat } from './wire/frame.ts';

/** How the terminal is reached. */
export type PspTransport =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | {
      readonly kind: 'tls';
      readonly host: string;
      readonly port: number;
      readonly caFile?: string;
      readonly fingerprint256?: string;
    }
  | { readonly kind: 'serial'; readonly path: string; readonly baudRate: number };

/** The two device families of Payter; they differ in what they can do. */
export type PspFamily = 'apollo' | 'p6x';

/** One terminal, with every choice made. What the documents leave open is a setting here. */
export interface PspSettings {
  readonly family: PspFamily;
  readonly transport: PspTransport;
  /** Setup: after so long the terminal finishes an open session by itself. */
  readonly setupTimeoutS: number;
  /** Setup: how it finishes it; 0 = it charges. Other values are not documented. */
  readonly setupAction: number;
  /** Protocol: version and flags. */
  readonly protocolVersion: number;
  readonly protocolFlags: number;
  /** The blocks after the Protocol command; extended ones need a flag that is not documented. */
  readonly blockFormat: FrameFormat;
  /** First byte of a block to the host. */
  readonly preamble: number;
  readonly anyMagic: boolean;
  /** Header of Session Partially Approved; null = not known, such an answer is an unknown outcome. */
  readonly partialHeader: number | null;
  /** Data tags to ask for, in hex; none = the terminal's default list. */
  readonly tags: readonly string[];
  /** The tags that make a card recognisable, best first. */
  readonly cardKeyTags: readonly string[];
  /** Bit mask of payment methods (Apollo). */
  readonly methods: number;
  readonly hideAmount: boolean;
  /** The amount of a Start Session that only identifies (P6X, which has no Read Card). */
  readonly identifyAmountMinor: number;
  /** What Result OK to a commit or void counts as. */
  readonly resultOkMeans: 'handedOver' | 'done';
  readonly timings: PspTimings;
}

/** How long things take, ms. */
export interface PspTimings {
  /** Get Status is sent this often; the terminal closes after 20 s of silence. */
  readonly keepAliveMs: number;
  /** An answer of the terminal itself. */
  readonly answerMs: number;
  /** An answer to a commit, void or update, which the terminal may ask a host for. */
  readonly settleMs: number;
  /** From Start Session until the terminal says that it waits for a card. */
  readonly armMs: number;
  /**
   * How long after its deadline an authorize is still waited for. The engine tells the flow at the deadline that nobody
   * knows; it undoes by itself what is approved soon after.
   */
  readonly patienceMs: number;
  /** An answer to Auth Session that is so late does not come; the terminal is set up anew, or nobody could ever read a card. */
  readonly lateMsMax: number;
  /** A card that was read and is not used is dropped after this. */
  readonly heldCardMs: number;
  /** So long after the Setup time-out a session counts as finished by the terminal. */
  readonly setupGraceMs: number;
  /** A block that began must be complete after this. */
  readonly blockMs: number;
  /** The first wait before dialling again; doubles up to `redialMsMax`. */
  readonly redialMs: number;
  readonly redialMsMax: number;
}

/** The largest block of a protocol version, in bytes. */
export function blockBytesMax({ protocolVersion, blockFormat }: PspSettings): number {
  if (blockFormat === 'extended') return EXTENDED_BLOCK_BYTES_MAX;
  return protocolVersion < 3 ? 36 : 257;
}

/** Nothing that a terminal sends is near it. */
const EXTENDED_BLOCK_BYTES_MAX = 8192;

/** What counts when the site file says nothing else. */
export const pspDefaults = {
  protocolVersion: 3,
  protocolFlags: 0x00000002,
  blockFormat: 'normal',
  preamble: 0xaa,
  anyMagic: false,
  partialHeader: null,
  tags: [],
  cardKeyTags: ['DFF006'],
  methods: 0xff,
  hideAmount: false,
  identifyAmountMinor: 0,
  resultOkMeans: 'handedOver',
  timings: {
    keepAliveMs: 15_000,
    answerMs: 5_000,
    settleMs: 25_000,
    armMs: 3_000,
    patienceMs: 3_000,
    lateMsMax: 60_000,
    heldCardMs: 30_000,
    setupGraceMs: 60_000,
    blockMs: 2_000,
    redialMs: 1_000,
    redialMsMax: 30_000,
  },
} as const satisfies Omit<PspSettings, 'family' | 'transport' | 'setupTimeoutS' | 'setupAction'>;
