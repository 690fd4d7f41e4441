import type { FastifyInstance } from 'fastify';
import type { EngineBooks, SettlementReport, TimeSpan } from '../../contracts/settlement-line.ts';
import { routeSchema } from './route-schema.ts';
import { anyObject, integer, listOf, object, text } from './schema-part.ts';

const tag = 'books';
/** As many lines as a report may have; a larger one is split by days. */
const linesMax = 10_000;
/** Bytes of a report with so many lines. */
const reportBytesMax = 4 * 1024 * 1024;

const at = (description: string) => integer(description, { minimum: 0 });
const span = {
  fromMs: at('From this moment, Unix epoch ms.'),
  toMs: at('Until this moment, not included, Unix epoch ms.'),
};

const captures = routeSchema({
  tag,
  summary: 'What was charged, oldest first: the finance export.',
  query: object('The span of time.', span),
  answer: listOf(anyObject('One charge, as CaptureLine.'), 'The charges.'),
});

const strays = routeSchema({
  tag,
  summary: 'Reservations that a vendor lists as open and that the ledger does not know.',
  answer: listOf(anyObject('One reservation, as StrayHold.'), 'The reservations.'),
});

const line = object(
  'One settled charge.',
  {
    reference: text("The vendor's own name of the reservation, or empty.", { maxLength: 200 }),
    amountMinor: integer('Minor units.', { minimum: 0, maximum: 100_000_000_000 }),
    currency: text('ISO 4217.', { pattern: '^[A-Z]{3}$' }),
    atMs: at('When it was charged, Unix epoch ms.'),
    maskedPan: text('The masked card number.', { maxLength: 32 }),
  },
  ['maskedPan'],
);

const reconciliation = routeSchema({
  tag,
  summary: "Compares a vendor's settled charges with the ledger, and takes them in.",
  body: object(
    'What the vendor settled.',
    {
      ...span,
      terminalIds: {
        ...listOf(text('The id of a terminal.', { maxLength: 100 }), 'The terminals; all without.'),
        maxItems: 1_000,
      },
      source: text('Whose books these are, e.g. csv.', { maxLength: 40 }),
      lines: { ...listOf(line, 'The settled charges.'), maxItems: linesMax },
    },
    ['terminalIds', 'source'],
  ),
  answer: anyObject('What agrees and what does not, as Reconciliation.'),
});

/** `/api/captures`, `/api/stray-holds`, `/api/reconciliation` */
export function booksRoutes(app: FastifyInstance, books: EngineBooks): void {
  app.get<{ Querystring: TimeSpan }>('/api/captures', { schema: captures }, async (request) =>
    books.captures(request.query),
  );
  app.get('/api/stray-holds', { schema: strays }, async () => books.strayHolds());
  app.post<{ Body: SettlementReport }>(
    '/api/reconciliation',
    { schema: reconciliation, bodyLimit: reportBytesMax },
    async (request) => books.reconcile(request.body),
  );
}
