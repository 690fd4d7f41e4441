import type { SiteFile, SiteFlow } from '../../engine/contracts/site-file.ts';
import type { FlowSource } from '../../engine/core/flow/load-flow.ts';
import { raisingFlow } from '../fixtures/flows/raising-flow.ts';
import { demoSite, flowSource, twoTerminalSite } from '../fixtures/host/host-bench.ts';
import type { RandomSource } from './random-source.ts';

/** What a site has, and what its terminals can do. */
export interface WorldKind {
  readonly site: SiteFile;
  readonly flows: readonly FlowSource[];
  readonly terminalIds: readonly [string, ...(readonly string[])];
  readonly connectors: readonly [number, ...(readonly number[])];
  readonly capabilities: readonly string[];
}

const FLOWS: readonly [readonly SiteFlow[], ...(readonly SiteFlow[])[]] = [
  [{ flow: 'plug-first' }],
  [{ flow: 'card-first' }],
  [{ flow: 'plug-first' }, { flow: 'card-first' }],
];
const RAISING = raisingFlow();

/** A site of one terminal and two connectors or twice that, whose terminals may look up, list or raise reservations, or not. */
export function pickKind(random: RandomSource): WorldKind {
  const siteFlows = random.pick(FLOWS);
  const hasTwo = random.chance(0.3);
  const raises = random.chance(0.3);
  return {
    site: hasTwo ? twoTerminalSite(siteFlows) : demoSite(siteFlows),
    flows: siteFlows.map(({ flow }) =>
      raises && flow === 'plug-first' ? RAISING : flowSource(flow),
    ),
    terminalIds: hasTwo ? ['t1', 't2'] : ['t1'],
    connectors: hasTwo ? [1, 2, 3, 4] : [1, 2],
    capabilities: [
      'screen',
      'identify',
      ...(random.chance(0.75) ? ['lookUp'] : []),
      ...(random.chance(0.4) ? ['listOpen'] : []),
      ...(raises ? ['increase'] : []),
    ],
  };
}
