import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './skeleton.ts';

const tracked = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path.length > 0 && existsSync(join(root, path)));

/** A path that exists on one machine only, at the start of a word; spelled in pieces to be no hit itself. */
const machinePath = new RegExp(
  `(^|[\\s"'\`(=:,])/(${['work', 'root', 'tmp/bash_jobs'].join('|')})/`,
  'm',
);
const privateRegistry = /registry["']?\s*[=:]\s*["']?https?:\/\/(?!registry\.npmjs\.org)/;

const hits = (pattern: RegExp) =>
  tracked.filter((path) => {
    const content = readFileSync(join(root, path));
    return !content.includes(0) && pattern.test(content.toString('utf8'));
  });

describe('tracked files', () => {
  it('should hold no path of a machine', () => {
    expect(hits(machinePath)).toEqual([]);
  });

  it('should name no private registry', () => {
    expect(hits(privateRegistry)).toEqual([]);
  });

  it('should hold nothing that is installed or built', () => {
    expect(tracked.filter((path) => /^(node_modules|dist|data)\//.test(path))).toEqual([]);
  });
});
