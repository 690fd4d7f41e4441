// Proves what a flow that loads looks like, what its hashes follow, and that no input makes the loader throw.
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';
import type { LoadedFlow } from '../../../../engine/core/flow/loaded-flow.ts';
import {
  type Edit,
  edited,
  loadEdited,
  placeOf,
  short,
  validFlow,
} from '../../../fixtures/flows/valid-flow.ts';

function loaded(...edits: readonly Edit[]): LoadedFlow {
  const { flow, findings } = loadEdited(...edits);
  expect(findings).toEqual([]);
  if (flow === undefined) throw new Error('the flow did not load');
  return flow;
}

const base = loaded();

function withText(language: 'en' | 'nl', ...edits: readonly Edit[]) {
  const text = edited(validFlow.texts[language] ?? '', edits);
  return {
    ...loadFlow({ ...validFlow, texts: { ...validFlow.texts, [language]: text } }, contracts),
    text,
  };
}

describe('a flow that loads', () => {
  it('should give the file, its texts, its languages and places', () => {
    expect(base.id).toBe('plug-first');
    expect(base.file.params['cardWait']?.default).toBe('PT60S');
    expect(base.languages).toEqual(['en', 'nl']);
    expect(base.texts['nl']?.['stop.stopping']).toContain('Bezig met stoppen');
    expect(base.originOf('/machine/states/settle', 'key').place).toMatchObject(
      placeOf(validFlow.flowText, '"settle": {'),
    );
  });

  it('should load with a language less, as long as English is there', () => {
    const { flow } = loadFlow(
      { ...validFlow, texts: { en: validFlow.texts['en'] ?? '' } },
      contracts,
    );
    expect(flow?.languages).toEqual(['en']);
    const dutch = loadFlow({ ...validFlow, texts: { nl: validFlow.texts['nl'] ?? '' } }, contracts);
    expect(dutch.findings.map(({ code }) => code)).toEqual(['FLOW_TEXT_MISSING']);
  });

  it('should load with a warning about a text that nothing shows, unless the flow accepts it with a reason', () => {
    const extra: Edit = ['"stop.stopping"', '"old.text": "Old", "stop.stopping"'];
    const { flow, findings, text } = withText('en', extra);
    expect(flow?.id).toBe('plug-first');
    expect(findings.map(short)).toEqual([
      { code: 'FLOW_TEXT_MISSING', pointer: '/old.text', ...placeOf(text, '"old.text"') },
    ]);
    expect(findings[0]).toMatchObject({ severity: 'warning', file: 'texts/en.json' });
    const accept =
      '"accept": [{ "rule": "FLOW_TEXT_MISSING", "where": "old.text", "reason": "comes back in spring" }]';
    const flowText = edited(validFlow.flowText, [['"accept": []', accept]]);
    const accepted = loadFlow({ flowText, texts: { ...validFlow.texts, en: text } }, contracts);
    expect(accepted.findings).toEqual([]);
  });

  it('should not let a flow accept an error', () => {
    const accept = '"accept": [{ "rule": "FLOW_TARGET_UNKNOWN", "where": "", "reason": "please" }]';
    const { flow, findings } = loadEdited(
      ['"accept": []', accept],
      ['"target": "refused"', '"target": "x"'],
    );
    expect(flow).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['FLOW_TARGET_UNKNOWN']);
  });

  it('should let the money step take an event itself, so that the step around it does not', () => {
    loaded([
      '"initial": "authorizing",',
      '"initial": "authorizing", "on": { "charger.unplugged": "start" },',
    ]);
  });

  it('should let a step around a money step handle flow.fault and what is remembered', () => {
    loaded([
      '"initial": "pricing"',
      '"on": { "flow.fault": "help", "charger.unplugged": { "actions": { "type": "assign", "params": { "unplugged": true } } } }, "initial": "pricing"',
    ]);
  });

  it('should begin a remembered value with what the trigger brought', () => {
    loaded(
      [
        '"trigger": { "event": "charger.pluggedIn" }',
        '"trigger": { "event": "terminal.cardPresented" }',
      ],
      [
        '"cardKey": { "x-opaque": "card", ',
        '"cardKey": { "x-opaque": "card", "initial": { "$expr": "event.cardKey" }, ',
      ],
    );
  });
});

describe('a value that may be absent', () => {
  const anyTotals = '"$expr": "event.atLimit"';

  it('should be passed on as nothing where it is only named, and be asked for where it is compared', () => {
    expect(loaded().file.context['cardKey']).toBeDefined();
    const { findings } = loadEdited([anyTotals, '"$expr": "context.holdId == context.holdId"']);
    expect(findings.map(({ code, message }) => [code, message.includes('may be absent')])).toEqual([
      ['FLOW_EXPRESSION', true],
      ['FLOW_EXPRESSION', true],
    ]);
    loaded([
      anyTotals,
      '"$expr": "event.atLimit && has(context.holdId) && context.holdId == context.holdId"',
    ]);
  });
});

