import type { Say } from '../../contracts/contract.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { ErrorBody } from '../../contracts/forecourt-error.ts';
import type { Hold } from '../../contracts/hold.ts';
import type {
  FlowFilesView,
  FlowSummary,
  FlowView,
  JournalLine,
  KnobView,
} from '../../contracts/views.ts';
import * as part from './schema-part.ts';
import { named, ref } from './schema-part.ts';
import { sessionSchemas } from './session-schemas.ts';
import { siteSchemas } from './site-schemas.ts';

const { anyObject, flag, integer, integerOrNull, listOf, text, textOrNull, word, wordOrNull } =
  part;

const say = named<Say>('Say', 'A sentence for people, per language.', {
  en: text('English.'),
  nl: text('Dutch.'),
});

const findingUse = part.object('Where a fragment is used.', {
  fragment: text('The name of the fragment.'),
  file: text('The file that uses it.'),
  pointer: text('JSON Pointer of the step in that file.'),
  line: integer('Line, counted from 1.'),
  column: integer('Column, counted from 1.'),
});

const finding = named<Finding>(
  'Finding',
  'Something wrong in a file that a person wrote, with its place.',
  {
    code: text('The code of the rule, explained on the page in `help`.'),
    severity: word('An error keeps the file out of service.', ['error', 'warning']),
    pointer: text('JSON Pointer of the place in the file.'),
    line: integer('Line, counted from 1.'),
    column: integer('Column, counted from 1.'),
    message: text('One sentence that says what to do.'),
    help: text('Where the page about this code is.'),
    file: text('The name of the file.'),
    rule: text('The rule that found it.'),
    uses: listOf(findingUse, 'For a place in a fragment: where it is used, the nearest use first.'),
  },
  ['file', 'rule', 'uses'],
);

const errorBody = named<ErrorBody>(
  'Error',
  'Why a request was refused.',
  {
    code: text('One of the codes in docs/errors.md.'),
    help: text('One sentence that says what to do.'),
    details: anyObject('What exactly was wrong. Never card data.'),
    docs: text('Where the page about this code is.'),
    findings: listOf(ref('Finding'), 'Places in a file.'),
  },
  ['findings'],
);

const flowFields: { readonly [Field in keyof FlowSummary]-?: part.Schema } = {
  id: text('The name of the folder of the flow.'),
  title: ref('Say'),
  description: ref('Say'),
  source: text('The document that the flow was drawn from.'),
  trigger: text('The event that starts it.'),
  behaviourHash: text('Changes when the flow may behave differently.'),
  bundleHash: text('Changes with every edit, texts included. Sessions pin it.'),
  phases: listOf(text('Name of the state.'), 'Top-level phases in the order of the file.'),
  sites: listOf(text('Site id.'), 'Sites at which it is in service.'),
  findings: listOf(ref('Finding'), 'What is wrong with it.'),
};

const hold = named<Hold>('Hold', 'A reservation on a card. Amounts are integer minor units.', {
  holdId: text('The id of the request that made it.'),
  sessionId: text('The session that it belongs to.'),
  terminalId: text('The terminal that made it.'),
  phase: word('How far it is on the way to its end.', [
    'requested',
    'reserved',
    'closing',
    'handedOver',
    'confirmed',
    'void',
  ]),
  currency: text('ISO 4217.'),
  requestedMinor: integer('What was asked for.'),
  authorizedMinor: integer('What the issuer approved; 0 until known.'),
  committedMinor: integer('What was asked to be charged; 0 when released or not yet known.'),
  end: wordOrNull('How it is being closed or was closed.', ['commit', 'cancel']),
  reference: textOrNull("The vendor's own reference, opaque."),
  maskedPan: textOrNull('The masked card number.'),
  orphaned: flag('The flow left it by a fault: only the engine may close it now.'),
  personReason: textOrNull('Why a person is needed, or null.'),
  openedAtMs: integer('Unix epoch ms.'),
  closedAtMs: integerOrNull('Unix epoch ms, or null while open.'),
  capturedAtMs: integerOrNull('When money was first known to be taken, Unix epoch ms, or null.'),
  settledAtMs: integerOrNull("When it was charged by a vendor's report, Unix epoch ms, or null."),
  settledSource: textOrNull('The source of that report, or null.'),
});

const journalLine = named<JournalLine>(
  'JournalLine',
  "One line of a session's history.",
  {
    sessionId: text('The session.'),
    sequence: integer('Counts from 1 within the session.'),
    atMs: integer('Unix epoch ms.'),
    kind: text('`event`, `outcome`, `failure`, `timer`, `start` or `ledger`.'),
    name: text('What happened, e.g. `terminal.authorize → approved`.'),
    say: ref('Say'),
    activePaths: listOf(text('Dotted path.'), 'Every active state afterwards.'),
    faulted: flag('The flow could not handle the input.'),
    effects: listOf(text('Name of a request or notice.'), 'What was asked of the world.'),
    values: anyObject('Amounts, energy and words that came with it.'),
  },
  ['values'],
);

const knob = named<KnobView>(
  'Knob',
  'The fault that a virtual terminal gives to its next request.',
  {
    operation: text('Name of the request in the contract.'),
    choices: listOf(
      part.object('One choice.', { id: text('Its name.'), say: ref('Say') }),
      'The answers and silences to choose from.',
    ),
    next: textOrNull('The chosen one, or null for the ordinary answer.'),
  },
);

/** Every named schema of the API, in an order in which each only names earlier ones. */
export const viewSchemas: readonly part.Schema[] = [
  say,
  finding,
  errorBody,
  hold,
  named<FlowSummary>('FlowSummary', 'One line in the list of flows.', flowFields),
  named<FlowView>('Flow', 'A flow with its file and texts.', {
    ...flowFields,
    flow: anyObject('The flow as it runs: fragments are spelt out.'),
    authored: anyObject('The parsed flow.json as it was written.'),
    uses: listOf(
      part.object('One use.', {
        path: text('Dotted path of the step.'),
        fragment: text('The name of the fragment.'),
        uses: listOf(findingUse, 'Where it is used, the nearest use first.'),
      }),
      'The steps that are fragments, outer ones first.',
    ),
    texts: anyObject('Language → key → ICU text.'),
  }),
  named<FlowFilesView>('FlowFiles', 'The files of a flow, letter by letter.', {
    flowText: text('flow.json.'),
    texts: anyObject('Language → text of its file.'),
    fragments: anyObject('Name → texts of the files of each fragment that it may use.'),
  }),
  ...siteSchemas,
  ...sessionSchemas,
  journalLine,
  knob,
];
