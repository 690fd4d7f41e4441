import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runLine } from '../../unit/bin/run-line.ts';

const FLOWS = fileURLToPath(new URL('../../../flows/', import.meta.url));
const folders: string[] = [];

/** A copy of the flows in which plug-first says "declined" when no answer came. */
function changedFlow(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-compare-'));
  folders.push(folder);
  for (const name of ['plug-first', 'fragments'])
    cpSync(join(FLOWS, name), join(folder, name), { recursive: true });
  const file = join(folder, 'plug-first', 'flow.json');
  const text = readFileSync(file, 'utf8').replace(
    '"target": "#plug-first.help.unresolved" }',
    '"target": "#plug-first.card.declined" }',
  );
  writeFileSync(file, text);
  return join(folder, 'plug-first');
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('forecourt compare', () => {
  it('should tell where two versions come apart, and write the way down so that simulate plays it', async () => {
    const folder = changedFlow();
    const stories = join(folder, 'stories');
    const { code, out } = await runLine([
      'compare',
      'plug-first',
      folder,
      '--lang',
      'nl',
      '--stories',
      stories,
    ]);
    expect(code).toBe(1);
    expect(out).toContain('De twee versies gaan uiteen.');
    expect(readdirSync(stories).toSorted()).toEqual(['new.json', 'old.json']);
    const played = await runLine(['simulate', folder, '--scenario', join(stories, 'new.json')]);
    expect(played.code).toBe(0);
    const other = await runLine(['simulate', folder, '--scenario', join(stories, 'old.json')]);
    expect(other.code).toBe(1);
  });

  it('should say for machines that a flow is like itself', async () => {
    const { code, out } = await runLine([
      'compare',
      'card-first',
      'card-first',
      '--texts',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'same', texts: true, difference: null });
  });

  it('should ask for two flows', async () => {
    expect((await runLine(['compare', 'plug-first'])).code).toBe(2);
  });
});
