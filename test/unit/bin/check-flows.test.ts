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

  it('should say that there is no such flow', async () => {
    for (const name of ['no-such-flow', copies]) {
      const { code, err } = await runLine(['validate', name]);
      expect([code, err.split(':')[0]]).toEqual([2, 'FLOW_NOT_FOUND']);
    }
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
