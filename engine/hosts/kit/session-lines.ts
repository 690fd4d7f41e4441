import type { JsonObject } from '../../contracts/json.ts';
import { renderText } from '../../core/texts/render-text.ts';
import { bayOf, nameBay } from './bay-of.ts';
import type { FlowShelf } from './flow-shelf.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { Store } from './store.ts';

/** A text of a session's flow with its values. */
interface SessionText {
  readonly sessionId: string;
  readonly key: string;
  readonly args: JsonObject;
}

/** Renders the texts of sessions, each once: a screen is decided more often than it changes. */
export class SessionLines {
  readonly #store: Store;
  readonly #shelf: FlowShelf;
  readonly #sites: SiteDirectory;
  readonly #rendered = new WeakMap<
    SessionText,
    { readonly bay: string | undefined; readonly lines: readonly string[] }
  >();

  constructor(parts: { store: Store; shelf: FlowShelf; sites: SiteDirectory }) {
    this.#store = parts.store;
    this.#shelf = parts.shelf;
    this.#sites = parts.sites;
  }

  /** The lines in the language of the site, with the bay where it must be said; none when the session is gone. */
  of(text: SessionText): readonly string[] {
    const { sessionId, key, args } = text;
    const session = this.#store.sessions.get(sessionId);
    const site = session && this.#sites.find(session.siteId);
    if (session === undefined || site === undefined) return [];
    const bay = bayOf(this.#sites, session);
    const known = this.#rendered.get(text);
    if (known !== undefined && known.bay === bay) return known.lines;
    const { loaded } = this.#shelf.pinned(session.bundleHash);
    const { language } = site;
    const currency = this.#sites.currency(site.id);
    const rendered = renderText({ texts: loaded.texts, language, key, args, currency });
    const lines = nameBay(bay, rendered.lines);
    this.#rendered.set(text, { bay, lines });
    return lines;
  }
}
