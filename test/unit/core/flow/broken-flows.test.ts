// Proves that each rule of the loader finds its fault in plug-first, at the exact place, and nothing else.
import { describe, expect, it } from 'vitest';
import { type Edit, loadEdited, placeOf, short } from '../../../fixtures/flows/valid-flow.ts';

/** What is found: code, pointer, the text that stands at the place, a part of the sentence. */
type Found = readonly [code: string, pointer: string, marker: string, sentence: string];
type Row = readonly [what: string, edits: readonly Edit[], ...found: readonly Found[]];

const states = '/machine/states';
const authorizing = `${states}/reserve/states/authorizing`;
const reading = `${states}/card/states/reading`;
const asking = `${states}/start/states/asking`;
const confirming = `${states}/stop/states/confirming`;
const waitMs = '"waitMs": { "$expr": "params.confirmWait" }';
const callPerson = `"src": "site.callPerson",
              "input": { "holdId": { "$expr": "context.holdId" }, "reason": "settle" }`;
const unpluggedInAuthorize = '"on": { "charger.unplugged": { "actions"';
const startedInAsking = '"assign", "params": { "started": true } }] } },\n            "invoke"';
const whenAgain = '"$expr": "context.attempts < params.cardAttempts"';

const names: readonly Row[] = [
  [
    'an unknown request',
    [['"src": "terminal.authorize"', '"src": "terminal.authorise"']],
    [
      'FLOW_OPERATION_UNKNOWN',
      `${authorizing}/invoke/src`,
      '"terminal.authorise"',
      'did you mean "terminal.authorize"?',
    ],
  ],
  [
    'a notice as a request',
    [[callPerson, '"src": "site.notify", "input": { "text": { "$text": "help.fault" } }']],
    [
      'FLOW_OPERATION_UNKNOWN',
      `${states}/settle/states/person/invoke/src`,
      '"site.notify"',
      'use it as an action',
    ],
    [
      'FLOW_OUTCOME_UNKNOWN',
      `${states}/settle/states/person/invoke/onDone/0/guard/params/in/0`,
      '"queued"',
      'never answers "queued"',
    ],
  ],
  [
    'an unknown capability',
    [['["terminal", "charger"]', '["terminal.screeen", "charger"]']],
    ['FLOW_SHAPE', '/requires/0', '"terminal.screeen"', 'did you mean "screen"?'],
  ],
  [
    'an unknown event',
    [['"charger.linkLost": "outOfReach"', '"charger.linklost": "outOfReach"']],
    [
      'FLOW_EVENT_UNKNOWN',
      `${states}/charging/states/delivering/on/charger.linklost`,
      '"charger.linklost"',
      'did you mean "charger.linkLost"?',
    ],
  ],
  [
    'an unknown trigger',
    [['{ "event": "charger.pluggedIn" }', '{ "event": "charger.plugged" }']],
    [
      'FLOW_EVENT_UNKNOWN',
      '/trigger/event',
      '"charger.plugged"',
      'did you mean "charger.pluggedIn"?',
    ],
  ],
  [
    'flow.fault as trigger',
    [['{ "event": "charger.pluggedIn" }', '{ "event": "flow.fault" }']],
    ['FLOW_EVENT_UNKNOWN', '/trigger/event', '"flow.fault" }', 'cannot start a flow'],
  ],
  [
    'an unknown sibling',
    [['"target": "refused"', '"target": "refusd"']],
    [
      'FLOW_TARGET_UNKNOWN',
      `${reading}/invoke/onDone/2/target`,
      '"refusd"',
      'beside step "card.reading"; did you mean "refused"?',
    ],
  ],
  [
    'a target elsewhere',
    [['"target": "refused"', '"target": "receipt"']],
    [
      'FLOW_TARGET_UNKNOWN',
      `${reading}/invoke/onDone/2/target`,
      '"receipt", "actions"',
      'did you mean "#plug-first.receipt"?',
    ],
  ],
  [
    'an unknown id',
    [['"linkGrace": "#plug-first.stop.confirming"', '"linkGrace": "#plug-first.stop.confirmin"']],
    [
      'FLOW_TARGET_UNKNOWN',
      `${states}/charging/states/outOfReach/after/linkGrace`,
      '"#plug-first.stop.confirmin"',
      'did you mean "#plug-first.stop.confirming"?',
    ],
  ],
  [
    'an unknown child',
    [['".help.fault"', '".help.falt"']],
    ['FLOW_TARGET_UNKNOWN', '/machine/on/flow.fault/1/target', '".help.falt"', 'inside the flow'],
  ],
  [
    'a target at the root without its dot',
    [['".help.fault"', '"help.fault"']],
    [
      'FLOW_TARGET_UNKNOWN',
      '/machine/on/flow.fault/1/target',
      '"help.fault" }',
      'did you mean ".help.fault"?',
    ],
  ],
  [
    'an arrow to the whole flow',
    [['".help.fault"', '"#plug-first"']],
    [
      'FLOW_TARGET_UNKNOWN',
      '/machine/on/flow.fault/1/target',
      '"#plug-first" }',
      'name one of its steps',
    ],
  ],
  [
    'an unknown first step',
    [['"initial": "pricing"', '"initial": "prizing"']],
    ['FLOW_TARGET_UNKNOWN', `${states}/settle/initial`, '"prizing"', 'did you mean "pricing"?'],
  ],
  [
    'another id of the machine',
    [['"machine": {\n    "id": "plug-first"', '"machine": {\n    "id": "plugfirst"']],
    ['FLOW_NAME_RESERVED', '/machine/id', '"plugfirst"', 'must be called "plug-first"'],
  ],
  [
    'an id of a step',
    [['"settle": {', '"settle": { "id": "money",']],
    ['FLOW_NAME_RESERVED', `${states}/settle/id`, '"id": "money"', 'remove "id"'],
  ],
  [
    'an id of a request',
    [['"src": "terminal.authorize"', '"id": "auth", "src": "terminal.authorize"']],
    ['FLOW_NAME_RESERVED', `${authorizing}/invoke/id`, '"id": "auth"', 'remove "id"'],
  ],
  [
    'a systemId',
    [['"src": "terminal.authorize"', '"systemId": "auth", "src": "terminal.authorize"']],
    ['FLOW_NAME_RESERVED', `${authorizing}/invoke/systemId`, '"systemId"', 'remove "systemId"'],
  ],
  [
    'a context in the machine',
    [['"machine": {', '"machine": { "context": {},']],
    [
      'FLOW_NAME_RESERVED',
      '/machine/context',
      '"context": {},',
      'declared under "context" beside "machine"',
    ],
  ],
  ...['12', 're.fused', '#refused', '', '__proto__'].map(
    (name): Row => [
      `a step called "${name}"`,
      [
        ['"refused": {', `"${name}": {`],
        ['"target": "refused"', '"target": "timedOut"'],
      ],
      [
        'FLOW_NAME_RESERVED',
        `${states}/card/states/${name}`,
        `"${name}": {\n            "entry": [{ "type": "terminal.show", "params": { "text": { "$text": "card.notAccepted"`,
        `cannot be called "${name}"`,
      ],
    ],
  ),
  [
    'a remembered value called "constructor"',
    [['"context": {', '"context": { "constructor": { "x-opaque": "id", "description": "x" },']],
    ['FLOW_NAME_RESERVED', '/context/constructor', '"constructor"', 'the word is reserved'],
  ],
  [
    'a setting called "in"',
    [
      [
        '"params": {\n',
        '"params": { "in": { "type": "boolean", "default": true, "description": "x" },\n',
      ],
    ],
    ['FLOW_NAME_RESERVED', '/params/in', '"in": { "type": "boolean"', 'the word is reserved'],
  ],
];

