/** Why a charge ended, in the words of the charger contract. */
export type EndReason =
  | 'unplugged'
  | 'remote'
  | 'local'
  | 'full'
  | 'limit'
  | 'fault'
  | 'powerLoss'
  | 'reset'
  | 'other';

/** OCPP 1.6 section 7.36, Reason of a StopTransaction. */
const reasons: Readonly<Record<string, EndReason>> = {
  DeAuthorized: 'other',
  EmergencyStop: 'fault',
  EVDisconnected: 'unplugged',
  HardReset: 'reset',
  Local: 'local',
  Other: 'other',
  PowerLoss: 'powerLoss',
  Reboot: 'reset',
  Remote: 'remote',
  SoftReset: 'reset',
  UnlockCommand: 'remote',
};

/** Translates a stop reason. A missing one means Local (section 4.10); an unheard one is `other`. */
export function endReasonOf(reason: unknown): EndReason {
  if (reason === undefined || reason === null || reason === '') return 'local';
  return (typeof reason === 'string' ? reasons[reason] : undefined) ?? 'other';
}
