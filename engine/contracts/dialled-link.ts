/**
 * A connection that a device opened to the engine. Messages are texts, each whole and of limited size, in order. Whoever
 * carries it has limits of its own (size, rate, signs of life) and closes it when one is passed.
 */
export interface DialledLink {
  /** False when the link is closed, or too much waits to be sent: the text certainly never left. */
  readonly send: (text: string) => boolean;
  /** @param code 4000 to 4999, or one of RFC 6455; `reason` has at most 100 letters */
  readonly close: (code: number, reason: string) => void;
}

/** What whoever takes a link is told. */
export interface DialledLinkListener {
  readonly message: (text: string) => void;
  /** Once, also when we closed it; `reason` says why. */
  readonly closed: (reason: string) => void;
}

/** The way in for devices that dial. */
export interface DialIn {
  /** Whether whoever shows this token may come in. */
  readonly admits: (token: string) => boolean;
  /** Takes a link over. */
  readonly take: (link: DialledLink) => DialledLinkListener;
}
