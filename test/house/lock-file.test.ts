import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingPlatformEntries } from '../../scripts/complete-lock.mjs';
import { root } from './skeleton.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('package-lock.json', () => {
  it('should install on every platform that a tool has binaries for', () => {
    // On a fault: node scripts/complete-lock.mjs
    expect(Object.keys(missingPlatformEntries(JSON.parse(read('package-lock.json'))))).toEqual([]);
  });

  it('should see a platform package that the registry at hand did not offer', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/cli-linux-arm64-musl': '1.2.3' },
      },
    };
    expect(missingPlatformEntries({ packages })).toEqual({
      'node_modules/@tool/cli-linux-arm64-musl': {
        version: '1.2.3',
        dev: true,
        optional: true,
        cpu: ['arm64'],
        libc: ['musl'],
        os: ['linux'],
      },
    });
  });

  it('should name no registry but the public one', () => {
    const addresses = read('package-lock.json').match(/"resolved": "https?:\/\/[^/"]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith('//registry.npmjs.org'))).toEqual([]);
    expect(read('.npmrc')).not.toMatch(/registry *=/);
  });

  it('should pin every dependency of ours exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
