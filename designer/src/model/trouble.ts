import type { ArrowCause, ArrowKind } from './chart.ts';

/** Answers that are not what the driver hoped for; their arrows belong to "what can go wrong". */
const unwelcomeAnswers: ReadonlySet<string> = new Set([
  'blocked',
  'cancelledByDriver',
  'captureFailed',
  'cardInUse',
  'declined',
  'insertCard',
  'invalid',
  'noneFree',
  'notAccepted',
  'notKnown',
  'pinRequired',
  'refused',
  'rejected',
  'tryPhone',
]);

const troubleEvents: ReadonlySet<string> = new Set([
  'charger.faulted',
  'charger.linkLost',
  'flow.fault',
  'terminal.offline',
]);

/** The colour of an arrow from its cause. */
export function arrowKind(cause: ArrowCause): ArrowKind {
  switch (cause.type) {
    case 'event':
      return troubleEvents.has(cause.event) ? 'error' : 'event';
    case 'answer':
      return cause.answers.length > 0 && cause.answers.every((name) => unwelcomeAnswers.has(name))
        ? 'error'
        : 'done';
    case 'failure':
      return 'error';
    case 'wait':
      return 'timer';
    case 'exit':
    case 'finished':
      return 'done';
    case 'always':
      return 'always';
  }
}