const shape: readonly Row[] = [
  [
    'an unknown property',
    [['"trigger": {', '"triger": 1, "trigger": {']],
    ['FLOW_SHAPE', '/triger', '"triger"', 'did you mean "trigger"?'],
  ],
  [
    'an unknown property of an arrow',
    [['"unplugged": true } }] } },', '"unplugged": true } }], "gard": 1 } },']],
    ['FLOW_SHAPE', `${authorizing}/on/charger.unplugged/gard`, '"gard"', 'did you mean "guard"?'],
  ],
  [
    'a missing property',
    [['  "format": 1,\n', '']],
    ['FLOW_SHAPE', '', '{', '"format" is missing here.'],
  ],
  [
    'a wrong word',
    [['"x-unit": "Wh"', '"x-unit": "kWh"']],
    ['FLOW_SHAPE', '/context/energyWh/x-unit', '"kWh"', 'did you mean "Wh"?'],
  ],
  [
    'a number as an arrow',
    [['"charger.linkLost": "outOfReach"', '"charger.linkLost": 5']],
    [
      'FLOW_SHAPE',
      `${states}/charging/states/delivering/on/charger.linkLost`,
      '5 }',
      'must be a text or an object',
    ],
  ],
  [
    'a missing first step',
    [['"settle": {\n        "initial": "pricing",', '"settle": {']],
    ['FLOW_SHAPE', `${states}/settle`, '"settle": {', 'must say which of its steps comes first'],
  ],
  [
    'arrows on a final step',
    [
      [
        '"ended": { "type": "final" }',
        '"ended": { "type": "final", "on": { "charger.unplugged": "card" } }',
      ],
    ],
    ['FLOW_SHAPE', `${states}/ended/on`, '"on": { "charger.unplugged": "card"', 'is final'],
  ],
  [
    'a threshold with two meanings',
    [['"every": 50', '"every": 50, "at": 100']],
    ['FLOW_SHAPE', '/watch/0', '{ "of"', 'either "every" or "at"'],
  ],
  [
    'two faults at once',
    [
      ['"trigger": {', '"triger": 1, "trigger": {'],
      ['"src": "terminal.authorize"', '"src": "terminal.authorise"'],
    ],
    ['FLOW_SHAPE', '/triger', '"triger"', ''],
    ['FLOW_OPERATION_UNKNOWN', `${authorizing}/invoke/src`, '"terminal.authorise"', ''],
  ],
  [
    'a wrong shape and, elsewhere, a wrong expression',
    [
      ['"charger.linkLost": "outOfReach"', '"charger.linkLost": [7]'],
      [whenAgain, '"$expr": "context.atempts < params.cardAttempts"'],
    ],
    [
      'FLOW_EXPRESSION',
      `${states}/card/states/again/always/0/guard/params/$expr`,
      'atempts',
      'did you mean "attempts"?',
    ],
    [
      'FLOW_SHAPE',
      `${states}/charging/states/delivering/on/charger.linkLost/0`,
      '7]',
      'must be a text or an object',
    ],
  ],
];

