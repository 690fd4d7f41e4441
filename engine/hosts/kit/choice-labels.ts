import type { ChoiceView } from '../../contracts/views.ts';
import { renderText } from '../../core/texts/render-text.ts';
import type { FlowShelf } from './flow-shelf.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { OutboxRecord, Store } from './store.ts';

/** The items of a flow's `terminal.choose` with their words, which are the texts that their keys name. */
export function choiceLabels(
  { store, shelf, sites }: { store: Store; shelf: FlowShelf; sites: SiteDirectory },
  { sessionId, input }: OutboxRecord,
): readonly ChoiceView[] {
  const session = store.sessions.get(sessionId);
  const site = session && sites.find(session.siteId);
  if (session === undefined || site === undefined) return [];
  const { texts } = shelf.pinned(session.bundleHash).loaded;
  const currency = sites.currency(site.id);
  const items = Array.isArray(input['items']) ? input['items'].map(String) : [];
  return items.map((item) => {
    const text = { texts, language: site.language, key: item, args: {}, currency };
    return { item, label: renderText(text).lines.join(' ') };
  });
}
