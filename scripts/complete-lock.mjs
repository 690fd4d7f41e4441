// @ts-check
// Adds to package-lock.json the optional platform packages that the registry at hand did not offer.
// Tools such as Biome ship one package per platform; a registry mirror that holds only some of them makes npm write
// a lock file which `npm ci` then refuses. Run after `npm install <package>`; test/house/lock-file.test.ts tells when.

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} LockFile
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * What a platform package's name says about where it runs, in the lock file's words.
 * @param {string} name such as `@biomejs/cli-linux-arm64-musl`
 * @returns {Pick<LockEntry, 'os' | 'cpu' | 'libc'>}
 */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
    ...(os.length > 0 && { os }),
  };
}

/**
 * The entries that are named as an optional dependency with an exact version, and are not in the lock file.
 * @param {LockFile} lock
 * @returns {Record<string, LockEntry>} by path, as in `lock.packages`
 */
export function missingPlatformEntries(lock) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [`node_modules/${name}`, `${path}/node_modules/${name}`];
      if (!/^\d+\.\d+\.\d+/.test(version) || places.some((place) => place in lock.packages))
        continue;
      const dev = entry.dev === true ? { dev: true } : {};
      missing[`node_modules/${name}`] = { version, ...dev, optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

function main() {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingPlatformEntries(lock);
  const packages = Object.entries({ ...lock.packages, ...missing });
  packages.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    file,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  console.log(`Added ${Object.keys(missing).length} platform packages to package-lock.json.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