const conditions: readonly Row[] = [
  [
    'a condition by name',
    [
      [
        '"guard": { "type": "when", "params": { "$expr": "context.unplugged" } }',
        '"guard": "isUnplugged"',
      ],
    ],
    [
      'FLOW_GUARD_UNKNOWN',
      `${states}/reserve/states/approved/always/0/guard`,
      '"isUnplugged"',
      'a name alone means nothing',
    ],
  ],
  [
    'an unknown condition',
    [
      [
        '"type": "when", "params": { "$expr": "context.unplugged" }',
        '"type": "wen", "params": { "$expr": "context.unplugged" }',
      ],
    ],
    [
      'FLOW_GUARD_UNKNOWN',
      `${states}/reserve/states/approved/always/0/guard/type`,
      '"wen"',
      'did you mean "when"?',
    ],
  ],
  [
    '"outcome" where nothing answers',
    [
      [
        '"type": "when", "params": { "$expr": "context.unplugged" }',
        '"type": "outcome", "params": { "in": ["card"] }',
      ],
    ],
    [
      'FLOW_GUARD_UNKNOWN',
      `${states}/reserve/states/approved/always/0/guard/type`,
      '"outcome", "params": { "in": ["card"] } }, "target": "#plug-first.stop',
      'onDone',
    ],
  ],
  [
    '"code" where nothing fails',
    [
      [
        '"type": "when", "params": { "$expr": "event.atLimit" }',
        '"type": "code", "params": { "in": ["failed"] }',
      ],
    ],
    [
      'FLOW_GUARD_UNKNOWN',
      `${states}/charging/on/charger.totals/0/guard/type`,
      '"code", "params": { "in": ["failed"] }',
      'onError',
    ],
  ],
  [
    'an action by name',
    [
      [
        '[{ "type": "terminal.show", "params": { "text": { "$text": "card.otherWay" } } }]',
        '["showOtherWay"]',
      ],
    ],
    [
      'FLOW_ACTION_UNKNOWN',
      `${states}/card/states/otherWay/entry/0`,
      '"showOtherWay"',
      'a name alone means nothing',
    ],
  ],
  [
    'an unknown action',
    [
      [
        '"entry": [{ "type": "assign", "params": { "ending": "person" } }]',
        '"entry": [{ "type": "asign", "params": { "ending": "person" } }]',
      ],
    ],
    [
      'FLOW_ACTION_UNKNOWN',
      `${states}/settle/states/person/entry/0/type`,
      '"asign"',
      'did you mean "assign"?',
    ],
  ],
  [
    'a request as an action',
    [
      [
        '"entry": [{ "type": "assign", "params": { "ending": "person" } }]',
        '"entry": { "type": "charger.stop" }',
      ],
    ],
    [
      'FLOW_ACTION_UNKNOWN',
      `${states}/settle/states/person/entry/type`,
      '"charger.stop" }',
      'ask it with "invoke"',
    ],
  ],
  [
    'an unknown waiting time',
    [['"after": { "startWait"', '"after": { "startwait"']],
    [
      'FLOW_DELAY_UNKNOWN',
      `${states}/start/states/waiting/after/startwait`,
      '"startwait"',
      'did you mean "startWait"?',
    ],
  ],
  [
    'a waiting time under a second',
    [['"after": { "startWait"', '"after": { "999"']],
    ['FLOW_DELAY_UNKNOWN', `${states}/start/states/waiting/after/999`, '"999"', '1000 to 86400000'],
  ],
  [
    'a waiting time over a day',
    [['"after": { "startWait"', '"after": { "86400001"']],
    [
      'FLOW_DELAY_UNKNOWN',
      `${states}/start/states/waiting/after/86400001`,
      '"86400001"',
      '1000 to 86400000',
    ],
  ],
  [
    'a count as waiting time',
    [['"after": { "startWait"', '"after": { "cardAttempts"']],
    [
      'FLOW_DELAY_UNKNOWN',
      `${states}/start/states/waiting/after/cardAttempts`,
      '"cardAttempts": "#',
      'is no duration',
    ],
  ],
  [
    'a waiting time that could be set to more than a day',
    [['"maximum": "PT24H"', '"maximum": "P2D"']],
    [
      'FLOW_DELAY_UNKNOWN',
      `${states}/charging/after/longestCharge`,
      '"longestCharge": "#',
      'within PT1S and PT24H',
    ],
  ],
];

