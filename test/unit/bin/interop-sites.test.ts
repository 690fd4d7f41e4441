import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../engine/bin/package-root.ts';
import { type FlowOfSite, loadSite } from '../../../engine/core/flow/load-site.ts';

const read = (...parts: readonly string[]) => readFileSync(join(packageRoot(), ...parts), 'utf8');

describe('the site files that docs/interop.md tells readers to serve', () => {
  it.each(['plug-first', 'card-first'])('should load: %s', (flowId) => {
    const flow = JSON.parse(read('flows', flowId, 'flow.json')) as FlowOfSite;
    const text = read('test', 'fixtures', 'interop', `${flowId}.site.json`);
    const { site, findings } = loadSite(text, [flow]);
    expect(findings).toEqual([]);
    expect(site?.chargers.map(({ id, adapter }) => [id, adapter])).toEqual([
      ['mo16', 'ocpp'],
      ['vcp16', 'ocpp'],
    ]);
  });
});
