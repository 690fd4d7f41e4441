// Proves that the README of each terminal adapter maps the whole contract: every request, every answer that it may give, every event.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ccvProfile } from '../../../adapters/terminals/ccv/profile.ts';
import { cpsProfile } from '../../../adapters/terminals/payter-cps/cps-profile.ts';
import { pspProfile } from '../../../adapters/terminals/payter-psp/profiles.ts';
import { virtualTerminalProfile } from '../../../adapters/terminals/virtual/profile.ts';
import type { AdapterProfile } from '../../../engine/contracts/device-adapter.ts';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';

const { operations, events } = contracts.terminal;
const psp = { resultOkMeans: 'handedOver', partialHeader: null, setupTimeoutS: 1 } as const;

/** The profiles of each vendor: all that his terminals can be. A remote terminal's table is its generated schema. */
const profiles: Readonly<Record<string, readonly AdapterProfile[]>> = {
  'payter-cps': [
    cpsProfile({ family: 'apollo', callbackUrl: 'http://127.0.0.1:1' }),
    cpsProfile({ family: 'apollo' }),
    cpsProfile({ family: 'p6x' }),
  ],
  'payter-psp': (['apollo', 'p6x'] as const).flatMap((family) => [
    pspProfile(family, psp),
    pspProfile(family, { ...psp, resultOkMeans: 'done', partialHeader: 0x3d }),
  ]),
  ccv: [
    ccvProfile({ transport: 'pay-proxy', url: 'http://127.0.0.1:1' }),
    ccvProfile({
      transport: 'pay-proxy',
      url: 'http://127.0.0.1:1',
      paths: { token: '/terminal/token' },
    }),
  ],
  virtual: [virtualTerminalProfile()],
};

/** The rows of tables, each with what stands in its first cell or in that of the row that it continues. */
function rowsOf(text: string): readonly { readonly about: string; readonly says: string }[] {
  let about = '';
  return text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => {
      const [, first = '', ...rest] = line.split('|');
      about = first.includes('…') ? about : first;
      return { about, says: `${first}${rest.join(' ')}` };
    });
}

describe.each(Object.entries(profiles))('the table of %s', (vendor, ofVendor) => {
  const file = new URL(`../../../adapters/terminals/${vendor}/README.md`, import.meta.url);
  const rows = rowsOf(readFileSync(file, 'utf8'));
  const about = (name: string) =>
    rows
      .filter(
        (row) => row.about.includes(`\`${name}\``) || row.about.includes(`\`terminal.${name}\``),
      )
      .map(({ says }) => says)
      .join('\n');

  it.each(Object.entries(operations))(
    'should say what becomes of %s',
    (operation, { answers, needs = [] }) => {
      const says = about(operation.replace('terminal.', ''));
      expect(says).not.toBe('');
      const able = ofVendor.filter(({ capabilities }) =>
        needs.every((need) => capabilities.includes(need)),
      );
      if (able.length === 0) return expect(says).toMatch(/not (there|claimed)/);
      const given = Object.keys(answers).filter((name) =>
        able.some(({ never }) => never[operation]?.includes(name) !== true),
      );
      // What has no fields and is the only answer needs no words.
      if (given.length === 1) return;
      expect(given.filter((name) => !says.includes(`\`${name}\``))).toEqual([]);
    },
  );

  it.each(Object.keys(events))('should say where %s comes from', (event) => {
    expect(about(event.replace('terminal.', ''))).not.toBe('');
  });
});
