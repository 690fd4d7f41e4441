import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { provedSites } from '../../../engine/bin/proved-sites.ts';
import type { SiteFile } from '../../../engine/contracts/site-file.ts';
import { FlowShelf } from '../../../engine/hosts/kit/flow-shelf.ts';
import { createMemoryStore } from '../../../engine/hosts/memory/memory-store.ts';
import { aHold } from '../../contract/store-records.ts';
import { shippedSource } from '../../fixtures/flows/shipped-flow.ts';

const FLOWS = fileURLToPath(new URL('../../../flows/', import.meta.url));

function site(chargerAdapter: string): SiteFile {
  return {
    id: 'yard',
    title: 'Yard',
    currency: 'EUR',
    language: 'en',
    terminals: [{ id: 't1', adapter: 'virtual' }],
    chargers: [
      { id: 'c1', adapter: chargerAdapter, connectors: [{ id: 1, title: 'Bay', terminal: 't1' }] },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow: 'plug-first' }],
  };
}

/** A desk with plug-first as it is, or as it must not be: it guesses after a silence. */
function desk(guesses: boolean, store = createMemoryStore()) {
  const shelf = new FlowShelf(store);
  const source = shippedSource('plug-first');
  const flowText = guesses
    ? source.flowText.replace('"#plug-first.help.unresolved"', '"#plug-first.card.declined"')
    : source.flowText;
  shelf.put({ ...source, flowText });
  const lines: string[] = [];
  return {
    store,
    lines,
    parts: {
      flowsDirs: [FLOWS],
      shelf,
      store,
      log: (_: string, message: string) => {
        lines.push(message);
      },
    },
  };
}

describe('flows that go into service', () => {
  it('should need no proof at start where their certificate covers the devices of the site', () => {
    const { parts, lines } = desk(false);
    expect(provedSites([site('ocpp')], parts)).toEqual([site('ocpp')]);
    expect(lines).toEqual([]);
  });

  it('should be refused with the story when they are not safe', () => {
    const { parts } = desk(true);
    expect(() => provedSites([site('ocpp')], parts)).toThrow(
      expect.objectContaining({
        code: 'FLOW_UNPROVED',
        details: expect.objectContaining({ reason: expect.stringContaining('M9: One visit') }),
      }),
    );
  });

  it('should run unproved only where all devices are virtual and somebody asked for it', () => {
    const { parts, lines } = desk(true);
    const allowed = { ...parts, allowUnproved: true };
    expect(provedSites([site('virtual')], allowed)).toEqual([site('virtual')]);
    expect(lines.at(-1)).toContain('NOT PROVED');
    expect(() => provedSites([site('ocpp')], allowed)).toThrow();
  });

  it('should start no session but let the engine run where money is open', () => {
    const { parts, store, lines } = desk(true);
    store.holds.put(aHold({ phase: 'reserved' }));
    expect(provedSites([site('ocpp')], parts)).toEqual([{ ...site('ocpp'), flows: [] }]);
    expect(lines.at(-1)).toContain('it starts no session');
  });

  it('should be proved once and then remembered, for devices that no certificate names', () => {
    const { parts, lines } = desk(false);
    const elsewhere = { ...parts, flowsDirs: ['/nowhere'] };
    expect(provedSites([site('ocpp')], elsewhere)).toEqual([site('ocpp')]);
    expect(lines).toEqual(['proving a flow for the devices of a site']);
    provedSites([site('ocpp')], elsewhere);
    expect(lines).toHaveLength(1);
  });

  it('should go on with the last proved version where a newer one is not safe, and call somebody', () => {
    const good = desk(false);
    provedSites([site('ocpp')], good.parts);
    const [kept] = good.parts.shelf.list();
    const bad = desk(true, good.store);
    expect(provedSites([site('ocpp')], bad.parts)).toEqual([site('ocpp')]);
    expect(bad.parts.shelf.current('plug-first').loaded.bundleHash).toBe(kept?.loaded.bundleHash);
    expect(bad.lines.at(-1)).toContain('the last version that was proved stays in service');
  });

  it('should not go on with an older version that the settings of the site do not fit', () => {
    const good = desk(false);
    provedSites([site('ocpp')], good.parts);
    const bad = desk(true, good.store);
    const params = { patience: 3 };
    const changed = { ...site('ocpp'), flows: [{ flow: 'plug-first', params }] };
    expect(() => provedSites([changed], bad.parts)).toThrow(
      expect.objectContaining({ code: 'FLOW_UNPROVED' }),
    );
  });

  it('should not go on with a version that the rules of this engine do not prove any more', () => {
    // What an engine with other rules took for proved.
    const lax = desk(true);
    const [guessing] = lax.parts.shelf.list();
    lax.store.memory.put('lastProved', 'plug-first', guessing?.loaded.bundleHash ?? '');
    const source = shippedSource('plug-first');
    const other = source.flowText
      .replace('"#plug-first.help.unresolved"', '"#plug-first.card.declined"')
      .replace('"en": "Plug in, then tap"', '"en": "Plug in, then pay"');
    const strict = { ...lax.parts, shelf: new FlowShelf(lax.store) };
    strict.shelf.put({ ...source, flowText: other });
    expect(() => provedSites([site('ocpp')], strict)).toThrow(
      expect.objectContaining({ code: 'FLOW_UNPROVED' }),
    );
  });
});
