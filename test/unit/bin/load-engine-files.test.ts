import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFlows, loadSites } from '../../../engine/bin/load-engine-files.ts';
import { openSqliteStore } from '../../../engine/hosts/embedded/open-sqlite-store.ts';
import { FlowShelf } from '../../../engine/hosts/kit/flow-shelf.ts';
import type { Store } from '../../../engine/hosts/kit/store.ts';
import { aHold, aSession } from '../../contract/store-records.ts';

/** A typo in a file must not keep an engine from closing the money of an earlier run. */
describe('the files of an engine that starts again', () => {
  let folder: string;
  let store: Store;
  const lines: string[] = [];
  const log = (_level: string, message: string) => lines.push(message);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'forecourt-files-'));
    cpSync('flows', join(folder, 'flows'), { recursive: true });
    cpSync('sites/demo.json', join(folder, 'demo.json'));
    store = openSqliteStore({ path: ':memory:' });
    lines.length = 0;
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function load() {
    const shelf = new FlowShelf(store);
    loadFlows(shelf, join(folder, 'flows'), log);
    return { shelf, ...loadSites([join(folder, 'demo.json')], shelf, store, log) };
  }

  function change(file: string, from: string | RegExp, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8').replace(from, to);
    writeFileSync(path, text);
  }

  it('should keep the last good version of a flow whose file was broken meanwhile', () => {
    const before = load().shelf.current('plug-first').loaded.bundleHash;
    change('flows/plug-first/flow.json', '"initial": "card"', '"initial": "cardd"');
    const { shelf, sites } = load();
    expect(shelf.current('plug-first').loaded.bundleHash).toBe(before);
    expect(sites.map(({ id }) => id)).toEqual(['demo']);
    expect(lines).toContain('the flow stays as it was before');
  });

  it('should leave a flow out that was never good, and refuse the site that names it', () => {
    change('flows/plug-first/flow.json', '"initial": "card"', '"initial": "cardd"');
    expect(load).toThrow(expect.objectContaining({ code: 'SITE_REFERENCE' }));
  });

  it('should keep a site as it was when its file was broken meanwhile', () => {
    load();
    change('demo.json', '"currency": "EUR"', '"currency": 978');
    const { sites } = load();
    expect(sites[0]).toMatchObject({ id: 'demo', currency: 'EUR' });
    expect(lines).toContain('the site stays as it was before');
  });

  it('should serve no flow that a device of the site cannot carry out', () => {
    change(
      'flows/plug-first/flow.json',
      '"requires": ["terminal",',
      '"requires": ["terminal.storesSettlements",',
    );
    expect(load).toThrow(
      expect.objectContaining({
        code: 'SITE_CAPABILITY',
        findings: [expect.objectContaining({ pointer: '/flows/0/flow' })],
      }),
    );
  });

  it('should tell which texts do not fit the screen of a terminal, and serve the site', () => {
    change(
      'demo.json',
      '"adapter": "virtual" }],',
      '"adapter": "virtual", "settings": { "screen": "two-line" } }],',
    );
    change(
      'flows/plug-first/texts/en.json',
      'Approved\\n',
      'Your bank has approved the whole amount now\\n',
    );
    expect(load().sites.map(({ id }) => id)).toEqual(['demo']);
    expect(lines).toEqual([
      expect.stringContaining('The text "start.starting" (en) of "plug-first" does not fit'),
    ]);
  });

  it('should still know the prices of a site that got another name', () => {
    load();
    change('demo.json', '"id": "demo"', '"id": "car-park"');
    const { retired, sites } = load();
    expect(sites.map(({ id }) => id)).toEqual(['car-park']);
    expect(retired).toEqual([expect.objectContaining({ id: 'demo', currency: 'EUR' })]);
  });

  it('should not take up the money of another site at a terminal or charger of the same name', () => {
    load();
    store.sessions.put(aSession({ siteId: 'demo', terminalId: 't1', chargerId: 'demo-1' }));
    store.holds.put(aHold({ terminalId: 't1', phase: 'reserved' }));
    change('demo.json', '"id": "demo"', '"id": "mine"');
    const open = { siteId: 'demo', sessions: 1, openHolds: 1, servedSiteId: 'mine' };
    expect(load).toThrow(
      expect.objectContaining({ code: 'HOST_SITE_CLASH', details: { ...open, terminalId: 't1' } }),
    );
    change('demo.json', /"t1"/g, '"my-terminal"');
    expect(load).toThrow(
      expect.objectContaining({
        code: 'HOST_SITE_CLASH',
        details: { ...open, chargerId: 'demo-1' },
      }),
    );
    change('demo.json', '"demo-1"', '"my-charger"');
    lines.length = 0;
    expect(load().sites.map(({ id }) => id)).toEqual(['mine']);
    expect(lines).toEqual([
      'a site that is NOT SERVED has 1 running sessions and 1 open reservations: what its terminals hold is closed; serve it too, so that its charges end',
    ]);
  });

  it('should refuse money that is open after its session ended, and none that is closed', () => {
    load();
    store.sessions.put(aSession({ siteId: 'demo', terminalId: 't1', status: 'ended' }));
    store.holds.put(aHold({ terminalId: 't1', phase: 'handedOver' }));
    change('demo.json', '"id": "demo"', '"id": "mine"');
    expect(load).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ sessions: 0, openHolds: 1 }) }),
    );
    store.holds.put(aHold({ terminalId: 't1', phase: 'confirmed' }));
    expect(load().sites.map(({ id }) => id)).toEqual(['mine']);
  });
});
