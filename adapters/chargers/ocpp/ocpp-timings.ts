/** Waits and intervals of the OCPP adapter; tests make them short. */
export interface OcppTimings {
  /** How long a station may take to answer. */
  readonly callTimeoutMs: number;
  /** How often a stop is asked again. */
  readonly stopRepeatMs: number;
  /** After a restart a station may take this long to come back before its link counts as lost. */
  readonly linkLostAfterMs: number;
  readonly pingIntervalMs: number;
  /** How long a start may keep a connector in Preparing when the station does not tell its ConnectionTimeOut. */
  readonly pendingStartMs: number;
  /** Heartbeat interval for stations, seconds. */
  readonly heartbeatS: number;
  /** MeterValueSampleInterval for stations, seconds. */
  readonly meterSampleS: number;
  /** How long ended charges are remembered, so that late repeats are recognised. */
  readonly retentionMs: number;
}

/** What is used when nothing else is given. */
export const defaultTimings: OcppTimings = {
  callTimeoutMs: 20_000,
  stopRepeatMs: 10_000,
  linkLostAfterMs: 30_000,
  pingIntervalMs: 30_000,
  pendingStartMs: 120_000,
  heartbeatS: 300,
  meterSampleS: 10,
  retentionMs: 30 * 24 * 3_600_000,
};
