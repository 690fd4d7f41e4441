// What a terminal does, whoever carries the messages: this one approves every card.

/** holdId → the reservation. A real terminal keeps them on disk, since money is looked up after a restart. */
const holds = new Map();

const outcome = (name, fields = {}) => ({
  kind: 'outcome',
  output: { outcome: name, ...fields },
});
const failure = (code) => ({ kind: 'failure', error: { code } });

/** Ends a reservation once; a second time it tells how it was closed. */
function close(holdId, status, committedMinor) {
  const hold = holds.get(holdId);
  if (hold === undefined || committedMinor > hold.authorizedMinor) return failure('failed');
  if (hold.status !== 'reserved') return outcome('alreadyClosed', { closedAs: hold.status });
  holds.set(holdId, { ...hold, status, committedMinor });
  return outcome('done');
}

const operations = {
  // It reads the card while it reserves; one that reads before answers "card" here.
  'terminal.readCard': () => outcome('deferred'),
  'terminal.authorize': ({ operationId, input }) => {
    // The same request is never reserved twice.
    if (holds.has(operationId)) return failure('unknown');
    const { amountMinor: authorizedMinor } = input;
    holds.set(operationId, { status: 'reserved', authorizedMinor, committedMinor: 0 });
    return outcome('approved', { authorizedMinor, cardKey: 'example-card' });
  },
  'terminal.commit': ({ input }) => close(input.holdId, 'committed', input.amountMinor),
  'terminal.cancel': ({ input }) => close(input.holdId, 'released', 0),
  'terminal.lookUp': ({ input }) => {
    const hold = holds.get(input.holdId);
    if (hold === undefined) return outcome('notFound');
    const { status, authorizedMinor, committedMinor } = hold;
    if (status === 'reserved') return outcome('reserved', { authorizedMinor });
    return status === 'committed' ? outcome('committed', { committedMinor }) : outcome('released');
  },
};

/** The result of a call. */
export const answer = (call) => operations[call.operation]?.(call) ?? failure('failed');