const declarations: readonly Row[] = [
  [
    'a default below its minimum',
    [['"default": 5000, "minimum": 100', '"default": 50, "minimum": 100']],
    ['FLOW_PARAM', '/params/holdAmountMinor/default', '50, "minimum"', 'within 100 and 50000'],
  ],
  [
    'a default that is no duration',
    [['"default": "PT60S", "minimum": "PT10S"', '"default": "60s", "minimum": "PT10S"']],
    ['FLOW_PARAM', '/params/cardWait/default', '"60s"', 'ISO 8601'],
  ],
  [
    'a range upside down',
    [['"default": 3, "minimum": 1, "maximum": 9', '"default": 3, "minimum": 9, "maximum": 1']],
    ['FLOW_PARAM', '/params/cardAttempts/minimum', '9, "maximum": 1', 'above its maximum'],
  ],
  [
    'a setting without a range',
    [['"default": 3, "minimum": 1, "maximum": 9', '"default": 3, "minimum": 1']],
    ['FLOW_PARAM', '/params/cardAttempts', '"cardAttempts": {', 'needs "maximum"'],
  ],
  [
    'a counter without end',
    [
      [
        '"attempts": { "type": "integer", "minimum": 0, "maximum": 9, ',
        '"attempts": { "type": "integer", "minimum": 0, ',
      ],
    ],
    ['FLOW_CONTEXT', '/context/attempts', '"attempts": {', 'counts without end'],
  ],
  [
    'a remembered value that begins as nothing',
    [
      [
        '"unplugged": { "type": "boolean", "default": false, ',
        '"unplugged": { "type": "boolean", ',
      ],
    ],
    ['FLOW_CONTEXT', '/context/unplugged', '"unplugged": {', 'needs a "default"'],
  ],
  [
    'a remembered value that begins as a word it does not have',
    [['"person"], "default": "none"', '"person"], "default": "nope"']],
    ['FLOW_CONTEXT', '/context/ending/default', '"nope"', 'cannot begin as "nope"'],
  ],
  [
    'a remembered value of two kinds',
    [['"cardKey": { "x-opaque": "card", ', '"cardKey": { "x-opaque": "card", "type": "boolean", ']],
    ['FLOW_CONTEXT', '/context/cardKey/x-opaque', '"card", "type"', 'has both'],
  ],
  [
    'a first value that the trigger does not bring',
    [
      [
        '"cardKey": { "x-opaque": "card", ',
        '"cardKey": { "x-opaque": "card", "initial": { "$expr": "event.cardKey" }, ',
      ],
    ],
    ['FLOW_EXPRESSION', '/context/cardKey/initial/$expr', 'cardKey" }', 'no field "cardKey"'],
  ],
];

