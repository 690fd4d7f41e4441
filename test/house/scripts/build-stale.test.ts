import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildStale } from '../../../scripts/build-stale.mjs';

describe('build-stale', () => {
  let root = '';
  const put = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  /** Stands in for tsc and vite: leaves one file, and remembers who was called. */
  const builder = (code = 0) => {
    const built: string[] = [];
    const run = async (_node: string, args: readonly string[]) => {
      const target = args.some((arg) => arg.includes('vite')) ? 'designer' : 'engine';
      built.push(target);
      put(`dist/${target}/main.js`, '');
      return code;
    };
    return { built, run };
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'forecourt-build-'));
    put('engine/core/step.ts', 'export const step = 1;\n');
    put('engine/bin/main.ts', 'export const main = 1;\n');
    put('designer/src/main.tsx', 'export const page = 1;\n');
    for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockReturnValue();
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    vi.restoreAllMocks();
  });

  it('should build both in a fresh clone, and neither again', async () => {
    const { built, run } = builder();
    expect(await buildStale({ root, run })).toBe(true);
    expect(await buildStale({ root, run })).toBe(true);
    expect(built).toEqual(['engine', 'designer']);
  });

  it.each([
    ['engine/bin/main.ts', ['engine']],
    ['designer/src/main.tsx', ['designer']],
    ['engine/core/step.ts', ['engine', 'designer']],
  ])('should rebuild only what %s is part of', async (file, expected) => {
    await buildStale({ root, run: builder().run });
    put(file, 'export const changed = 1;\n');
    const { built, run } = builder();
    await buildStale({ root, run });
    expect(built).toEqual(expected);
  });

  it('should rebuild when the output was deleted', async () => {
    await buildStale({ root, run: builder().run });
    rmSync(join(root, 'dist/designer'), { recursive: true });
    const { built, run } = builder();
    await buildStale({ root, run });
    expect(built).toEqual(['designer']);
  });

  it('should leave nothing of a deleted source behind', async () => {
    await buildStale({ root, run: builder().run });
    put('dist/engine/core/gone.js', '');
    await buildStale({ root, force: true, run: builder().run });
    expect(existsSync(join(root, 'dist/engine/core/gone.js'))).toBe(false);
  });

  it('should report a failed build and try again the next time', async () => {
    expect(await buildStale({ root, run: builder(2).run })).toBe(false);
    const { built, run } = builder();
    expect(await buildStale({ root, run })).toBe(true);
    expect(built).toEqual(['engine', 'designer']);
  });
});
