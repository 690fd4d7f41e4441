import type { AdapterProfile } from '../../contracts/device-adapter.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { semanticsVersion } from '../compile/semantics-version.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import type { LoadedFlow } from '../flow/loaded-flow.ts';
import { sha256 } from '../flow/sha256.ts';
import type { Proof, ProofReport, RunFigures } from './proof-report.ts';
import { proofVersion } from './proof-version.ts';
import { allProperties } from './properties/all-properties.ts';

/** The part of a certificate that holds for one pair of profiles. */
export interface ProvedProfile {
  /** Names of the profiles, as `virtual + ocpp-1.6`. */
  readonly name: string;
  /** Digests of what their devices can do. */
  readonly digests: readonly string[];
  readonly runs: readonly RunFigures[];
}

/** That a flow was proved, against what, and for which settings. Lies beside the flow as certificate.json. */
export interface Certificate {
  readonly format: 1;
  readonly flow: string;
  readonly behaviourHash: string;
  readonly semanticsVersion: number;
  readonly proofVersion: number;
  /** Digest of the properties that were checked. */
  readonly catalogue: string;
  /** Family → digest of its contract; wording does not count. */
  readonly contracts: Readonly<Record<string, string>>;
  readonly profiles: readonly ProvedProfile[];
  /** Setting → the values for which it holds. */
  readonly settings: Readonly<Record<string, Json>>;
  readonly accepted: readonly { readonly property: string; readonly reason: string }[];
  /** What the proof takes for granted, in plain words. */
  readonly assumptions: readonly string[];
}

const assumed = [
  'Terminal and charger keep their contracts; what an adapter says outside its contract is taken as no answer.',
  'The host stores before it sends, and takes each answer and each timer once.',
  'From some point on requests are answered; until then nothing is forgotten.',
  'Amounts are known as nothing, less than approved, all of it, or more; tariffs and rounding are tested elsewhere.',
];

/** Writes a certificate from proofs of the same flow, one per pair of profiles. All must be proved. */
export function certificateOf(
  flow: LoadedFlow,
  contracts: ContractIndex,
  proofs: readonly { readonly proof: Proof; readonly profiles: readonly AdapterProfile[] }[],
): Certificate {
  const reports: readonly ProofReport[] = proofs.map(({ proof }) => proof.report);
  if (reports.some(({ verdict }) => verdict !== 'proved')) {
    throw new RangeError(`"${flow.id}" is not proved`);
  }
  const accepted = new Map(
    reports.flatMap((report) => report.accepted).map((entry) => [entry.property, entry.reason]),
  );
  const { terminal, charger, site } = contracts.contracts;
  return {
    format: 1,
    flow: flow.id,
    behaviourHash: flow.behaviourHash,
    semanticsVersion,
    proofVersion,
    catalogue: catalogueDigest(),
    contracts: contractDigests(contracts),
    profiles: proofs.map(({ proof, profiles }) => ({
      name: profiles.map(({ id }) => id).join(' + ') || 'everything that keeps the contracts',
      digests: profiles.map(profileDigest),
      runs: proof.report.runs,
    })),
    settings: settingsOf(flow.file),
    accepted: [...accepted].map(([property, reason]) => ({ property, reason })),
    assumptions: [...assumed, ...terminal.assumptions, ...charger.assumptions, ...site.assumptions],
  };
}

/** Why a certificate does not cover a flow, in words; undefined when it does. `profiles` are those of a site. */
export function uncoveredReason(
  certificate: Certificate,
  flow: Pick<LoadedFlow, 'id' | 'behaviourHash'>,
  contracts: ContractIndex,
  profiles: readonly AdapterProfile[],
): string | undefined {
  if (certificate.behaviourHash !== flow.behaviourHash) return 'the flow was changed since';
  if (certificate.semanticsVersion !== semanticsVersion)
    return 'the engine behaves differently now';
  if (certificate.proofVersion !== proofVersion || certificate.catalogue !== catalogueDigest()) {
    return 'the rules of the proof were changed since';
  }
  const now = contractDigests(contracts);
  const changed = Object.keys(now).find((family) => certificate.contracts[family] !== now[family]);
  if (changed !== undefined) return `the contract of the ${changed} was changed since`;
  const digests = profiles.map(profileDigest);
  const isCovered = certificate.profiles.some((proved) =>
    digests.every((digest) => proved.digests.includes(digest)),
  );
  if (isCovered) return undefined;
  return `it was not proved for ${profiles.map(({ id }) => id).join(' with ')}`;
}

/** One text for all that a verdict depends on: the flow, the engine, the rules, contracts and profiles. */
export function proofKey(
  flow: Pick<LoadedFlow, 'behaviourHash'>,
  contracts: ContractIndex,
  profiles: readonly AdapterProfile[],
): string {
  const parts = [
    flow.behaviourHash,
    semanticsVersion,
    proofVersion,
    catalogueDigest(),
    contractDigests(contracts),
    profiles.map(profileDigest),
  ];
  return sha256(JSON.stringify(parts));
}

function catalogueDigest(): string {
  return sha256(
    JSON.stringify(allProperties.map(({ id, name, set, runs }) => [id, name, set, runs])),
  );
}

function contractDigests({ contracts }: ContractIndex): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(contracts).map(([family, contract]) => [
      family,
      sha256(JSON.stringify(withoutWords(contract as unknown as JsonObject))),
    ]),
  );
}

/** A contract may be worded better without a new proof. */
function withoutWords(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutWords);
  const entries = Object.entries(value).filter(
    ([name]) => name !== 'description' && name !== 'say' && name !== '$schema',
  );
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutWords(part)]));
}

/** What decides a proof of a profile: the answers that it never gives. What it can do is checked without a proof. */
function profileDigest({ family, never }: AdapterProfile): string {
  const answers = Object.entries(never).map(([name, outcomes]) => [name, outcomes.toSorted()]);
  return sha256(JSON.stringify([family, answers.toSorted()]));
}

function settingsOf({ params }: FlowFile): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, { type, minimum, maximum, enum: choices }]) => {
      if (type === 'boolean') return [name, [false, true]];
      if (type === 'string') return [name, choices ?? []];
      return [name, { minimum: minimum ?? null, maximum: maximum ?? null }];
    }),
  );
}