const answers: readonly Row[] = [
  [
    'an answer that is never given',
    [
      [
        '"pinRequired", "insertCard", "tryPhone"',
        '"pinRequired", "insertCard", "tryPhone", "tryWatch"',
      ],
    ],
    [
      'FLOW_OUTCOME_UNKNOWN',
      `${authorizing}/invoke/onDone/3/guard/params/in/3`,
      '"tryWatch"',
      'never answers "tryWatch"',
    ],
  ],
  [
    'an answer that is not handled',
    [['"pinRequired", "insertCard", "tryPhone"', '"pinRequired", "insertCard"']],
    [
      'FLOW_OUTCOMES_INCOMPLETE',
      `${authorizing}/invoke/onDone`,
      '"onDone": [\n                {\n                  "guard": { "type": "outcome", "params": { "in": ["approved"',
      'can also answer "tryPhone"',
    ],
  ],
  [
    'an answer that is handled only under a condition',
    [['["nothingToPay"] }', '["nothingToPay"], "when": { "$expr": "context.started" } }']],
    [
      'FLOW_OUTCOMES_INCOMPLETE',
      `${states}/settle/states/pricing/invoke/onDone`,
      '"onDone": [\n                {\n                  "guard": { "type": "outcome", "params": { "in": ["priced"',
      '"nothingToPay"; add an arrow without a further condition',
    ],
  ],
  [
    'an arrow for any answer',
    [['"guard": { "type": "outcome", "params": { "in": ["timeout"] } }, ', '']],
    ['FLOW_OUTCOMES_INCOMPLETE', `${reading}/invoke/onDone`, '"onDone": [', '"timeout"'],
    [
      'FLOW_OUTCOME_CATCH_ALL',
      `${reading}/invoke/onDone/3`,
      '{ "target": "timedOut" }',
      'Name the answers',
    ],
  ],
  [
    'an arrow for any answer under a condition',
    [
      [
        '"target": "timedOut" }',
        '"target": "timedOut" }, { "guard": { "type": "when", "params": { "$expr": "true" } }, "target": "again" }',
      ],
    ],
    [
      'FLOW_OUTCOME_CATCH_ALL',
      `${reading}/invoke/onDone/4/guard`,
      '{ "type": "when", "params": { "$expr": "true"',
      'Name the answers',
    ],
  ],
  [
    'no arrow for answers',
    [
      [
        ',\n              "onDone": [{ "guard": { "type": "outcome", "params": { "in": ["queued"] } }, "target": "#plug-first.receipt" }]',
        '',
      ],
    ],
    [
      'FLOW_OUTCOMES_INCOMPLETE',
      `${states}/settle/states/person/invoke`,
      '{\n              "src": "site.callPerson"',
      'can also answer "queued"',
    ],
  ],
  [
    'no arrow for failures',
    [[',\n              "onError": { "target": "#plug-first.help.noTerminal" }', '']],
    [
      'FLOW_FAILURES_INCOMPLETE',
      `${reading}/invoke`,
      '{\n              "src": "terminal.readCard"',
      'can fail with "notSent", "failed", "unknown"',
    ],
  ],
  [
    'an arrow for any failure of money',
    [
      [
        '{ "guard": { "type": "code", "params": { "in": ["unknown"] } }, "target": "#plug-first.help.unresolved" }',
        '{ "target": "#plug-first.help.unresolved" }',
      ],
    ],
    [
      'FLOW_OUTCOME_CATCH_ALL',
      `${authorizing}/invoke/onError/1`,
      '{ "target": "#plug-first.help.unresolved" }',
      'which moves money',
    ],
  ],
  [
    'a failure of money that is not handled',
    [
      [
        '"in": ["notSent", "failed"] } }, "target": "#plug-first.help.noTerminal"',
        '"in": ["notSent"] } }, "target": "#plug-first.help.noTerminal"',
      ],
    ],
    [
      'FLOW_FAILURES_INCOMPLETE',
      `${authorizing}/invoke/onError`,
      '"onError": [\n                { "guard": { "type": "code", "params": { "in": ["notSent"] } }',
      'can fail with "failed"',
    ],
  ],
  [
    'an unknown failure',
    [
      [
        '"in": ["notSent", "failed"] } }, "target": "#plug-first.help.noTerminal"',
        '"in": ["notSent", "failed", "late"] } }, "target": "#plug-first.help.noTerminal"',
      ],
    ],
    [
      'FLOW_OUTCOME_UNKNOWN',
      `${authorizing}/invoke/onError/0/guard/params/in/2`,
      '"late"',
      'There is no failure "late"',
    ],
  ],
  [
    'no arrow for flow.fault at the root',
    [
      [
        '"on": {\n      "flow.fault": [\n        { "guard": { "type": "when", "params": { "$expr": "event.openHold" } }, "target": ".stop.confirming" },\n        { "target": ".help.fault" }\n      ]\n    },',
        '',
      ],
    ],
    ['FLOW_FAULT_UNHANDLED', '/machine', '"machine": {', '"flow.fault" is not handled'],
  ],
  [
    'flow.fault under a condition only',
    [
      [
        '"target": ".stop.confirming" },\n        { "target": ".help.fault" }',
        '"target": ".stop.confirming" }',
      ],
    ],
    ['FLOW_FAULT_UNHANDLED', '/machine/on/flow.fault', '"flow.fault"', 'has a condition'],
  ],
  [
    'flow.fault that leads nowhere',
    [
      [
        '{ "target": ".help.fault" }',
        '{ "actions": { "type": "assign", "params": { "ending": "person" } } }',
      ],
    ],
    ['FLOW_FAULT_UNHANDLED', '/machine/on/flow.fault', '"flow.fault"', 'leads nowhere'],
  ],
];

