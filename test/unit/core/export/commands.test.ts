import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runLine } from '../../bin/run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-interop-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('forecourt export and import', () => {
  it.each([
    ['xstate', "from 'xstate'"],
    ['xstate-json', '"context": {'],
    ['scxml', '<scxml '],
    ['mermaid', 'stateDiagram-v2'],
    ['story', '# '],
  ])('should write every flow that we ship as %s', async (to, sign) => {
    for (const flow of ['card-first', 'plug-first']) {
      const { code, out, err } = await runLine(['export', flow, '--to', to]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(sign);
    }
  });

  it('should make a flow of what was exported that is valid again', async () => {
    const { out } = await runLine(['export', 'plug-first', '--to', 'scxml']);
    const { code, out: flow, err } = await runLine(['import', saved('plug-first.scxml', out)]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(flow)).toMatchObject({ id: 'plug-first', machine: { initial: 'card' } });
  });

  it('should say on the error output what it left out', async () => {
    const machine = '{"id": "door", "initial": "a", "states": {"a": {"entry": "ring"}}}';
    const { code, out, err } = await runLine(['import', saved('door.json', machine)]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ id: 'door' });
    expect(err).toContain('not carried over: action (/states/a/entry): "ring" is code elsewhere');
  });

  it('should give machines one JSON object', async () => {
    const machine = saved('one.json', '{"id": "one", "initial": "a", "states": {"a": {}}}');
    const { out } = await runLine(['import', machine, '--json']);
    expect(JSON.parse(out)).toMatchObject({ flow: { id: 'one' }, notCarriedOver: [{}] });
  });

  it.each([
    ['no format', ['export', 'plug-first'], 2],
    ['an unknown format', ['export', 'plug-first', '--to', 'png'], 2],
    ['an unknown language', ['export', 'plug-first', '--to', 'story', '--lang', 'fr'], 2],
    ['a file that is not there', ['import', 'no-such-file'], 2],
    ['a broken file', ['import', saved('broken.scxml', '<scxml')], 1],
  ])('should refuse %s', async (_, line, code) => {
    expect((await runLine(line)).code).toBe(code);
  });
});
