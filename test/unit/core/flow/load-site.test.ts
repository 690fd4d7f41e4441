// Proves that a wrong site file is refused with the exact place, and what a right one gives.
import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../../../engine/core/flow/currency-of.ts';
import { type FlowOfSite, loadSite } from '../../../../engine/core/flow/load-site.ts';
import {
  type Edit,
  edited,
  loadEdited,
  placeOf,
  short,
} from '../../../fixtures/flows/valid-flow.ts';

const site = `{
  "id": "yard", "title": "Yard", "currency": "EUR", "language": "nl",
  "terminals": [{ "id": "t1", "adapter": "virtual" }],
  "chargers": [
    { "id": "c1", "adapter": "virtual", "connectors": [{ "id": 1, "title": "Left", "terminal": "t1" }] }
  ],
  "tariff": { "energyMicroPerKwh": 450000, "sessionFeeMinor": 0 },
  "flows": [{ "flow": "plug-first", "params": { "cardWait": "PT90S", "cardAttempts": 2 } }]
}`;

const plugFirst = loadEdited().flow?.file as FlowOfSite;
const flows: readonly FlowOfSite[] = [plugFirst, { ...plugFirst, id: 'plug-too' }];

const rows: readonly (readonly [
  what: string,
  edit: Edit,
  code: string,
  pointer: string,
  marker: string,
  sentence: string,
])[] = [
  ['broken JSON', ['"virtual" }],', '"virtual" }]'], 'FLOW_JSON_SYNTAX', '', '"chargers"', 'comma'],
  [
    'a misspelt property',
    ['"id": "yard"', '"id": "yard", "memberz": []'],
    'SITE_SHAPE',
    '/memberz',
    '"memberz"',
    'did you mean "members"?',
  ],
  [
    'a currency in words',
    ['"EUR"', '"euro"'],
    'SITE_SHAPE',
    '/currency',
    '"euro"',
    'three capital letters',
  ],
  [
    'a connector 0',
    ['"id": 1', '"id": 0'],
    'SITE_SHAPE',
    '/chargers/0/connectors/0/id',
    '0, "title"',
    'at least 1',
  ],
  [
    'a price with a fraction',
    ['450000', '0.45'],
    'SITE_SHAPE',
    '/tariff/energyMicroPerKwh',
    '0.45',
    'a whole number',
  ],
  [
    'an unknown terminal',
    ['"terminal": "t1"', '"terminal": "t2"'],
    'SITE_REFERENCE',
    '/chargers/0/connectors/0/terminal',
    '"t2"',
    'did you mean "t1"?',
  ],
  [
    'two terminals of one name',
    ['"adapter": "virtual" }],', '"adapter": "virtual" }, { "id": "t1", "adapter": "ccv" }],'],
    'SITE_REFERENCE',
    '/terminals/1/id',
    '"t1", "adapter": "ccv"',
    'There are two terminals "t1"',
  ],
  [
    'two connectors that a driver could not tell apart',
    ['"terminal": "t1" }', '"terminal": "t1" }, { "id": 2, "title": "Left", "terminal": "t1" }'],
    'SITE_REFERENCE',
    '/chargers/0/connectors/1/title',
    '"Left", "terminal": "t1" }]',
    'its screen could not tell a driver which is meant',
  ],
  [
    'two connectors of one number',
    ['"terminal": "t1" }', '"terminal": "t1" }, { "id": 1, "title": "Right", "terminal": "t1" }'],
    'SITE_REFERENCE',
    '/chargers/0/connectors/1/id',
    '1, "title": "Right"',
    'two connectors "1"',
  ],
  [
    'an unknown flow',
    ['"plug-first"', '"plugfirst"'],
    'SITE_REFERENCE',
    '/flows/0/flow',
    '"plugfirst"',
    'did you mean "plug-first"?',
  ],
  [
    'two flows for one trigger',
    ['[{ "flow"', '[{ "flow": "plug-too" }, { "flow"'],
    'SITE_REFERENCE',
    '/flows/1/flow',
    '"plug-first"',
    'both started by "charger.pluggedIn"',
  ],
  [
    'an unknown setting',
    ['"cardAttempts"', '"cardAttemps"'],
    'FLOW_PARAM',
    '/flows/0/params/cardAttemps',
    '"cardAttemps"',
    'did you mean "cardAttempts"?',
  ],
  [
    'a setting outside its range',
    ['"PT90S"', '"PT10M"'],
    'FLOW_PARAM',
    '/flows/0/params/cardWait',
    '"PT10M"',
    'must lie within PT10S and PT5M',
  ],
  [
    'a setting of another kind',
    ['"cardAttempts": 2', '"cardAttempts": "two"'],
    'FLOW_PARAM',
    '/flows/0/params/cardAttempts',
    '"two"',
    'must be a whole number',
  ],
];

describe('loadSite', () => {
  it('should give a site that is right', () => {
    const { site: loaded, findings } = loadSite(site, flows);
    expect(findings).toEqual([]);
    expect(loaded?.flows[0]?.params).toEqual({ cardWait: 'PT90S', cardAttempts: 2 });
  });

  it.each(rows)('should refuse %s', (_, edit, code, pointer, marker, sentence) => {
    const text = edited(site, [edit]);
    const { site: loaded, findings } = loadSite(text, flows, 'yard.json');
    expect(loaded).toBeUndefined();
    expect(findings.map(short)).toEqual([{ code, pointer, ...placeOf(text, marker) }]);
    expect(findings[0]).toMatchObject({
      file: 'yard.json',
      message: expect.stringContaining(sentence),
    });
  });
});

describe('currencyOf', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['HUF', 2],
    ['ISK', 0],
  ])('should know the minor digits of %s', (code, digits) => {
    expect(currencyOf(code)).toEqual({ code, digits });
  });

  it('should refuse what is no code', () => {
    expect(currencyOf('euro')).toBeUndefined();
  });
});
