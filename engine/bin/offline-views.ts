import { join } from 'node:path';
import type { EngineViews } from '../contracts/engine-views.ts';
import type { EngineBooks } from '../contracts/settlement-line.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import { openSqliteStore } from '../hosts/embedded/open-sqlite-store.ts';
import { booksOf } from '../hosts/kit/books.ts';
import { engineViewsOf } from '../hosts/kit/engine-views-of.ts';
import { FlowShelf } from '../hosts/kit/flow-shelf.ts';
import { Messages } from '../hosts/kit/messages.ts';
import { SiteDirectory } from '../hosts/kit/site-directory.ts';
import type { Store } from '../hosts/kit/store.ts';

/**
 * The views over a database that no engine has to run for. Nothing is written. What only a site file or a running
 * engine knows is missing; the sites are as they were served last.
 *
 * @throws ForecourtError HOST_STORE when there is no database, HOST_STORE_VERSION when another version wrote it
 */
export function offlineViews(dataDir: string): {
  readonly views: EngineViews;
  readonly books: EngineBooks;
  readonly close: () => void;
} {
  const store = openSqliteStore({ path: join(dataDir, 'forecourt.db'), readOnly: true });
  const nothing = () => {
    throw new TypeError('there are no sites here');
  };
  // Nobody is served: sites that were served one after the other may use the same names.
  const sites = new SiteDirectory([], storedSites(store));
  const views = engineViewsOf({
    store,
    shelf: new FlowShelf(store),
    sites,
    messages: new Messages(),
    live: { terminal: nothing, charger: nothing, isVirtual: nothing },
  });
  return { views, books: booksOf({ store, sites }), close: store.close };
}

/** The sites as an engine served them last. */
function storedSites(store: Store): readonly SiteFile[] {
  return store.memory.list('sites', 'id/').map(({ value }) => value as unknown as SiteFile);
}
