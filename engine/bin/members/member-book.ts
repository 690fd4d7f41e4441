import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemberKeys } from './member-keys.ts';
import type { ListedCard } from './read-member-list.ts';

/** What is kept of a card; it is found by its stand-in. */
export type KeptCard = Omit<ListedCard, 'uid'>;

/** The member cards of a site, by their stand-ins. */
export type MemberBook = Readonly<Record<string, KeptCard>>;

function pathOf(dataDir: string, siteId: string): string {
  return join(dataDir, 'members', `${siteId}.json`);
}

/** Puts a list in the place of the one before, at once: a running engine sees either. */
export function writeMemberBook(
  { dataDir, siteId }: { readonly dataDir: string; readonly siteId: string },
  cards: readonly ListedCard[],
  { keyOf }: Pick<MemberKeys, 'keyOf'>,
): void {
  const book = Object.fromEntries(cards.map(({ uid, ...kept }) => [keyOf(uid), kept]));
  const path = pathOf(dataDir, siteId);
  mkdirSync(join(dataDir, 'members'), { recursive: true, mode: 0o700 });
  writeFileSync(`${path}.new`, JSON.stringify(book), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Reads the list of a site whenever its file has changed; a site without one has no cards. */
export function memberBookReader(dataDir: string): (siteId: string) => MemberBook {
  const known = new Map<string, { readonly stamp: string; readonly book: MemberBook }>();
  return (siteId) => {
    const path = pathOf(dataDir, siteId);
    try {
      const { mtimeMs, size, ino } = statSync(path);
      const stamp = `${mtimeMs}/${size}/${ino}`;
      const before = known.get(siteId);
      if (before?.stamp === stamp) return before.book;
      const book = JSON.parse(readFileSync(path, 'utf8')) as MemberBook;
      known.set(siteId, { stamp, book });
      return book;
    } catch {
      // Gone or unreadable: what was read before is better than nothing.
      return known.get(siteId)?.book ?? {};
    }
  };
}