describe('money in one region', () => {
  const parallel = (other: string) => `{
    "format": 1, "id": "two", "title": { "en": "Two" }, "description": { "en": "Two" }, "source": "test",
    "trigger": { "event": "charger.pluggedIn" }, "requires": ["terminal", "charger"], "params": {},
    "context": { "holdId": { "x-opaque": "id", "description": "The reservation." } },
    "machine": {
      "id": "two", "initial": "both", "on": { "flow.fault": ".end" },
      "states": {
        "both": {
          "type": "parallel",
          "states": {
            "money": {
              "initial": "releasing",
              "states": {
                "releasing": {
                  "invoke": {
                    "src": "terminal.cancel",
                    "input": { "holdId": { "$expr": "context.holdId" }, "reason": "unexpected" },
                    "onDone": { "guard": { "type": "outcome", "params": { "in": ["done", "handedOver", "inProgress", "alreadyClosed"] } }, "target": "over" },
                    "onError": { "guard": { "type": "code", "params": { "in": ["notSent", "failed", "unknown"] } }, "target": "over" }
                  }
                },
                "over": { "type": "final" }
              }
            },
            "cable": { "initial": "in", "states": { "in": { ${other} }, "out": { "type": "final" } } }
          },
          "onDone": "end"
        },
        "end": { "type": "final" }
      }
    },
    "accept": []
  }`;
  const load = (other: string) => loadFlow({ flowText: parallel(other), texts: {} }, contracts);

  it('should be left in peace by moves inside another region', () => {
    const { flow, findings } = load('"on": { "charger.unplugged": "out" }');
    expect(flow).toBeDefined();
    expect(findings.map(({ rule }) => rule)).toEqual(['way-out']);
  });

  it.each([
    ['an event', '"on": { "charger.unplugged": "#two.end" }', '/on/charger.unplugged'],
    ['a waiting time', '"after": { "5000": "#two.end" }', '/after/5000'],
    ['a condition', '"always": { "target": "#two.end" }', '/always/target'],
  ])('should not be ended by %s of another region', (_, other, place) => {
    const { findings } = load(other);
    expect(findings.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['FLOW_MONEY_ABANDONED', `/machine/states/both/states/cable/states/in${place}`],
    ]);
  });
});

