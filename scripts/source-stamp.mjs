// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} root
 * @param {string} path file or folder, relative to `root`
 * @returns {string[]} the files in it, relative to `root`
 */
function filesOf(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full).flatMap((name) => filesOf(root, `${path}/${name}`));
}

/**
 * A hash of names and contents. Content, not time of change: a fresh clone or a switched branch has new times.
 * @param {string} root
 * @param {readonly string[]} paths files and folders relative to `root`; absent ones count as empty
 * @returns {string} hexadecimal
 */
export function sourceStamp(root, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(root, path)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
