import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { loadSite } from '../../engine/core/flow/load-site.ts';
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
  const flows = flowIds.flatMap((id) => loadFrom(id).flow?.file ?? []);

  it.each(names('sites').filter((name) => name.endsWith('.json')))(
    'should load %s without a finding',
    (name) => {
      const { site, findings } = loadSite(read(`sites/${name}`), flows, name);
      expect(findings).toEqual([]);
      expect(site?.id).toBe(name.replace('.json', ''));
    },
  );
});
