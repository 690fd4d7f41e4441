// Writes adapters/terminals/remote/remote-terminal.schema.json: the messages of a remote terminal, from the contract. Run it after
// a change of the contract; a test demands that the file is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const CONTRACT = new URL('../engine/contracts/terminal.contract.json', import.meta.url);

/** Where the schema is kept. */
export const remoteSchemaFile = new URL(
  '../adapters/terminals/remote/remote-terminal.schema.json',
  import.meta.url,
);

const text = (description) => ({ type: 'string', description });
const object = (description, properties, required = Object.keys(properties)) => ({
  type: 'object',
  description,
  properties,
  required,
  additionalProperties: false,
});

const call = ([name, { description, input }]) =>
  object(
    description,
    {
      operation: { const: name, description: 'Which request it is.' },
      operationId: text('The same for every attempt; of an authorize it names the reservation.'),
      sessionId: text('The visit that it belongs to; empty for the engine itself.'),
      input: { ...input, description: 'What is asked for.' },
      attempt: { type: 'integer', minimum: 1, description: 'Counts from 1.' },
      deadlineAtMs: { type: 'integer', description: 'When the answer is too late, Unix epoch ms.' },
      bay: text('Which connector the driver is asked about, where there are several.'),
    },
    ['operation', 'operationId', 'sessionId', 'input', 'attempt', 'deadlineAtMs'],
  );

const answer = ([name, { description, output }]) =>
  object(description, {
    kind: { const: 'outcome', description: 'A clear answer.' },
    output: {
      ...output,
      description: 'The answer and its fields.',
      properties: {
        outcome: { const: name, description: 'Which answer it is.' },
        ...output.properties,
      },
      required: ['outcome', ...(output.required ?? [])],
    },
  });

const failure = object('No clear answer.', {
  kind: { const: 'failure', description: 'No clear answer.' },
  error: object('Why.', {
    code: {
      enum: ['notSent', 'failed', 'unknown'],
      description: 'notSent and failed: certainly nothing happened. unknown: perhaps.',
    },
  }),
});

const event = ([name, { description, payload }]) =>
  object(
    description,
    {
      eventId: { type: 'string', maxLength: 100, description: 'The same when it is told again.' },
      type: { const: name, description: 'What happened.' },
      payload: { ...payload, description: 'Its fields.' },
      atMs: { type: 'integer', description: 'When it happened, Unix epoch ms; now when left out.' },
    },
    ['eventId', 'type', 'payload'],
  );

const callId = { type: 'integer', description: 'Names the call on this connection.' };
const eventId = text('The event that it is about.');
const part = (name) => ({ $ref: `#/$defs/${encodeURIComponent(name)}` });
const message = (name, description, properties) =>
  object(description, {
    message: { const: name, description: 'Which message it is.' },
    ...properties,
  });

/** The messages over a WebSocket, of each side. */
const webSocketMessages = (results) => ({
  'webSocket message of the engine': {
    oneOf: [
      message('call', 'Asks for something.', { callId, call: part('call') }),
      message('abort', 'Nobody waits for this read any more; it is answered all the same.', {
        callId,
      }),
      message('stored', 'An event is on disk and need not be told again.', { eventId }),
    ],
  },
  'webSocket message of the program': {
    oneOf: [
      message('result', 'The answer to a call.', {
        callId,
        result: { anyOf: results.map(([name]) => part(name)), description: 'Of the operation.' },
      }),
      message('event', 'Something happened.', { event: part('event') }),
    ],
  },
});

/** The text of the schema. */
export function generateRemoteSchema() {
  const { operations, events } = JSON.parse(readFileSync(CONTRACT, 'utf8'));
  const results = Object.entries(operations).map(([name, { answers }]) => [
    `result of ${name}`,
    { oneOf: [...Object.entries(answers).map(answer), failure] },
  ]);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://forecourt.dev/schemas/remote-terminal.schema.json',
    title: 'Messages of a remote terminal',
    description:
      'Made from terminal.contract.json by scripts/generate-remote-schema.mjs; do not edit.',
    $defs: {
      call: { oneOf: Object.entries(operations).map(call) },
      event: { oneOf: Object.entries(events).map(event) },
      ...Object.fromEntries(results),
      ...webSocketMessages(results),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(remoteSchemaFile, generateRemoteSchema());
}