const values: readonly Row[] = [
  [
    'an expression that ends too early',
    [[whenAgain, '"$expr": "context.attempts <"']],
    [
      'FLOW_EXPRESSION',
      `${states}/card/states/again/always/0/guard/params/$expr`,
      '" } }, "target": "reading"',
      'unexpected end',
    ],
  ],
  [
    'a misspelt name after escaped quotes',
    [['? \\"nothingUsed\\" : context.ending', '? \\"nothingUsed\\" : context.endin']],
    [
      'FLOW_EXPRESSION',
      `${states}/settle/states/releasing/invoke/input/reason/$expr`,
      'endin ==',
      'did you mean "ending"?',
    ],
  ],
  [
    'units that do not go together',
    [
      [
        'event.output.authorizedMinor >= params.minimumMinor',
        'event.output.authorizedMinor >= context.energyWh',
      ],
    ],
    [
      'FLOW_EXPRESSION',
      `${authorizing}/invoke/onDone/0/guard/params/when/$expr`,
      'event.output.authorizedMinor >=',
      'int<minor> with int<Wh>',
    ],
  ],
  [
    'a condition that is an amount',
    [['"$expr": "event.atLimit"', '"$expr": "event.totalMinor"']],
    [
      'FLOW_EXPRESSION',
      `${states}/charging/on/charger.totals/0/guard/params/$expr`,
      'event.totalMinor" } },\n              "target"',
      'must give bool',
    ],
  ],
  [
    'an event where nothing happened',
    [[whenAgain, '"$expr": "event.atMs > 5"']],
    [
      'FLOW_EXPRESSION',
      `${states}/card/states/again/always/0/guard/params/$expr`,
      'event.atMs',
      '"event" is not available here',
    ],
  ],
  [
    'a field that only some of the answers have',
    [
      [
        '["timeout"] }',
        '["timeout", "card"], "when": { "$expr": "event.output.kind == \\"bank\\"" } }',
      ],
    ],
    ['FLOW_OUTCOMES_INCOMPLETE', `${reading}/invoke/onDone`, '"onDone": [', '"timeout"'],
    [
      'FLOW_EXPRESSION',
      `${reading}/invoke/onDone/3/guard/params/when/$expr`,
      'kind == ',
      'may be absent',
    ],
  ],
  [
    'a field that may be absent',
    [
      [
        '"charger.ended": { "target": "#plug-first.settle.pricing" },\n          "site.owner',
        '"charger.ended": { "target": "#plug-first.settle.pricing", "actions": { "type": "assign", "params": { "energyWh": { "$expr": "event.energyWh" } } } },\n          "site.owner',
      ],
    ],
    [
      'FLOW_EXPRESSION',
      `${states}/charging/on/charger.ended/actions/params/energyWh/$expr`,
      'energyWh" } } } },\n          "site',
      'put has(event.energyWh)',
    ],
  ],
  [
    'a value to remember that is not declared',
    [[startedInAsking, startedInAsking.replace('started', 'startd')]],
    [
      'FLOW_CONTEXT',
      `${asking}/on/charger.started/actions/0/params/startd`,
      '"startd"',
      'did you mean "started"?',
    ],
  ],
  [
    'a literal of another kind',
    [[startedInAsking, startedInAsking.replace('true', '"yes"')]],
    [
      'FLOW_CONTEXT',
      `${asking}/on/charger.started/actions/0/params/started`,
      '"yes"',
      'must be true or false',
    ],
  ],
  [
    'a word that the remembered value does not have',
    [['"ending": "notStarted"', '"ending": "notStrted"']],
    [
      'FLOW_CONTEXT',
      `${confirming}/invoke/onDone/0/actions/0/params/ending`,
      '"notStrted"',
      'did you mean "notStarted"?',
    ],
  ],
  [
    'energy remembered as money',
    [
      [
        '"totalMinor": { "$expr": "event.totalMinor" } } }]\n            },\n            {',
        '"totalMinor": { "$expr": "event.energyWh" } } }]\n            },\n            {',
      ],
    ],
    [
      'FLOW_EXPRESSION',
      `${states}/charging/on/charger.totals/0/actions/0/params/totalMinor/$expr`,
      'event.energyWh" } } }]\n            },\n            {',
      'must give int<minor>, gives int<Wh>',
    ],
  ],
  [
    'a card key written by hand',
    [['"cardKey": { "$expr": "event.output.cardKey" }, ', '"cardKey": "1234", ']],
    ['FLOW_CONTEXT', `${reading}/invoke/onDone/0/actions/0/params/cardKey`, '"1234"', 'is opaque'],
  ],
  [
    'an unknown field of a request',
    [['"input": { "limitMinor"', '"input": { "limitMinr"']],
    ['FLOW_INPUT', `${asking}/invoke/input/limitMinr`, '"limitMinr"', 'did you mean "limitMinor"?'],
  ],
  [
    'a missing field of a request',
    [['"holdId": { "$expr": "context.holdId" }, "amountMinor"', '"amountMinor"']],
    [
      'FLOW_INPUT',
      `${states}/settle/states/committing/invoke/input`,
      '{ "amountMinor": { "$expr": "min(',
      'needs the field "holdId"',
    ],
  ],
  [
    'a word that the request does not know',
    [['"purpose": "pay"', '"purpose": "play"']],
    ['FLOW_INPUT', `${reading}/invoke/input/purpose`, '"play"', 'did you mean "pay"?'],
  ],
  [
    'a fraction',
    [[waitMs, '"waitMs": 1.5']],
    ['FLOW_INPUT', `${confirming}/invoke/input/waitMs`, '1.5', 'must be a whole number'],
  ],
  [
    'a number outside the range of the request',
    [[waitMs, '"waitMs": -1']],
    ['FLOW_INPUT', `${confirming}/invoke/input/waitMs`, '-1 }', 'must lie within 0 and'],
  ],
  [
    'a list where a number belongs',
    [[waitMs, '"waitMs": [1]']],
    ['FLOW_INPUT', `${confirming}/invoke/input/waitMs`, '[1]', 'cannot be a list'],
  ],
  [
    'money where a duration belongs',
    [[waitMs, '"waitMs": { "$expr": "params.holdAmountMinor" }']],
    [
      'FLOW_EXPRESSION',
      `${confirming}/invoke/input/waitMs/$expr`,
      'params.holdAmountMinor" } },\n              "onDone"',
      'must give int<ms>',
    ],
  ],
  [
    'a misspelt $expr',
    [[waitMs, '"waitMs": { "$exp": "params.confirmWait" }']],
    [
      'FLOW_NAME_RESERVED',
      `${confirming}/invoke/input/waitMs/$exp`,
      '"$exp"',
      'did you mean "$expr"?',
    ],
  ],
  [
    'something beside $expr',
    [[waitMs, '"waitMs": { "$expr": "params.confirmWait", "x": 1 }']],
    [
      'FLOW_SHAPE',
      `${confirming}/invoke/input/waitMs`,
      '{ "$expr": "params.confirmWait", "x"',
      'with nothing beside it',
    ],
  ],
  [
    'a text where a number belongs',
    [[waitMs, '"waitMs": { "$text": "help.fault" }']],
    [
      'FLOW_INPUT',
      `${confirming}/invoke/input/waitMs`,
      '{ "$text": "help.fault" } },\n              "onDone"',
      'cannot be a text',
    ],
  ],
  [
    'words where a text belongs',
    [['{ "text": { "$text": "stop.stopping" } }', '{ "text": "Stopping" }']],
    [
      'FLOW_INPUT',
      `${states}/stop/states/asking/entry/0/params/text`,
      '"Stopping"',
      'must be a text',
    ],
  ],
  [
    'an unknown text',
    [['"$text": "card.timedOut"', '"$text": "card.timeOut"']],
    [
      'FLOW_TEXT_MISSING',
      `${states}/card/states/timedOut/entry/0/params/text/$text`,
      '"card.timeOut"',
      'did you mean "card.timedOut"?',
    ],
  ],
  [
    'an argument that no text shows',
    [['"$text": "stop.stopping"', '"$text": "stop.stopping", "args": { "x": 1 }']],
    [
      'FLOW_TEXT_SYNTAX',
      `${states}/stop/states/asking/entry/0/params/text/args/x`,
      '"x": 1',
      'shows {x} in no language',
    ],
  ],
];

