import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ensureInstalled,
  isInstallStale,
  isNodeSupported,
  npmCommand,
} from '../../../scripts/ensure-installed.mjs';

describe('ensure-installed', () => {
  let folder = '';
  const said = vi.fn();
  const npm = (code: number) =>
    vi.fn(async () => {
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      return code;
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'forecourt-install-'));
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    vi.spyOn(console, 'log').mockImplementation(said);
    vi.spyOn(console, 'error').mockImplementation(said);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    vi.restoreAllMocks();
    said.mockClear();
  });

  it('should install in a fresh clone, with what the build needs, and say so', async () => {
    const run = npm(0);
    expect(await ensureInstalled(folder, run)).toBe(true);
    expect(run).toHaveBeenCalledOnce();
    expect(run.mock.calls[0]).toEqual([
      expect.any(String),
      expect.arrayContaining(['ci', '--include=dev']),
      { cwd: folder },
    ]);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('Installing'));
  });

  it('should do and say nothing while the lock file stays the same', async () => {
    await ensureInstalled(folder, npm(0));
    said.mockClear();
    const again = npm(0);
    expect(await ensureInstalled(folder, again)).toBe(true);
    expect(again).not.toHaveBeenCalled();
    expect(said).not.toHaveBeenCalled();
  });

  it('should install again when the lock file changed', async () => {
    await ensureInstalled(folder, npm(0));
    writeFileSync(join(folder, 'package-lock.json'), '{"lockfileVersion":3}');
    expect(isInstallStale(folder)).toBe(true);
  });

  it('should try again after an installation that failed', async () => {
    expect(await ensureInstalled(folder, npm(1))).toBe(false);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('npm ci --include=dev'));
    expect(isInstallStale(folder)).toBe(true);
  });

  it('should say where npm comes from when there is none', async () => {
    expect(await ensureInstalled(folder, npm(127))).toBe(false);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('https://nodejs.org'));
  });

  it('should use the very npm that runs it', () => {
    expect(npmCommand({ npm_execpath: 'lib/npm-cli.js' })).toEqual([
      process.execPath,
      'lib/npm-cli.js',
    ]);
    expect(npmCommand({ npm_execpath: 'lib/yarn.js' })[0]).toMatch(/^npm/);
  });

  it.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['18.20.0', false],
    ['22.0.0', true],
  ])('should take Node %s: %s', (version, supported) => {
    expect(isNodeSupported(version)).toBe(supported);
  });
});
