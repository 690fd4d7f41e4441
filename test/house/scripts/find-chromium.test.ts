import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findInstalled, howToHelp } from '../../../scripts/find-chromium.mjs';

describe('find-chromium', () => {
  let folder = '';
  const said = vi.fn();
  /** A program that answers `--version`, or one that does not start. */
  const program = (path: string, works = true) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\nexit ${works ? 0 : 1}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const path = (...folders: string[]) => folders.map((name) => join(folder, name)).join(delimiter);
  /** Puts a stand-in for playwright-core in place that would keep its browser at `file`. */
  const playwright = (file: string) => {
    const main = join(folder, 'node_modules/playwright-core/index.js');
    mkdirSync(dirname(main), { recursive: true });
    writeFileSync(main, `exports.chromium = { executablePath: () => ${JSON.stringify(file)} };\n`);
  };

  const withNothing = (run: () => Promise<number>) => {
    return { root: folder, env: { PATH: path('bin') }, otherPlaces: [], run };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'forecourt-chromium-'));
    vi.spyOn(console, 'error').mockImplementation(said);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
    said.mockClear();
  });

  it('should take CHROMIUM_PATH before anything on PATH', () => {
    program('bin/chromium');
    const chosen = program('own/my-browser');
    expect(findInstalled({ CHROMIUM_PATH: chosen, PATH: path('bin') }, [])).toBe(chosen);
  });

  it('should say that CHROMIUM_PATH does not start, and look further', () => {
    const installed = program('bin/chromium');
    const broken = program('own/my-browser', false);
    expect(findInstalled({ CHROMIUM_PATH: broken, PATH: path('bin') }, [])).toBe(installed);
    expect(said).toHaveBeenCalledWith(expect.stringContaining(broken));
  });

  it('should prefer Chromium to Chrome, wherever on PATH it is', () => {
    program('first/google-chrome');
    const chromium = program('second/chromium');
    expect(findInstalled({ PATH: path('first', 'second') }, [])).toBe(chromium);
  });

  it('should pass over a stub that does not start', () => {
    program('bin/chromium-browser', false);
    const chrome = program('bin/google-chrome');
    expect(findInstalled({ PATH: path('bin') }, [])).toBe(chrome);
  });

  it("should use Playwright's earlier download without a new one", async () => {
    const kept = program('cache/chrome');
    playwright(kept);
    const run = vi.fn(async () => 0);
    expect(await findChromium(withNothing(run))).toBe(kept);
    expect(run).not.toHaveBeenCalled();
  });

  it('should download when nothing is installed', async () => {
    const kept = join(folder, 'cache/chrome');
    playwright(kept);
    const run = vi.fn(async () => {
      program('cache/chrome');
      return 0;
    });
    expect(await findChromium(withNothing(run))).toBe(kept);
    expect(run).toHaveBeenCalledOnce();
  });

  it('should say exactly what to do when there is none to be had', async () => {
    const run = vi.fn(async () => 1);
    expect(await findChromium(withNothing(run))).toBeUndefined();
    expect(said).toHaveBeenLastCalledWith(howToHelp);
  });
});
