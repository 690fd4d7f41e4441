import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineGauges } from '../../../../engine/contracts/engine-gauges.ts';
import { createPrometheus } from '../../../../engine/hosts/http/prometheus.ts';
import { startServer, type TestServer } from './fake-engine.ts';

let now: EngineGauges = {
  activeSessions: 3,
  openHolds: { reserved: 2, closing: 1 },
  oldestHoldAgeMs: 90_500,
  unknownOutcomes: 1,
  personsNeeded: 4,
  strayHolds: 5,
  outboxDepth: 7,
  outboxRetrying: 6,
};
const metrics = createPrometheus(() => now);
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ metrics, token: 's3cret' });
});
afterAll(() => server.server.close());

const scrape = (headers: Record<string, string> = { authorization: 'Bearer s3cret' }) =>
  fetch(`${server.url}/metrics`, { headers });

describe('GET /metrics', () => {
  it('should tell what there is now, in the format of Prometheus', async () => {
    const response = await scrape();
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const text = await response.text();
    for (const line of [
      'forecourt_active_sessions 3',
      'forecourt_open_holds{phase="reserved"} 2',
      'forecourt_open_holds{phase="handedOver"} 0',
      'forecourt_oldest_hold_age_seconds 90.5',
      'forecourt_unknown_outcomes 1',
      'forecourt_holds_needing_person 4',
      'forecourt_stray_holds 5',
      'forecourt_outbox_depth 7',
      'forecourt_outbox_retrying 6',
    ])
      expect(text.split('\n')).toContain(line);
    now = { ...now, activeSessions: 0, openHolds: {} };
    const later = await (await scrape()).text();
    expect(later).toContain('forecourt_open_holds{phase="reserved"} 0');
  });

  it('should count what is sent and asked again, and how long steps take', async () => {
    metrics.observer.sent('terminal.commit', 1);
    metrics.observer.sent('terminal.commit', 2);
    metrics.observer.stepped(0.0004);
    const text = await (await scrape()).text();
    expect(text).toContain('forecourt_operations_sent_total{operation="terminal.commit"} 2');
    expect(text).toContain('forecourt_operation_retries_total{operation="terminal.commit"} 1');
    expect(text).toContain('forecourt_step_duration_seconds_bucket{le="0.00025"} 0');
    expect(text).toContain('forecourt_step_duration_seconds_bucket{le="0.0005"} 1');
  });

  it('should need the token like the API', async () => {
    expect((await scrape({})).status).toBe(401);
  });
});
