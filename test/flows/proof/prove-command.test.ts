import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runLine } from '../../unit/bin/run-line.ts';

const FLOWS = fileURLToPath(new URL('../../../flows/', import.meta.url));
const folders: string[] = [];

/** A copy of the flows in which plug-first says "declined" when no answer came. */
function brokenFlow(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-prove-'));
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

describe('forecourt prove', () => {
  it('should say that a flow is proved, for machines too', async () => {
    const { code, out } = await runLine(['prove', 'card-first', '--json']);
    expect(code).toBe(0);
    const { ok, flows } = JSON.parse(out) as { ok: boolean; flows: { verdict: string }[] };
    expect(ok).toBe(true);
    expect(flows.map(({ verdict }) => verdict)).toEqual(['proved', 'proved']);
  });

  it('should tell the story of a flow that guesses after a silence, and write no certificate', async () => {
    const folder = brokenFlow();
    const before = readFileSync(join(folder, 'certificate.json'), 'utf8');
    const { code, out } = await runLine(['prove', folder, '--write', '--lang', 'nl']);
    expect(code).toBe(1);
    expect(out).toContain('M9: Een bezoek reserveert maar één keer geld.');
    expect(readFileSync(join(folder, 'certificate.json'), 'utf8')).toBe(before);
  });

  it('should write the story down as a test case that simulate plays to the end', async () => {
    const folder = brokenFlow();
    const stories = join(folder, 'stories');
    const { out } = await runLine(['prove', folder, '--stories', stories]);
    const file = join(stories, 'plug-first-m9-reserves-twice.json');
    expect(out).toContain(`M9: ${file}`);
    const { code, out: played } = await runLine(['simulate', folder, '--scenario', file]);
    expect(code).toBe(0);
    expect(played).toContain('m9-reserves-twice: One visit reserves money only once.');
    // The way of the story: the first answer is lost, and a second card is asked for.
    expect(played.match(/-> terminal\.authorize/g)).toHaveLength(2);
  });

  it('should ask for a flow or a site, and tell its languages', async () => {
    expect((await runLine(['prove'])).code).toBe(2);
    const { code, err } = await runLine(['prove', 'plug-first', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(err).toContain('en and nl');
  });
});
