/** Status words of OCPP 1.6 that this charge point uses. */
export type VirtualStatus =
  | 'Available'
  | 'Preparing'
  | 'Charging'
  | 'SuspendedEV'
  | 'Finishing'
  | 'Faulted';

/** A transaction as the charge point sees it; the id comes with the answer to StartTransaction. */
export interface VirtualTransaction {
  readonly idTag: string;
  readonly meterStartWh: number;
  transactionId: number | null;
  /** Refused by the central system: it stops as soon as it is known. */
  refused: boolean;
}

/** A socket with a cable, a meter and at most one transaction. Owned by one charge point. */
export interface VirtualConnector {
  readonly connectorId: number;
  plugged: boolean;
  powerW: number;
  /** The energy register at `meteredAtMs`, Wh; rises only while it charges. */
  registerWh: number;
  meteredAtMs: number;
  transaction: VirtualTransaction | null;
  /** A remote start that waits for the cable. */
  waiting: { readonly idTag: string; readonly timer: NodeJS.Timeout } | null;
  /** A transaction ended and the cable is still in. */
  finished: boolean;
  errorCode: string | null;
  /** What was last told. */
  toldStatus: VirtualStatus | null;
}

export function createVirtualConnector(
  connectorId: number,
  powerW: number,
  nowMs: number,
): VirtualConnector {
  return {
    connectorId,
    plugged: false,
    powerW,
    registerWh: 0,
    meteredAtMs: nowMs,
    transaction: null,
    waiting: null,
    finished: false,
    errorCode: null,
    toldStatus: null,
  };
}

/** The status word that fits the state (OCPP 1.6 section 4.9). */
export function statusOf(connector: VirtualConnector): VirtualStatus {
  if (connector.errorCode !== null) return 'Faulted';
  if (connector.transaction !== null) return connector.powerW > 0 ? 'Charging' : 'SuspendedEV';
  if (connector.plugged) return connector.finished ? 'Finishing' : 'Preparing';
  return connector.waiting === null ? 'Available' : 'Preparing';
}

/** Brings the register up to now. Call it before the power or the transaction changes. */
export function advanceMeter(connector: VirtualConnector, nowMs: number, speed: number): void {
  if (connector.transaction !== null && connector.errorCode === null) {
    const elapsedMs = Math.max(0, nowMs - connector.meteredAtMs);
    connector.registerWh += (connector.powerW * speed * elapsedMs) / 3_600_000;
  }
  connector.meteredAtMs = nowMs;
}
