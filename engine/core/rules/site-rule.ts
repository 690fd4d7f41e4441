import type { AdapterProfile } from '../../contracts/device-adapter.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { Report } from '../flow/finding-list.ts';
import type { LoadedFlow } from '../flow/loaded-flow.ts';

/** A terminal or charger of a site and what its adapter can do, or the site itself. */
export interface SiteDevice {
  readonly id: string;
  readonly profile: AdapterProfile;
}

/** What a rule on a site looks at: one of its flows and the devices that it may meet. */
export interface SiteRuleInput {
  readonly site: SiteFile;
  /** JSON Pointer of the flow's name in the site file, or of its list of flows when it does not name it. */
  readonly pointer: string;
  readonly flow: LoadedFlow;
  readonly devices: readonly SiteDevice[];
  readonly contracts: ContractIndex;
  readonly report: Report;
}

/** One rule on a site. It reports everything that is wrong and never throws. */
export type SiteRule = (input: SiteRuleInput) => void;
