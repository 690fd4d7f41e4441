import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../engine/bin/package-root.ts';
import { runLine } from './run-line.ts';

const shipped = join(packageRoot(), 'flows', 'card-first');
const copies = mkdtempSync(join(tmpdir(), 'forecourt-flows-'));
cpSync(join(shipped, '..', 'fragments'), join(copies, 'fragments'), { recursive: true });
afterAll(() => rmSync(copies, { recursive: true }));

/** A copy of a flow that we ship, with its file edited. */
const copyOf = (name: string, edit: (text: string) => string): string => {
  const folder = join(copies, name);
  cpSync(shipped, folder, { recursive: true });
  const file = join(folder, 'flow.json');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return folder;
};

describe('forecourt validate', () => {
  it('should find nothing wrong with what we ship, by name, folder or file', async () => {
    for (const name of ['card-first', shipped, join(shipped, 'flow.json')]) {
      expect(await runLine(['validate', name])).toEqual({
        code: 0,
        out: `${join(shipped, 'flow.json')}: ok\n`,
        err: '',
      });
    }
  });

  it('should show the place of an error, with the line', async () => {
    const folder = copyOf('unknown-operation', (text) =>
      text.replace('terminal.authorize', 'terminal.authorise'),
    );
    const { code, out } = await runLine(['validate', folder, 'plug-first']);
    expect(code).toBe(1);
    expect(out).toMatch(/flow\.json:\d+:\d+ error FLOW_OPERATION_UNKNOWN/);
    expect(out).toContain('"terminal.authorise"');
    expect(out).toMatch(/\^{5,}/);
    expect(out).toMatch(/plug-first\/flow\.json: ok/);
  });

  it('should show the line of a fragment that is wrong, and who uses it', async () => {
    const folder = copyOf('elsewhere/with-fragment', (text) => text);
    const fragments = join(copies, 'elsewhere', 'fragments');
    cpSync(join(copies, 'fragments'), fragments, { recursive: true });
    const file = join(fragments, 'receipt', 'fragment.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('params.totalMinor', 'params.totlMinor'),
    );
    const { code, out } = await runLine(['validate', folder]);
    expect(code).toBe(1);
    expect(out).toMatch(/receipt\/fragment\.json:\d+:\d+ error FLOW_EXPRESSION/);
    expect(out).toContain('params.totlMinor');
    expect(out).toMatch(/"receipt" is used at .*with-fragment\/flow\.json:\d+:\d+/);
    expect(out).toContain('1 error, 0 warnings');
  });

  it('should give machines the same', async () => {
    const folder = copyOf('syntax', (text) => text.slice(0, -3));
    const { code, out } = await runLine(['validate', folder, 'card-first', '--json']);
    const { ok, flows } = JSON.parse(out) as {
      ok: boolean;
      flows: { flow: string; ok: boolean; findings: { code: string; line: number }[] }[];
    };
    expect([code, ok, flows.map((flow) => flow.ok)]).toEqual([1, false, [false, true]]);
    expect(flows[0]?.findings[0]).toMatchObject({
      code: 'FLOW_JSON_SYNTAX',
      line: expect.any(Number),
    });
    expect(flows[1]?.flow).toBe('card-first');
  });

  it('should also check a flow file of another name', async () => {
    const file = join(
      copyOf('renamed', (text) => text),
      'draft.json',
    );
    writeFileSync(file, '{');
    expect(await runLine(['validate', file])).toMatchObject({
      code: 1,
      out: expect.stringContaining('draft.json:1:'),
    });
  });

  it('should name the flows that there are when one is misspelt', async () => {
    const { err } = await runLine(['validate', 'card-frist']);
    expect(err).toMatch(/FLOW_NOT_FOUND: .*card-frist.*card-first, .*plug-first/);
  });

  it('should say that there is no such flow', async () => {
    for (const name of ['no-such-flow', copies]) {
      const { code, err } = await runLine(['validate', name]);
      expect([code, err.split(':')[0]]).toEqual([2, 'FLOW_NOT_FOUND']);
    }
  });
});

