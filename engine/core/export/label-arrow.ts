import type { ArrowCause, FlowArrow } from '../flow/flow-arrows.ts';

/** A short label for an arrow: what makes it be taken, and on which condition. */
export function labelArrow({ cause, transition }: FlowArrow): string {
  const { guard } = transition;
  const event = labelCause(cause);
  if (guard === undefined) return event;
  switch (guard.type) {
    case 'when':
      return `${event} [${guard.params.$expr}]`.trim();
    case 'outcome': {
      const when = guard.params.when === undefined ? '' : ` [${guard.params.when.$expr}]`;
      return `${event}: ${guard.params.in.join(', ')}${when}`;
    }
    case 'code':
      return `${event}: ${guard.params.in.join(', ')}`;
    case 'core.in':
      return `${event} [${guard.params.is === false ? 'not ' : ''}in ${guard.params.state}]`.trim();
  }
}

function labelCause(cause: ArrowCause): string {
  switch (cause.kind) {
    case 'event':
      return cause.event;
    case 'after':
      return `after ${/^\d+$/.test(cause.delay) ? `${cause.delay} ms` : cause.delay}`;
    case 'always':
      return '';
    case 'ended':
      return 'done';
    case 'answer':
      return cause.invoke.src;
    case 'failure':
      return `${cause.invoke.src} failed`;
  }
}
