import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Trace } from '../contracts/trace.ts';

/**
 * Spans of OpenTelemetry's API package. It has no exporter: whoever wants one loads an SDK before the program, e.g. with
 * `NODE_OPTIONS=--import`. Without one, spans go nowhere.
 */
export function openTelemetryTrace(): Trace {
  const tracer = trace.getTracer('forecourt');
  return (name, attributes, work) =>
    tracer.startActiveSpan(`forecourt.${name}`, { attributes: { ...attributes } }, (span) => {
      try {
        const result = work();
        if (result instanceof Promise) endAfter(span, result);
        else span.end();
        return result;
      } catch (cause) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
        throw cause;
      }
    });
}

function endAfter(span: Span, result: Promise<unknown>): void {
  const failed = (): void => {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  };
  result.then(() => span.end(), failed);
}
