import type { AbortPort } from '../../contracts/device-adapter.ts';
import type { SiteFile } from '../../contracts/site-file.ts';

/** Whether a member card may charge: `unknown` when nobody could tell. */
export type MemberVerdict = 'accepted' | 'refused' | 'unknown';

/** Who knows the member cards of a site. A card identifies itself, it proves nothing: whoever copies it is taken for its holder. */
export interface MemberCards {
  readonly check: (site: SiteFile, cardKey: string, signal: AbortPort) => Promise<MemberVerdict>;
  /** The stand-in of a card by the number of its chip; undefined where none can be made. */
  readonly keyOf?: (uid: string) => string | undefined;
  /** Whether a card may stop the charge that another member card started. */
  readonly mayStop: (site: SiteFile, cardKey: string, starterKey: string) => boolean;
}

/** The cards that the site file names. */
export const listedMembers: MemberCards = {
  check: async ({ members = [] }, cardKey) => (members.includes(cardKey) ? 'accepted' : 'refused'),
  mayStop: () => false,
};