const money: readonly Row[] = [
  [
    'its own event',
    [[unpluggedInAuthorize, '"on": { "charger.unplugged": { "target": "approved", "actions"']],
    [
      'FLOW_MONEY_ABANDONED',
      `${authorizing}/on/charger.unplugged/target`,
      '"approved", "actions": [{ "type": "assign", "params": { "unplugged"',
      '"terminal.authorize" in step "reserve.authorizing" is running',
    ],
  ],
  [
    'its own waiting time',
    [[unpluggedInAuthorize, `"after": { "cardWait": "approved" }, ${unpluggedInAuthorize}`]],
    [
      'FLOW_MONEY_ABANDONED',
      `${authorizing}/after/cardWait`,
      '"approved" }',
      'The waiting time "cardWait"',
    ],
  ],
  [
    'a condition that holds at once',
    [
      [
        '"committing": {',
        '"committing": { "always": { "guard": { "type": "when", "params": { "$expr": "context.started" } }, "target": "person" },',
      ],
    ],
    [
      'FLOW_MONEY_ABANDONED',
      `${states}/settle/states/committing/always/target`,
      '"person" },\n',
      'under "always"',
    ],
  ],
  [
    'an event of the step around it, unless it takes the event itself',
    [
      [
        '"initial": "authorizing",',
        '"initial": "authorizing", "on": { "charger.faulted": "ended", "charger.unplugged": "start" },',
      ],
    ],
    [
      'FLOW_MONEY_ABANDONED',
      `${states}/reserve/on/charger.faulted`,
      '"ended", "charger.unplugged"',
      '"charger.faulted" (step "reserve")',
    ],
  ],
  [
    'any event at the root',
    [['"on": {\n      "flow.fault"', '"on": {\n      "*": ".ended",\n      "flow.fault"']],
    ['FLOW_MONEY_ABANDONED', '/machine/on/*', '".ended"', '(or 2 more)'],
  ],
  [
    'a waiting time around it',
    [['"initial": "pricing"', '"after": { "longestCharge": "ended" }, "initial": "pricing"']],
    [
      'FLOW_MONEY_ABANDONED',
      `${states}/settle/after/longestCharge`,
      '"ended" }, "initial"',
      '"terminal.commit" in step "settle.committing" (or 1 more)',
    ],
  ],
  [
    'a move inside the step around it',
    [
      [
        '"initial": "authorizing",',
        '"initial": "authorizing", "on": { "charger.faulted": ".approved" },',
      ],
    ],
    [
      'FLOW_MONEY_ABANDONED',
      `${states}/reserve/on/charger.faulted`,
      '".approved"',
      'wait for the answer',
    ],
  ],
];

