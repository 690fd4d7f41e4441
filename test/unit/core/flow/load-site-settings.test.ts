// Proves that the settings of terminals are checked with the schema of their adapter, and that a secret that was written
// into a site file is refused and not repeated.
import { describe, expect, it } from 'vitest';
import { validate } from '../../../../adapters/terminals/payter-cps/generated/settings-validator.ts';
import { type FlowOfSite, loadSite } from '../../../../engine/core/flow/load-site.ts';
import { loadEdited, placeOf, short } from '../../../fixtures/flows/valid-flow.ts';

const flows = [loadEdited().flow?.file as FlowOfSite];
const terminals = { virtual: undefined, 'payter-cps': { validate } };
const secret = 'sk-1234567890-very-secret';

const siteWith = (terminal: string): string => `{
  "id": "yard", "title": "Yard", "currency": "EUR", "language": "nl",
  "terminals": [${terminal}],
  "chargers": [
    { "id": "c1", "adapter": "virtual", "connectors": [{ "id": 1, "title": "Left", "terminal": "t1" }] }
  ],
  "tariff": { "energyMicroPerKwh": 450000, "sessionFeeMinor": 0 },
  "flows": [{ "flow": "plug-first" }]
}`;

const good = `{ "id": "t1", "adapter": "payter-cps", "settings": { "environment": "test",
  "serialNumber": "P6X000001", "apiKey": { "env": "PAYTER_KEY" }, "family": "apollo" } }`;
const at = '/terminals/0/settings';

const rows: readonly (readonly [
  what: string,
  terminal: string,
  code: string,
  pointer: string,
  marker: string,
  sentence: string,
])[] = [
  [
    'an adapter that does not exist',
    good.replace('payter-cps', 'payter-cp'),
    'SITE_REFERENCE',
    '/terminals/0/adapter',
    '"payter-cp"',
    'did you mean "payter-cps"?',
  ],
  [
    'settings for an adapter that takes none',
    good.replace('payter-cps', 'virtual'),
    'SITE_SETTINGS',
    at,
    '{ "environment"',
    'takes no settings',
  ],
  [
    'no settings at all',
    '{ "id": "t1", "adapter": "payter-cps" }',
    'SITE_SETTINGS',
    '/terminals/0',
    '{ "id": "t1"',
    'needs "settings"',
  ],
  [
    'a misspelt setting',
    good.replace('"family": "apollo"', '"family": "apollo", "poolMs": 500'),
    'SITE_SETTINGS',
    `${at}/poolMs`,
    '"poolMs"',
    'did you mean "pollMs"?',
  ],
  [
    'a serial number in small letters',
    good.replace('P6X000001', 'p6x1'),
    'SITE_SETTINGS',
    `${at}/serialNumber`,
    '"p6x1"',
    'capital letters and digits, as on the terminal',
  ],
  [
    'an address of its own in production',
    good.replace('"family"', '"url": "http://127.0.0.1:4010", "family"'),
    'SITE_SETTINGS',
    `${at}/url`,
    '"http://127',
    'does not belong here',
  ],
  [
    'an emulator without its address',
    good.replace('"test"', '"emulator"'),
    'SITE_SETTINGS',
    at,
    '{ "environment"',
    '"url" is missing',
  ],
  [
    'a secret in the file',
    good.replace('{ "env": "PAYTER_KEY" }', `"${secret}"`),
    'SITE_SETTINGS',
    `${at}/apiKey`,
    `"${secret}"`,
    'does not stand in this file',
  ],
  [
    'a secret instead of the name of its variable',
    good.replace('PAYTER_KEY', secret),
    'SITE_SETTINGS',
    `${at}/apiKey/env`,
    `"${secret}"`,
    'does not stand in this file',
  ],
  [
    'a secret in two places',
    good.replace('"env"', '"file": "key.txt", "env"'),
    'SITE_SETTINGS',
    `${at}/apiKey`,
    '{ "file"',
    '{ "env": "NAME" } or { "file": "path" }',
  ],
];

describe('the settings of a terminal', () => {
  it('should be kept as they are when they fit', () => {
    const { site, findings } = loadSite(siteWith(good), flows, 'yard.json', terminals);
    expect(findings).toEqual([]);
    expect(site?.terminals[0]?.settings).toMatchObject({ apiKey: { env: 'PAYTER_KEY' } });
  });

  it.each(rows)('should be refused: %s', (_, terminal, code, pointer, marker, sentence) => {
    const text = siteWith(terminal);
    const { site, findings } = loadSite(text, flows, 'yard.json', terminals);
    expect(site).toBeUndefined();
    expect(findings.map(short)).toEqual([{ code, pointer, ...placeOf(text, marker) }]);
    expect(findings[0]?.message).toContain(sentence);
    expect(JSON.stringify(findings)).not.toContain(secret);
  });
});
