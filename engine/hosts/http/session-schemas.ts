import type { PendingOperation, SessionView } from '../../contracts/views.ts';
import * as part from './schema-part.ts';
import {
  integer,
  integerOrNull,
  listOf,
  named,
  ref,
  text,
  textOrNull,
  word,
} from './schema-part.ts';

const pending = named<PendingOperation>('PendingOperation', 'A request that a session waits for.', {
  operationId: text('Its id.'),
  operation: text('Its name in the contract.'),
  path: text('The state that asked.'),
  sinceMs: integer('When it was asked, Unix epoch ms.'),
});

const session = named<SessionView>('Session', "One driver's visit.", {
  sessionId: text('Its number.'),
  siteId: text('The site.'),
  flowId: text('The flow.'),
  bundleHash: text('The version of the flow that it runs.'),
  status: word('`stuck` = left to the ledger and a person.', ['active', 'ended', 'stuck']),
  value: { description: 'The state as XState writes it: a name, or one entry per region.' },
  activePaths: listOf(text('Dotted path.'), 'Every active state, outermost first.'),
  terminalId: textOrNull('The terminal.'),
  chargerId: textOrNull('The charge point.'),
  connectorId: integerOrNull('The connector.'),
  connectorTitle: textOrNull('Its name for people.'),
  startedAtMs: integer('Unix epoch ms.'),
  endedAtMs: integerOrNull('Unix epoch ms, or null while it runs.'),
  context: part.anyObject('What the flow remembers.'),
  output: { description: 'What the flow ended with, or null.' },
  energyWh: integer('Delivered so far.'),
  totalMinor: integer('The price so far, in minor units.'),
  pending: listOf(ref('PendingOperation'), 'What it waits for.'),
  holds: listOf(ref('Hold'), 'Its reservations.'),
});

/** The schemas of a session and its parts. */
export const sessionSchemas: readonly part.Schema[] = [pending, session];