describe('forecourt validate --site', () => {
  const demo = join(packageRoot(), 'sites', 'demo.json');
  /** The demo site, with its file edited. */
  const siteWith = (name: string, edit: (text: string) => string): string => {
    const file = join(copies, `${name}.json`);
    writeFileSync(file, edit(readFileSync(demo, 'utf8')));
    return file;
  };

  it('should check a site and the flows that it names', async () => {
    expect(await runLine(['validate', '--site', demo])).toEqual({
      code: 0,
      out: `${join(packageRoot(), 'flows', 'plug-first', 'flow.json')}: ok\n\n${demo}: ok\n`,
      err: '',
    });
  });

  it('should refuse a flow that asks what the terminal cannot do, named by the site or not', async () => {
    const chooses = copyOf('card-first', (text) =>
      text.replace('"requires": ["terminal",', '"requires": ["terminal.storesSettlements",'),
    );
    const named = siteWith('named', (text) => text.replace('"plug-first"', '"card-first"'));
    for (const [site, place] of [
      [named, '/flows/0/flow'],
      [demo, '/flows'],
    ] as const) {
      const { code, out } = await runLine(['validate', chooses, '--site', site]);
      expect(code).toBe(1);
      expect(out).toContain('card-first/flow.json: ok');
      expect(out).toMatch(/\.json:\d+:\d+ error SITE_CAPABILITY/);
      expect(out).toContain(
        'The flow "card-first" needs "storesSettlements" (it says so), which the terminal "t1" (virtual-terminal) cannot do. It means: Confirms a commit or cancel while it is offline and sends it later (PSP).',
      );
      expect(out).toContain(`at ${place}; see docs/rules/capabilities.md`);
      expect(out).toContain(`${site}: 1 error, 0 warnings`);
    }
  });

  it('should say that nothing drives a device, and that a named flow has errors', async () => {
    const broken = copyOf('elsewhere/plug-first', (text) =>
      text
        .replace('"card-first"', '"plug-first"')
        .replace('terminal.authorize', 'terminal.authorise'),
    );
    cpSync(join(copies, 'fragments'), join(copies, 'elsewhere', 'fragments'), { recursive: true });
    const flow = await runLine(['validate', broken, '--site', demo]);
    expect(flow.code).toBe(1);
    expect(flow.out).toContain('The flow "plug-first" has errors.');
    const site = siteWith('misspelt', (text) =>
      text.replace('"demo-1",\n      "adapter": "virtual"', '"demo-1",\n      "adapter": "opcp"'),
    );
    const device = await runLine(['validate', '--site', site]);
    expect(device.code).toBe(1);
    expect(device.out).toContain('There is no charger adapter "opcp"; did you mean "ocpp"?');
  });

  it('should warn of texts that do not fit the screen, and give machines the same', async () => {
    const wide = copyOf('wide/card-first', (text) => text);
    cpSync(join(copies, 'fragments'), join(copies, 'wide', 'fragments'), { recursive: true });
    const texts = join(wide, 'texts', 'en.json');
    writeFileSync(
      texts,
      readFileSync(texts, 'utf8').replace(
        'Approved\\n',
        'The bank of your card approved the amount\\n',
      ),
    );
    const site = siteWith('two-line', (text) =>
      text.replace(
        '"adapter": "virtual" }]',
        '"adapter": "virtual", "settings": { "screen": "two-line" } }]',
      ),
    );
    const { code, out } = await runLine(['validate', wide, '--site', site, '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      {
        ok: true,
        flows: [{ flow: 'card-first', ok: true, findings: [] }],
        site: {
          site: 'demo',
          file: site,
          ok: true,
          findings: [
            {
              code: 'FLOW_TEXT_WIDTH',
              severity: 'warning',
              message:
                'The text "start.starting" (en) of "card-first" does not fit on terminal "t1": line 1, "Bay 1: The bank of your card approved the amount", has 48 columns, the screen has 40.',
            },
          ],
        },
      },
    ]);
  });

  it('should refuse a site file that is not there', async () => {
    const { code, err } = await runLine(['validate', 'card-first', '--site', 'nowhere.json']);
    expect([code, err.split(':')[0]]).toEqual([2, 'CLI_FILE_NOT_FOUND']);
  });
});

describe('forecourt simulate', () => {
  it('should play a test case and tell its story and its money', async () => {
    const { code, out } = await runLine(['simulate', 'card-first', '--scenario', 'declined']);
    expect(code).toBe(0);
    expect(out).toContain('ok    declined: ');
    expect(out).toContain('the bank declines');
    expect(out).toContain('-> terminal.authorize');
    expect(out).toContain('money: void, 0.00 EUR reserved, 0.00 EUR charged');
    expect(out).toContain('1 of 1 went as written');
  });

  it('should play all test cases of a flow', async () => {
    const { code, out } = await runLine(['simulate', 'plug-first']);
    const [, passed, all] = /(\d+) of (\d+) went as written/.exec(out) ?? [];
    expect([code, passed]).toEqual([0, all]);
    expect(Number(all)).toBeGreaterThan(10);
  });

  it('should fail when a test case does not go as written, and say where', async () => {
    const file = join(copies, 'wrong.json');
    const scenario = JSON.parse(
      readFileSync(join(shipped, 'scenarios', 'declined.json'), 'utf8'),
    ) as object;
    writeFileSync(
      file,
      JSON.stringify({ ...scenario, ends: { ending: 'paid', hold: 'confirmed', end: 'commit' } }),
    );
    const text = await runLine(['simulate', 'card-first', '--scenario', file]);
    expect(text.code).toBe(1);
    expect(text.out).toMatch(
      /^FAIL[\s\S]*SCENARIO_FAILED: .*"expected"[\s\S]*0 of 1 went as written/,
    );
    const json = await runLine(['simulate', 'card-first', '--scenario', file, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      runs: [{ scenario: 'declined', failure: { code: 'SCENARIO_FAILED' } }],
    });
  });

  it('should refuse a broken flow, a broken test case and a missing one', async () => {
    const flow = copyOf('broken', (text) =>
      text.replace('terminal.authorize', 'terminal.authorise'),
    );
    const file = join(copies, 'shape.json');
    const broken = await runLine(['simulate', flow]);
    expect([broken.code, broken.err]).toEqual([
      1,
      expect.stringContaining('FLOW_OPERATION_UNKNOWN'),
    ]);
    for (const text of ['{', '{"id":"x"}']) {
      writeFileSync(file, text);
      expect(await runLine(['simulate', 'card-first', '--scenario', file])).toMatchObject({
        code: 1,
        err: expect.stringContaining('SCENARIO_SHAPE'),
      });
    }
    expect(await runLine(['simulate', 'card-first', '--scenario', 'nothing'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('CLI_USAGE'),
    });
  });
});
