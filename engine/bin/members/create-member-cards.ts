import type { SiteFile } from '../../contracts/site-file.ts';
import type { MemberCards, MemberVerdict } from '../../hosts/kit/member-cards.ts';
import { listedMembers } from '../../hosts/kit/member-cards.ts';
import { readSecret } from '../terminals/read-secret.ts';
import { lookUpMember, type MemberLookUp } from './look-up-member.ts';
import { type MemberBook, memberBookReader } from './member-book.ts';
import type { MemberKeys } from './member-keys.ts';

const LOOK_UP_MS = 5_000;

/** What judging cards needs. */
export interface MemberParts {
  readonly dataDir: string;
  readonly keys: MemberKeys | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly nowMs: () => number;
}

/**
 * Judges member cards: by the site file, by a service where the site names one, else by the imported list. Where the service gives
 * no answer, the list decides if the site says so.
 */
export function createMemberCards({ dataDir, keys, env, nowMs }: MemberParts): MemberCards {
  const bookOf = memberBookReader(dataDir);
  const byList = (siteId: string, cardKey: string): MemberVerdict =>
    isGood(bookOf(siteId), cardKey, nowMs()) ? 'accepted' : 'refused';
  return {
    keyOf: (uid) => keys?.keyOf(uid),
    check: async (site, cardKey, signal) => {
      if ((await listedMembers.check(site, cardKey, signal)) === 'accepted') return 'accepted';
      const { lookUp } = site.memberCards ?? {};
      if (lookUp === undefined) return byList(site.id, cardKey);
      const uid = keys?.uidOf(cardKey);
      const verdict =
        uid === undefined
          ? 'unknown'
          : await lookUpMember(withSecret(lookUp, env), { site: site.id, uid }, signal);
      if (verdict !== 'unknown') return verdict;
      return lookUp.whenSilent === 'list' ? byList(site.id, cardKey) : 'unknown';
    },
    mayStop: (site, cardKey, starterKey) => {
      const book = bookOf(site.id);
      if (!isGood(book, cardKey, nowMs())) return false;
      const group = book[starterKey]?.group ?? null;
      const mine = book[cardKey]?.group ?? null;
      if (group === null || mine === null) return false;
      const rule = site.memberCards?.groups?.find(({ name }) => name === group);
      return rule?.stoppedBy.includes(mine) === true;
    },
  };
}

function isGood(book: MemberBook, cardKey: string, nowMs: number): boolean {
  const kept = Object.hasOwn(book, cardKey) ? book[cardKey] : undefined;
  return kept !== undefined && !kept.isBlocked && (kept.untilMs === null || kept.untilMs > nowMs);
}

function withSecret(
  {
    url,
    timeoutMs = LOOK_UP_MS,
    token,
  }: NonNullable<NonNullable<SiteFile['memberCards']>['lookUp']>,
  env: MemberParts['env'],
): MemberLookUp {
  return { url, timeoutMs, ...(token === undefined ? {} : { token: readSecret(token, env) }) };
}
