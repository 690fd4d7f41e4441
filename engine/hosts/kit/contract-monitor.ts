import type { JsonSchemaObject } from '../../contracts/contract.ts';
import type {
  AdapterProfile,
  DeviceAdapter,
  DeviceAddress,
  DeviceEvent,
  OperationCall,
  OperationResult,
} from '../../contracts/device-adapter.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { eventDefinition, operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { checkRecord } from '../../core/schema/check-value.ts';
import type { AdapterSet } from './adapter-set.ts';
import type { EngineParts } from './engine-parts.ts';
import { isCardNumber } from './is-card-number.ts';

/** What only the host sees, and no contract has (device-adapter.ts). */
const OF_THE_HOST: ReadonlySet<string> = new Set(['charger.meter', 'charger.loss']);
/** The same breach of the same device is logged again after this. */
const AGAIN_MS = 60_000;
/** So many different breaches are remembered. */
const BREACHES_MAX = 500;

/** How an adapter went outside its contract. What it said is not told: it may be card data. */
interface Breach {
  readonly kind:
    | 'unknownAnswer'
    | 'unknownFailure'
    | 'notInProfile'
    | 'wrongFields'
    | 'cardNumber'
    | 'unknownEvent'
    | 'otherFamily'
    | 'threw';
  /** Names of fields and answers as the contract has them. */
  readonly detail?: string;
}

/** What an answer has that its contract or profile does not allow. */
function breachesOf(
  operation: string,
  result: OperationResult,
  { never }: AdapterProfile,
): readonly Breach[] {
  const definition = operationDefinition(operation);
  if (definition === undefined) return [];
  if (result.kind === 'failure') {
    const isKnown = ['notSent', 'failed', 'unknown'].includes(result.error.code);
    return isKnown ? [] : [{ kind: 'unknownFailure' }];
  }
  const { outcome, ...fields } = result.output;
  const answer = Object.hasOwn(definition.answers, outcome)
    ? definition.answers[outcome]
    : undefined;
  if (answer === undefined) return [{ kind: 'unknownAnswer' }];
  const isNever = never[operation]?.includes(outcome) === true;
  return [
    ...(isNever ? [{ kind: 'notInProfile', detail: outcome } as const] : []),
    ...fieldBreaches(fields, answer.output),
  ];
}

/** What an event has that its contract does not allow. */
function eventBreachesOf(event: DeviceEvent): readonly Breach[] {
  const { type, payload, address } = event;
  if (!type.startsWith(`${address.family}.`)) return [{ kind: 'otherFamily' }];
  if (OF_THE_HOST.has(type)) return [];
  const definition = eventDefinition(type);
  return definition === undefined
    ? [{ kind: 'unknownEvent' }]
    : fieldBreaches(payload, definition.payload);
}

function fieldBreaches(fields: JsonObject, schema: JsonSchemaObject): readonly Breach[] {
  const problems = checkRecord(fields, schema);
  const hasCard = Object.values(fields).some(holdsCardNumber);
  // The name of a field that nobody declared is the adapter's own text.
  const names = problems.map(({ pointer, message }) =>
    message === 'is not declared' ? message : `${pointer} ${message}`,
  );
  const wrong = [...new Set(names)].join('; ').slice(0, 200);
  return [
    ...(wrong === '' ? [] : [{ kind: 'wrongFields', detail: wrong } as const]),
    ...(hasCard ? [{ kind: 'cardNumber' } as const] : []),
  ];
}

function holdsCardNumber(value: Json | undefined): boolean {
  return (typeof value === 'string' || typeof value === 'number') && isCardNumber(String(value));
}

/**
 * The same adapters, watched: what is outside a contract goes to the log with ADAPTER_CONTRACT and is counted. Nothing is changed:
 * what may be believed of it is decided where it is taken in (check-result.ts, device-events.ts).
 */
export function watchAdapters(parts: EngineParts): AdapterSet {
  const report = reporter(parts);
  const watched = new Map<DeviceAdapter, DeviceAdapter>();
  const watch = (adapter: DeviceAdapter): DeviceAdapter => {
    const known = watched.get(adapter);
    if (known !== undefined) return known;
    const made: DeviceAdapter = {
      profile: adapter.profile,
      stop: () => adapter.stop(),
      start: (host) =>
        adapter.start({
          ...host,
          emit: (event) => {
            for (const breach of eventBreachesOf(event)) report(event.address, 'event', breach);
            return host.emit(event);
          },
        }),
      execute: async (call, signal) => {
        try {
          const result = await adapter.execute(call, signal);
          for (const breach of breachesOf(call.operation, result, adapter.profile))
            report(call.address, call.operation, breach);
          return result;
        } catch (cause) {
          report(call.address, call.operation, { kind: 'threw' });
          throw cause;
        }
      },
    };
    watched.set(adapter, made);
    return made;
  };
  return {
    all: parts.adapters.all.map(({ name, adapter }) => ({ name, adapter: watch(adapter) })),
    forAddress: (address) => {
      const adapter = parts.adapters.forAddress(address);
      return adapter === undefined ? undefined : watch(adapter);
    },
  };
}

function reporter({ clock, log, observer }: EngineParts) {
  const loggedAtMs = new Map<string, number>();
  return (address: DeviceAddress, what: OperationCall['operation'], { kind, detail }: Breach) => {
    observer?.breached(what, kind);
    const device =
      address.family === 'terminal'
        ? { terminalId: address.terminalId }
        : { chargerId: address.chargerId };
    const key = JSON.stringify([device, what, kind]);
    const nowMs = clock.nowMs();
    if (nowMs - (loggedAtMs.get(key) ?? Number.NEGATIVE_INFINITY) < AGAIN_MS) return;
    if (loggedAtMs.size >= BREACHES_MAX) loggedAtMs.clear();
    loggedAtMs.set(key, nowMs);
    log('error', 'an adapter went outside its contract', {
      code: 'ADAPTER_CONTRACT',
      ...device,
      operation: what,
      type: kind,
      ...(detail === undefined ? {} : { reason: detail }),
    });
  };
}
