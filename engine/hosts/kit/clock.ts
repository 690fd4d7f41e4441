/** Time as a host sees it; tests and the simulator bring a virtual one. */
export interface Clock {
  /** Unix epoch ms, UTC. */
  readonly nowMs: () => number;
  /** Calls back once, not before the delay is over; the result cancels it. */
  readonly after: (delayMs: number, callback: () => void) => () => void;
  /** Calls back once, when everything that has arrived by now was heard. */
  readonly soon: (callback: () => void) => void;
}