interface Case {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly found: readonly Found[];
}

const cases = (rows: readonly Row[]): readonly Case[] =>
  rows.map(([what, edits, ...found]) => ({ what, edits, found }));

function check({ edits, found }: Case): void {
  const { flow, findings, text } = loadEdited(...edits);
  expect(flow).toBeUndefined();
  expect(findings.map(short)).toEqual(
    found.map(([code, pointer, marker]) => ({ code, pointer, ...placeOf(text, marker) })),
  );
  for (const [at, [, , , sentence]] of found.entries()) {
    expect(findings[at]?.message).toContain(sentence);
    expect(findings[at]?.severity).toBe('error');
  }
}

describe('a flow is refused', () => {
  it.each(cases(names))('should refuse $what', check);
  it('should refuse requests, events and notices of a family that is not required', () => {
    const { findings } = loadEdited([
      '"requires": ["terminal", "charger"]',
      '"requires": ["charger"]',
    ]);
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(['FLOW_OPERATION_UNKNOWN', 'FLOW_ACTION_UNKNOWN']),
    );
    for (const { message } of findings)
      expect(message).toContain('"requires" does not list "terminal"');
    const other = loadEdited(['"requires": ["terminal", "charger"]', '"requires": ["terminal"]']);
    expect(other.findings.map(short)).toContainEqual({
      code: 'FLOW_EVENT_UNKNOWN',
      pointer: '/trigger/event',
      ...placeOf(other.text, '"charger.pluggedIn"'),
    });
  });
  it.each(cases(shape))('should refuse $what', check);
  it.each(cases(conditions))('should refuse $what', check);
  it.each(cases(declarations))('should refuse $what', check);
  it.each(cases(answers))('should refuse $what', check);
  it.each(cases(values))('should refuse $what', check);
  it.each(cases(money))('should refuse that a money request is left by $what', check);
});
