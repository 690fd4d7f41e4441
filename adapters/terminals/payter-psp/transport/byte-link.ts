/** A stream of bytes to one terminal. */
export interface ByteLink {
  /** False when the bytes certainly did not leave. */
  readonly write: (bytes: Uint8Array) => boolean;
  /** Ends it at once; `onEnd` is called if it was not yet. */
  readonly close: () => void;
}

/** What a link tells. */
export interface ByteLinkListener {
  readonly onBytes: (bytes: Uint8Array) => void;
  /** Called once. */
  readonly onEnd: (reason: string) => void;
}

/** Opens a link; rejects with an Error when nobody answers. `onEnd` is called only after it resolved. */
export type OpenLink = (listener: ByteLinkListener) => Promise<ByteLink>;
