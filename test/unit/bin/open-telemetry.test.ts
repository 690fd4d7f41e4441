import { type Span, trace } from '@opentelemetry/api';
import { afterAll, describe, expect, test } from 'vitest';
import { openTelemetryTrace } from '../../../engine/bin/open-telemetry.ts';
import { startBench } from '../../fixtures/host/host-bench.ts';

interface Seen {
  readonly name: string;
  readonly attributes: unknown;
  ended: boolean;
  failed: boolean;
}

/** A provider that remembers the spans. */
function remember(): Seen[] {
  const spans: Seen[] = [];
  const startSpan = (name: string, options?: { readonly attributes?: unknown }): Span => {
    const seen: Seen = { name, attributes: options?.attributes, ended: false, failed: false };
    spans.push(seen);
    return {
      end: () => {
        seen.ended = true;
      },
      setStatus: () => {
        seen.failed = true;
      },
    } as unknown as Span;
  };
  const startActiveSpan = (
    name: string,
    options: { readonly attributes?: unknown },
    work: (span: Span) => unknown,
  ) => work(startSpan(name, options));
  trace.disable();
  trace.setGlobalTracerProvider({
    getTracer: () => ({ startSpan, startActiveSpan }) as never,
  });
  return spans;
}

afterAll(() => trace.disable());

describe('traces', () => {
  test('have spans around inputs, steps and what is sent, and no card in them', async () => {
    const spans = remember();
    const bench = await startBench({ planted: { trace: openTelemetryTrace() } });
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed' });
    const named = (name: string) => spans.filter((span) => span.name === name);
    expect(named('forecourt.input').length).toBeGreaterThan(5);
    expect(named('forecourt.step').length).toBeGreaterThan(5);
    expect(named('forecourt.send').map(({ attributes }) => attributes)).toContainEqual(
      expect.objectContaining({ operation: 'terminal.commit', attempt: 1, sessionId: 's1' }),
    );
    expect(spans.filter(({ ended }) => !ended)).toEqual([]);
    expect(JSON.stringify(spans)).not.toMatch(/card-a|1234/);
  });

  test('end a span that fails, at once or later, and pass the error on', async () => {
    const spans = remember();
    const run = openTelemetryTrace();
    const error = new Error('no');
    expect(() =>
      run('step', {}, () => {
        throw error;
      }),
    ).toThrow(error);
    await expect(run('send', {}, () => Promise.reject(error))).rejects.toBe(error);
    expect(spans).toMatchObject([
      { ended: true, failed: true },
      { ended: true, failed: true },
    ]);
  });
});
