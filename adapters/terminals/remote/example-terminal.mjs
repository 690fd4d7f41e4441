// A remote terminal in sixty lines, without a package: it approves every card. Run it with `node example-terminal.mjs 4020`.
import { createServer } from 'node:http';

/** holdId → the reservation. A real terminal keeps them on disk, since money is looked up after a restart. */
const holds = new Map();

const outcome = (name, fields = {}) => ({
  kind: 'outcome',
  output: { outcome: name, ...fields },
});

/** Ends a reservation once; a second time it tells how it was closed. */
function close(holdId, status, committedMinor) {
  const hold = holds.get(holdId);
  if (hold === undefined || committedMinor > hold.authorizedMinor)
    return { kind: 'failure', error: { code: 'failed' } };
  if (hold.status !== 'reserved') return outcome('alreadyClosed', { closedAs: hold.status });
  holds.set(holdId, { ...hold, status, committedMinor });
  return outcome('done');
}

const operations = {
  // It reads the card while it reserves; one that reads before answers "card" here.
  'terminal.readCard': () => outcome('deferred'),
  'terminal.authorize': ({ operationId, input }) => {
    // The same request is never reserved twice.
    if (holds.has(operationId)) return { kind: 'failure', error: { code: 'unknown' } };
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

const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const send = (status, body) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (request.method === 'GET' && request.url === '/terminal') return send(200, {});
  if (request.method !== 'POST') return send(404, {});
  if (request.url === '/terminal/aborts') return send(200, {});
  const call = JSON.parse(text);
  const answer = operations[call.operation];
  send(200, answer ? answer(call) : { kind: 'failure', error: { code: 'failed' } });
});
server.listen(Number(process.argv[2] ?? 4020), '127.0.0.1', () => {
  console.log(`terminal at http://127.0.0.1:${server.address().port}`);
});