describe('the hashes of a flow', () => {
  const hashes = (flow: LoadedFlow) => [flow.behaviourHash, flow.bundleHash];

  it('should not follow white space', () => {
    const flowText = JSON.stringify(JSON.parse(validFlow.flowText));
    const { flow } = loadFlow({ ...validFlow, flowText }, contracts);
    expect(flow === undefined ? [] : hashes(flow)).toEqual(hashes(base));
  });

  it('should tell apart what changes the behaviour from what changes the bundle only', () => {
    const behaviour = (flow: LoadedFlow | undefined) => flow?.behaviourHash === base.behaviourHash;
    const bundle = (flow: LoadedFlow | undefined) => flow?.bundleHash === base.bundleHash;
    const order = loaded([
      '"charger.unplugged": { "target": "#plug-first.stop.confirming" },\n          "charger.faulted": { "target": "#plug-first.stop.confirming" },\n          "charger.ended": { "target": "#plug-first.settle.pricing" },\n          "site',
      '"charger.faulted": { "target": "#plug-first.stop.confirming" },\n          "charger.unplugged": { "target": "#plug-first.stop.confirming" },\n          "charger.ended": { "target": "#plug-first.settle.pricing" },\n          "site',
    ]);
    const range = loaded([
      '"default": 3, "minimum": 1, "maximum": 9',
      '"default": 3, "minimum": 1, "maximum": 8',
    ]);
    const title = loaded(['"en": "Plug in, then tap"', '"en": "Plug in and tap"']);
    const remark = loaded([
      '"description": "How many cards may be tried."',
      '"description": "Cards."',
    ]);
    const text = withText('en', ['Stopping', 'We are stopping']).flow;
    const layout = loadFlow({ ...validFlow, layoutText: '{}' }, contracts).flow;
    expect([order, range, title, remark, text, layout].map(behaviour)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect([order, range, title, remark, text, layout].map(bundle)).toEqual(Array(6).fill(false));
  });
});

describe('bad texts', () => {
  it.each<readonly [string, Edit, string, string]>([
    [
      'a text that is missing in one language',
      ['  "stop.stopping": "Bezig met stoppen\\nEen ogenblik geduld",\n', ''],
      '',
      'is missing in nl',
    ],
    [
      'a brace that is not closed',
      ['reserveren {amountMinor, money}', 'reserveren {amountMinor, money'],
      '{amountMinor, money',
      'closing brace',
    ],
    [
      'a type that does not exist',
      ['reserveren {amountMinor, money}', 'reserveren {amountMinor, geld}'],
      'geld',
      'type is unknown',
    ],
    [
      'an argument that the flow does not give',
      ['reserveren {amountMinor, money}', 'reserveren {amount, money}'],
      '{amount, money}',
      'which the flow does not give it',
    ],
    [
      'money shown as energy',
      ['reserveren {amountMinor, money}', 'reserveren {amountMinor, energy}'],
      '{amountMinor, energy}',
      'as energy, but the flow gives int<minor>',
    ],
    [
      'money shown as a bare number',
      ['reserveren {amountMinor, money}', 'reserveren {amountMinor}'],
      '{amountMinor}',
      'as a plain text or count',
    ],
    [
      'a choice that never comes',
      ['onItsWay {U betaalt', 'onWay {U betaalt'],
      '{ending, select, paid',
      'a choice "onWay"',
    ],
    [
      'a select without "other"',
      [' other {Bedankt en goede reis}', ''],
      '}"',
      'the choice "other" is missing',
    ],
    [
      'a time of day',
      ['Een ogenblik geduld",\n  "start', '{x, time}",\n  "start'],
      '{x, time}',
      'times of day are not possible',
    ],
  ])('should refuse %s', (_, edit, marker, sentence) => {
    const { flow, findings, text } = withText('nl', edit);
    expect(flow).toBeUndefined();
    const finding = findings.find(({ severity }) => severity === 'error');
    expect(finding?.message).toContain(sentence);
    if (marker === '') {
      expect(finding).toMatchObject({ code: 'FLOW_TEXT_MISSING', file: 'flow.json' });
    } else {
      expect(finding).toMatchObject({ code: 'FLOW_TEXT_SYNTAX', file: 'texts/nl.json' });
      if (marker !== '}"') expect(finding).toMatchObject(placeOf(text, marker));
    }
  });

  it('should refuse a catalogue that is not one, at its place', () => {
    const broken = (en: string) =>
      loadFlow({ ...validFlow, texts: { ...validFlow.texts, en } }, contracts).findings;
    expect(broken('[]').map(({ code, file }) => [code, file])).toContainEqual([
      'FLOW_SHAPE',
      'texts/en.json',
    ]);
    expect(broken('{ "a": 1 }')[0]).toBeDefined();
    expect(broken('{ "a": }').at(-1)).toMatchObject({
      code: 'FLOW_JSON_SYNTAX',
      file: 'texts/en.json',
      line: 1,
      column: 8,
    });
  });

  it('should not show a card key', () => {
    const { findings } = loadFlow(
      {
        flowText: edited(validFlow.flowText, [
          [
            '"$text": "stop.stopping"',
            '"$text": "stop.stopping", "args": { "card": { "$expr": "context.cardKey" } }',
          ],
        ]),
        texts: {
          en: edited(validFlow.texts['en'] ?? '', [['Stopping\\n', 'Stopping {card}\\n']]),
          nl: edited(validFlow.texts['nl'] ?? '', [['Bezig met stoppen\\n', 'Stop {card}\\n']]),
        },
      },
      contracts,
    );
    expect(findings.map(({ code }) => code)).toEqual(['FLOW_TEXT_SYNTAX', 'FLOW_TEXT_SYNTAX']);
  });
});

/** A small generator of pseudo-random numbers (mulberry32), so that a failure can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('whatever comes', () => {
  it('should answer damaged files with findings that have a code and a place, and never throw', () => {
    const random = randomOf(20);
    const pieces = [
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\\',
      '0',
      'null',
      '"$expr"',
      '"on"',
      '"__proto__": 1,',
      '€',
      '',
    ];
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    for (let round = 0; round < 150; round += 1) {
      const at = Math.floor(random() * validFlow.flowText.length);
      const length = Math.floor(random() * 6);
      const flowText =
        validFlow.flowText.slice(0, at) + pick(pieces) + validFlow.flowText.slice(at + length);
      const { flow, findings } = loadFlow({ ...validFlow, flowText }, contracts);
      expect(flow !== undefined || findings.length > 0, `round ${round}`).toBe(true);
      for (const { line, column, message } of findings)
        expect(line > 0 && column > 0 && message !== '').toBe(true);
    }
  });

  it('should answer every part of the file that is replaced by something else', () => {
    const strange = [null, 7, 'x', [], {}, [null], { $expr: 1 }, { type: 1 }, true];
    const parts: [Record<string, unknown>, string][] = [];
    const file = JSON.parse(validFlow.flowText) as Record<string, unknown>;
    const walk = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inside] of Object.entries(value)) {
        parts.push([value as Record<string, unknown>, key]);
        walk(inside);
      }
    };
    walk(file);
    const random = randomOf(4);
    for (let round = 0; round < 250; round += 1) {
      const [container, key] = parts[Math.floor(random() * parts.length)] ?? [file, 'id'];
      const before = container[key];
      container[key] = strange[round % strange.length];
      const { flow, findings } = loadFlow(
        { ...validFlow, flowText: JSON.stringify(file) },
        contracts,
      );
      expect(flow !== undefined || findings.length > 0, `round ${round}: ${key}`).toBe(true);
      container[key] = before;
    }
  });

  it.each([
    'null',
    '[]',
    '"x"',
    '7',
    '{}',
    '{ "machine": {} }',
    '{ "machine": { "id": "x", "states": {} } }',
  ])('should refuse %s with findings', (flowText) => {
    const { flow, findings } = loadFlow({ ...validFlow, flowText }, contracts);
    expect(flow).toBeUndefined();
    expect(findings[0]?.code).toBe('FLOW_SHAPE');
  });
});
