import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdapterProfile } from '../contracts/device-adapter.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import { contracts } from '../core/flow/contract-catalogue.ts';
import { contractIndex } from '../core/flow/contract-index.ts';
import type { LoadedFlow } from '../core/flow/loaded-flow.ts';
import { type Certificate, proofKey, uncoveredReason } from '../core/prove/certificate.ts';
import { provenAtOnce } from '../core/prove/proof-report.ts';
import { formatCounterexample } from '../core/prove/story/format-counterexample.ts';
import type { FlowShelf } from '../hosts/kit/flow-shelf.ts';
import type { Log } from '../hosts/kit/log.ts';
import type { Store } from '../hosts/kit/store.ts';
import { profilePairsOf } from './profile-pairs.ts';

/** What decides whether a flow may go into service. */
export interface ProofDesk {
  readonly flowsDir: string;
  readonly shelf: FlowShelf;
  readonly store: Store;
  readonly allowUnproved?: boolean;
  readonly log: Log;
}

/** The part of the durable memory that keeps what was proved here. */
const PROOFS = 'proofs';

const index = contractIndex(contracts);

/**
 * The sites with those of their flows that are proved for their terminals and chargers: by the certificate beside the
 * flow, by what this engine proved before, or else now. An unproved flow starts no session. Where money is open or
 * visits go on, the engine runs all the same: to close money no proof is needed.
 *
 * @throws ForecourtError FLOW_UNPROVED when nothing is open that the engine would have to go on with
 */
export function provedSites(sites: readonly SiteFile[], desk: ProofDesk): readonly SiteFile[] {
  return sites.map((site) => {
    const flows = site.flows.filter(({ flow: id }) => {
      const flow = desk.shelf.list().find(({ loaded }) => loaded.id === id)?.loaded;
      return flow === undefined || mayServe(flow, site, desk);
    });
    return flows.length === site.flows.length ? site : { ...site, flows };
  });
}

function mayServe(flow: LoadedFlow, site: SiteFile, desk: ProofDesk): boolean {
  const { log, store } = desk;
  const story = profilePairsOf(site)
    .map((profiles) => whyUnproved(flow, profiles, desk))
    .find((reason) => reason !== undefined);
  if (story === undefined) return true;
  const details = { flowId: flow.id, siteId: site.id, reason: story };
  if (desk.allowUnproved === true && hasOnlyVirtualDevices(site)) {
    log('warning', 'a flow runs that is NOT PROVED', details);
    return true;
  }
  const isNeeded =
    store.sessions.active().length > 0 || store.holds.list({ openOnly: true, limit: 1 }).length > 0;
  if (!isNeeded) throw new ForecourtError('FLOW_UNPROVED', details);
  log('error', 'a flow is not proved: it starts no session', details);
  return false;
}

function hasOnlyVirtualDevices({ terminals, chargers }: SiteFile): boolean {
  return [...terminals, ...chargers].every(({ adapter }) => adapter === 'virtual');
}

/** The story of how it goes wrong, or why there is no proof; undefined when it is proved. */
function whyUnproved(
  flow: LoadedFlow,
  profiles: readonly AdapterProfile[],
  { flowsDir, store, log }: ProofDesk,
): string | undefined {
  const certificate = readCertificate(join(flowsDir, flow.id, 'certificate.json'));
  const isCovered =
    certificate !== undefined && uncoveredReason(certificate, flow, index, profiles) === undefined;
  const key = proofKey(flow, index, profiles);
  if (isCovered || store.memory.get(PROOFS, key) !== undefined) return undefined;
  const names = profiles.map(({ id }) => id).join(' + ');
  log('info', 'proving a flow for the devices of a site', { flowId: flow.id, reason: names });
  const { report } = provenAtOnce(flow, { contracts: index, profiles });
  if (report.verdict === 'proved') {
    store.memory.put(
      PROOFS,
      key,
      report.runs.map(({ states }) => states),
    );
    return undefined;
  }
  const [first] = report.findings.filter(({ set }) => set === 'correctness');
  return first === undefined
    ? `not proved: limit reached, ${report.limit ?? ''}`
    : formatCounterexample(first, 'en');
}

/** A certificate that cannot be read is none: the flow is proved anew. */
function readCertificate(file: string): Certificate | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Certificate;
  } catch {
    return undefined;
  }
}
