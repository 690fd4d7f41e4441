import type { OperationCall, OperationResult } from '../../contracts/device-adapter.ts';
import type { AdapterSet } from './adapter-set.ts';
import type { Execute } from './dispatcher.ts';
import { holdOf } from './hold-of.ts';
import type { Log } from './log.ts';
import { isProbe } from './probing.ts';
import type { SiteService } from './site-service.ts';
import type { OutboxRecord } from './store.ts';

const NOT_SENT: OperationResult = { kind: 'failure', error: { code: 'notSent' } };
const FAILED: OperationResult = { kind: 'failure', error: { code: 'failed' } };
const UNKNOWN: OperationResult = { kind: 'failure', error: { code: 'unknown' } };

/** What carrying out operations needs. */
export interface ExecuteParts {
  readonly adapters: AdapterSet;
  readonly site: SiteService;
  /** The connector that a driver must be told of with a session's requests. */
  readonly bayOf: (sessionId: string) => string | undefined;
  /** The words of what a flow lets a driver choose, in the order of its items. */
  readonly labelsOf: (record: OutboxRecord) => readonly string[];
  readonly log: Log;
}

/** Carries out operations: at the site itself, or at a device through its adapter. */
export function createExecute(parts: ExecuteParts): Execute {
  return async (record, signal) => {
    if (record.operation.startsWith('site.')) return parts.site.execute(record, signal);
    const { address } = record;
    if (address === null) return withoutDevice(record);
    const adapter = parts.adapters.forAddress(address);
    if (adapter === undefined) return NOT_SENT;
    try {
      if (isProbe(record)) {
        return afterLookUp(
          record,
          await adapter.execute(
            callOf(parts, record, 'terminal.lookUp', { holdId: holdOf(record) }),
            signal,
          ),
        );
      }
      return await adapter.execute(
        callOf(parts, record, record.operation, inputOf(parts, record)),
        signal,
      );
    } catch (cause) {
      parts.log('error', 'an adapter failed', {
        operation: record.operation,
        operationId: record.operationId,
        error: cause instanceof Error ? cause.message : String(cause),
      });
      return record.class === 'read' ? FAILED : UNKNOWN;
    }
  };
}

/** Without a connector nothing was ever started, and nothing can be. */
function withoutDevice(record: OutboxRecord): OperationResult {
  if (record.operation === 'charger.ensureStopped') {
    return { kind: 'outcome', output: { outcome: 'neverStarted' } };
  }
  return NOT_SENT;
}

/** What a flow names by its keys reaches the device in words. */
function inputOf({ labelsOf }: ExecuteParts, record: OutboxRecord): OperationCall['input'] {
  if (record.operation !== 'terminal.choose') return record.input;
  return { ...record.input, labels: labelsOf(record) };
}

function callOf(
  { bayOf }: ExecuteParts,
  record: OutboxRecord,
  operation: string,
  input: OperationCall['input'],
): OperationCall {
  const { address } = record;
  if (address === null) throw new TypeError('an operation without device has no call');
  const bay = address.family === 'terminal' ? bayOf(record.sessionId) : undefined;
  return {
    operationId: record.operationId,
    operation,
    sessionId: record.sessionId,
    address,
    input,
    attempt: record.attempts,
    deadlineAtMs: record.deadlineAtMs,
    ...(bay === undefined ? {} : { bay }),
  };
}

/** What a look-up says about the request itself. */
function afterLookUp(record: OutboxRecord, looked: OperationResult): OperationResult {
  if (record.money !== 'acquire') return afterClosing(record, looked);
  if (looked.kind === 'failure')
    return { kind: 'failure', error: { ...looked.error, code: 'unknown' } };
  const { outcome, ...fields } = looked.output;
  switch (outcome) {
    case 'reserved': {
      const authorizedMinor = Number(fields['authorizedMinor'] ?? 0);
      const isWhole =
        authorizedMinor >= Number(record.input['totalMinor'] ?? record.input['amountMinor'] ?? 0);
      return {
        kind: 'outcome',
        output: { ...fields, authorizedMinor, outcome: isWhole ? 'approved' : 'partiallyApproved' },
      };
    }
    case 'notFound':
    case 'released':
      return FAILED;
    default:
      return UNKNOWN;
  }
}

/**
 * What became of a commit or cancel that is not sent again: the terminal took it over, or it is closed nobody knows how.
 * A reservation that the vendor does not know holds nothing any more.
 */
function afterClosing(record: OutboxRecord, looked: OperationResult): OperationResult {
  const output = looked.kind === 'failure' ? { outcome: 'cannotTell' } : looked.output;
  switch (output.outcome) {
    case 'committed': {
      const { outcome: _, ...fields } = output;
      return {
        kind: 'outcome',
        output: { ...fields, outcome: 'alreadyClosed', closedAs: 'committed' },
      };
    }
    case 'released':
    case 'notFound':
      return { kind: 'outcome', output: { outcome: 'alreadyClosed', closedAs: 'released' } };
    default:
      return record.result ?? UNKNOWN;
  }
}
