import type { AbortPort } from '../../contracts/device-adapter.ts';
import type { ChoiceView } from '../../contracts/views.ts';
import { bayOf } from './bay-of.ts';
import type { ChoiceDesk } from './choice-desk.ts';
import type { ConnectorPlace, SiteDirectory } from './site-directory.ts';
import type { SiteTexts } from './site-texts.ts';
import type { SessionRecord } from './store.ts';

/** The answer of a driver who wants to pay for another car. */
const BEGIN = 'begin';

/** The questions that the engine asks a driver, in the words of the site. */
export class DriverQuestions {
  readonly #sites: SiteDirectory;
  readonly #siteTexts: SiteTexts;
  readonly #choices: ChoiceDesk;

  constructor(parts: { sites: SiteDirectory; siteTexts: SiteTexts; choices: ChoiceDesk }) {
    this.#sites = parts.sites;
    this.#siteTexts = parts.siteTexts;
    this.#choices = parts.choices;
  }

  /**
   * Which charge the driver who presented his card wants to stop, or whether he pays for another car.
   *
   * @param paysFor the session that asks for a card; null = a new one begins; undefined = he cannot pay for another car
   * @returns undefined when nobody chose
   */
  async stopOrBegin(
    terminalId: string,
    stops: readonly SessionRecord[],
    paysFor: SessionRecord | null | undefined,
  ): Promise<SessionRecord | typeof BEGIN | undefined> {
    const begin =
      paysFor === undefined
        ? []
        : [{ item: BEGIN, label: this.#beginLabel(terminalId, paysFor) } as const];
    const items: readonly ChoiceView[] = [
      ...stops.map((session) => ({
        item: session.sessionId,
        label: this.#stopLabel(terminalId, session),
      })),
      ...begin,
    ];
    const key = paysFor === undefined ? 'choose.stop' : 'choose.stopOrBegin';
    const lines = this.#lines(terminalId, key);
    const item = await this.#choices.ask(terminalId, { lines, items, sessionId: null });
    return item === BEGIN ? item : stops.find(({ sessionId }) => sessionId === item);
  }

  /** Which connector is the driver's; `sessionId` is null when he has no session yet. */
  async bay(
    terminalId: string,
    sessionId: string | null,
    places: readonly ConnectorPlace[],
    signal?: AbortPort,
  ): Promise<ConnectorPlace | undefined> {
    const items = places.map(({ connector }, at) => ({
      item: `bay-${at}`,
      label: connector.title,
    }));
    const lines = this.#lines(terminalId, 'choose.bay');
    const item = await this.#choices.ask(terminalId, { lines, items, sessionId }, signal);
    return places[items.findIndex((one) => one.item === item)];
  }

  #stopLabel(terminalId: string, session: SessionRecord): string {
    const bay = bayOf(this.#sites, session);
    if (bay === undefined) return this.#lines(terminalId, 'choose.item.stopUnbound').join(' ');
    return this.#lines(terminalId, 'choose.item.stop', { bay }).join(' ');
  }

  #beginLabel(terminalId: string, paysFor: SessionRecord | null): string {
    const bay = paysFor === null ? undefined : bayOf(this.#sites, paysFor);
    if (bay === undefined) return this.#lines(terminalId, 'choose.item.begin').join(' ');
    return this.#lines(terminalId, 'choose.item.pay', { bay }).join(' ');
  }

  #lines(
    terminalId: string,
    key: string,
    args: Readonly<Record<string, string>> = {},
  ): readonly string[] {
    const language = this.#sites.siteOfTerminal(terminalId)?.language ?? 'en';
    return this.#siteTexts.lines(language, key, args);
  }
}
