import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { virtualTerminalProfile } from '../../adapters/terminals/virtual/index.ts';
import { loadCheckedSite } from '../../engine/bin/load-checked-site.ts';
import type { SiteFile } from '../../engine/contracts/site-file.ts';
import { contracts } from '../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { whyTooLarge } from '../../engine/core/texts/screen-fit.ts';
import { shippedSource } from '../fixtures/flows/shipped-flow.ts';

const root = new URL('../../', import.meta.url);
const names = (folder: string) =>
  readdirSync(new URL(folder, root), { withFileTypes: true }).map(({ name }) => name);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const loadFrom = (id: string) => loadFlow(shippedSource(id), contracts);

const flowIds = readdirSync(new URL('flows', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'fragments')
  .map(({ name }) => name);

describe('the flows that we ship', () => {
  it.each(flowIds)('should load %s without a finding', (id) => {
    const { flow, findings } = loadFrom(id);
    expect(findings).toEqual([]);
    expect(flow?.id).toBe(id);
    expect(flow?.languages).toEqual(['en', 'nl']);
  });
});

describe('the sites that we ship', () => {
  const flows = flowIds.flatMap((id) => loadFrom(id).flow ?? []);

  it.each(names('sites').filter((name) => name.endsWith('.json')))(
    'should load %s without a finding',
    (name) => {
      const { site, findings } = loadCheckedSite(read(`sites/${name}`), name, { flows });
      expect(findings).toEqual([]);
      expect(site?.id).toBe(name.replace('.json', ''));
    },
  );

  it.each(['touch', 'two-line'] as const)('should have texts that fit on a %s screen', (screen) => {
    const site = JSON.parse(read('sites/demo.json')) as SiteFile;
    const terminals = site.terminals.map((terminal) => ({ ...terminal, settings: { screen } }));
    const text = JSON.stringify({ ...site, terminals });
    const { findings } = loadCheckedSite(text, 'site.json', { flows, alsoChecked: flowIds });
    expect(findings).toEqual([]);
    const size = virtualTerminalProfile({ screen }).screen;
    if (size === undefined) throw new Error('The virtual terminal has no screen');
    for (const language of names('sites/texts')) {
      const own = Object.values(
        JSON.parse(read(`sites/texts/${language}`)) as Record<string, string>,
      );
      expect(
        whyTooLarge(
          own.map((lines) => lines.split('\n')),
          size,
        ),
        language,
      ).toBeUndefined();
    }
  });
});
