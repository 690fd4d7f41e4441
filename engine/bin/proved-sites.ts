import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdapterProfile } from '../contracts/device-adapter.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { Json } from '../contracts/json.ts';
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
import { loadCheckedSite } from './load-checked-site.ts';
import { profilePairsOf } from './profile-pairs.ts';

/** What decides whether a flow may go into service. */
export interface ProofDesk {
  /** Where flows and their certificates are. */
  readonly flowsDirs: readonly string[];
  readonly shelf: FlowShelf;
  readonly store: Store;
  readonly allowUnproved?: boolean;
  readonly log: Log;
}

/** The part of the durable memory that keeps what was proved here. */
const PROOFS = 'proofs';

/** The part of the durable memory that keeps the last version of each flow that was proved for all its sites. */
const LAST_PROVED = 'lastProved';

const index = contractIndex(contracts);

/**
 * The sites with those of their flows that are proved for their terminals and chargers: by the certificate beside the
 * flow, by what this engine proved before, or else now. Where a new version of a flow, or a new engine, leaves it unproved,
 * the last version that was proved goes on, once this engine has proved that anew. An unproved flow starts no session. Where money is open or
 * visits go on, the engine runs all the same: to close money no proof is needed.
 *
 * @throws ForecourtError FLOW_UNPROVED when nothing is open that the engine would have to go on with
 */
export function provedSites(sites: readonly SiteFile[], desk: ProofDesk): readonly SiteFile[] {
  const reasons: Reasons = new Map();
  for (const flow of desk.shelf.list()) keepLastProved(flow.loaded, sites, desk, reasons);
  return sites.map((site) => {
    const flows = site.flows.filter(({ flow: id }) => {
      const flow = desk.shelf.list().find(({ loaded }) => loaded.id === id)?.loaded;
      return flow === undefined || mayServe(flow, site, desk, reasons);
    });
    return flows.length === site.flows.length ? site : { ...site, flows };
  });
}

/**
 * Remembers a version that is proved for every site that names it. Puts the last such version in the place of one that
 * is not, where this engine proves it and the sites' settings fit it; the error in the log calls a person.
 */
function keepLastProved(
  flow: LoadedFlow,
  sites: readonly SiteFile[],
  desk: ProofDesk,
  reasons: Reasons,
): void {
  const { log, shelf, store, allowUnproved } = desk;
  const own = sites.filter(({ flows }) => flows.some(({ flow: id }) => id === flow.id));
  const isOptional = allowUnproved === true && own.every(hasOnlyVirtualDevices);
  if (own.length === 0 || isOptional) return;
  const isProved = (one: LoadedFlow) =>
    own.flatMap(profilePairsOf).every((pair) => reasonOf(one, pair, desk, reasons) === undefined);
  const before = store.memory.get(LAST_PROVED, flow.id);
  if (isProved(flow)) {
    if (before !== flow.bundleHash) store.memory.put(LAST_PROVED, flow.id, flow.bundleHash);
    return;
  }
  const last = lastVersion(before, desk);
  if (last === undefined || last.bundleHash === flow.bundleHash) return;
  if (!own.every((site) => fits(last, site)) || !isProved(last)) return;
  shelf.putPinned(last.bundleHash);
  const details = { flowId: flow.id, reason: `${flow.bundleHash} is not proved` };
  log('error', 'a flow is not proved: the last version that was proved stays in service', details);
}

/** A version that was proved once; undefined when it is not kept, or this engine refuses to load it. */
function lastVersion(bundleHash: Json | undefined, { shelf }: ProofDesk): LoadedFlow | undefined {
  if (typeof bundleHash !== 'string') return undefined;
  try {
    return shelf.pinned(bundleHash).loaded;
  } catch {
    return undefined;
  }
}

/** Whether a site, which was checked with the newer version, fits the older one as well. */
function fits(flow: LoadedFlow, site: SiteFile): boolean {
  const flows = site.flows.filter(({ flow: id }) => id === flow.id);
  const text = JSON.stringify({ ...site, flows });
  return loadCheckedSite(text, `${site.id}.json`, { flows: [flow] }).site !== undefined;
}

function mayServe(flow: LoadedFlow, site: SiteFile, desk: ProofDesk, reasons: Reasons): boolean {
  const { log, store } = desk;
  const story = profilePairsOf(site)
    .map((profiles) => reasonOf(flow, profiles, desk, reasons))
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

/** What was found in this start, by all that a verdict depends on: no flow is proved twice. */
type Reasons = Map<string, string | undefined>;

function reasonOf(
  flow: LoadedFlow,
  profiles: readonly AdapterProfile[],
  desk: ProofDesk,
  reasons: Reasons,
): string | undefined {
  const key = proofKey(flow, index, profiles);
  if (!reasons.has(key)) reasons.set(key, whyUnproved(flow, profiles, desk));
  return reasons.get(key);
}

/** The story of how it goes wrong, or why there is no proof; undefined when it is proved. */
function whyUnproved(
  flow: LoadedFlow,
  profiles: readonly AdapterProfile[],
  { flowsDirs, store, log }: ProofDesk,
): string | undefined {
  const isCovered = flowsDirs
    .flatMap((folder) => readCertificate(join(folder, flow.id, 'certificate.json')) ?? [])
    .some((certificate) => uncoveredReason(certificate, flow, index, profiles) === undefined);
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
