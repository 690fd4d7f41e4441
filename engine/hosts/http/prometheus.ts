import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EngineGauges, EngineObserver } from '../../contracts/engine-gauges.ts';

/** The engine's numbers in the text format of Prometheus. */
export interface Prometheus {
  /** Hears what happens from now on. */
  readonly observer: EngineObserver;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** From 0.1 ms to 1 s: a step takes well under a millisecond. */
const STEP_BUCKETS_SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.1, 1];

/** Makes the registry; `gauges` is asked with every scrape. No label ever names a card, a session or a reservation. */
export function createPrometheus(gauges: () => EngineGauges): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  const show = fill(registry, gauges);
  const sent = new Counter({
    name: 'forecourt_operations_sent_total',
    help: 'Operations sent to devices, each attempt.',
    labelNames: ['operation'],
    registers,
  });
  const retries = new Counter({
    name: 'forecourt_operation_retries_total',
    help: 'Operations sent or looked up again.',
    labelNames: ['operation'],
    registers,
  });
  const breaches = new Counter({
    name: 'forecourt_contract_breaches_total',
    help: 'Answers and events of adapters that are outside their contract.',
    labelNames: ['operation', 'kind'],
    registers,
  });
  const steps = new Histogram({
    name: 'forecourt_step_duration_seconds',
    help: 'How long the pure step of an input takes.',
    buckets: STEP_BUCKETS_SECONDS,
    registers,
  });
  return {
    observer: {
      sent: (operation, attempt) => {
        sent.inc({ operation });
        if (attempt > 1) retries.inc({ operation });
      },
      stepped: (seconds) => steps.observe(seconds),
      breached: (operation, kind) => breaches.inc({ operation, kind }),
    },
    contentType: registry.contentType,
    text: async () => {
      show();
      return registry.metrics();
    },
  };
}

/** Sets all gauges from one look at the engine. */
function fill(registry: Registry, gauges: () => EngineGauges): () => void {
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const sessions = gauge('forecourt_active_sessions', 'Sessions that run now.');
  const holds = new Gauge({
    name: 'forecourt_open_holds',
    help: 'Reservations that are not closed, by phase.',
    labelNames: ['phase'],
    registers,
  });
  const oldest = gauge('forecourt_oldest_hold_age_seconds', 'Age of the oldest open reservation.');
  const unknown = gauge(
    'forecourt_unknown_outcomes',
    'Open reservations of which nobody knows whether they are there.',
  );
  const persons = gauge(
    'forecourt_holds_needing_person',
    'Reservations of the last 30 days that need a person.',
  );
  const strays = gauge(
    'forecourt_stray_holds',
    'Reservations that a vendor lists and the ledger does not know.',
  );
  const depth = gauge('forecourt_outbox_depth', 'Operations that wait to be sent or answered.');
  const retrying = gauge(
    'forecourt_outbox_retrying',
    'Of the outbox, operations that were sent more than once.',
  );
  return () => {
    const now = gauges();
    sessions.set(now.activeSessions);
    for (const phase of ['requested', 'reserved', 'closing', 'handedOver'] as const)
      holds.set({ phase }, now.openHolds[phase] ?? 0);
    oldest.set(now.oldestHoldAgeMs / 1000);
    unknown.set(now.unknownOutcomes);
    persons.set(now.personsNeeded);
    strays.set(now.strayHolds);
    depth.set(now.outboxDepth);
    retrying.set(now.outboxRetrying);
  };
}
