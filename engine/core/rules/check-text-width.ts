import { currencyOf } from '../flow/currency-of.ts';
import { arrowsOf } from '../flow/flow-arrows.ts';
import { statesIn, stateTree } from '../flow/state-tree.ts';
import { columnsOf } from '../texts/columns-of.ts';
import { longestTexts } from '../texts/longest-texts.ts';
import { whyTooLarge } from '../texts/screen-fit.ts';
import { checkValues } from './check-values.ts';
import type { SiteRule, SiteRuleInput } from './site-rule.ts';
import type { TextUse } from './text-use.ts';

/**
 * FLOW_TEXT_WIDTH: every text of a flow fits on the screens of the site, in each language, also with its longest values
 * and with the title of the connector that stands before it where a terminal serves several.
 * An entry `{rule: "text-width", where: <key of the text>, reason}` under `accept` of the flow lets one be.
 */
export const checkTextWidth: SiteRule = (input) => {
  const { flow, site, pointer } = input;
  const currency = currencyOf(site.currency);
  const screens = input.devices.flatMap(({ id, profile: { screen } }) =>
    screen === undefined ? [] : [{ id, screen, bay: longestBay(site, id) }],
  );
  if (currency === undefined || screens.length === 0) return;
  const accepted = new Set(
    flow.file.accept.filter(({ rule }) => rule === 'text-width').map(({ where }) => where),
  );
  const shown = textsOf(input).filter(({ key }) => !accepted.has(key));
  for (const { key, language, text, uses } of shown) {
    const texts = uses.flatMap(({ args }) => longestTexts(text, language, args, currency));
    for (const { id, screen, bay } of screens) {
      const why = whyTooLarge(texts.map(behind(bay)), screen);
      if (why === undefined) continue;
      const message = `The text "${key}" (${language}) of "${flow.id}" does not fit on terminal "${id}": ${why}.`;
      input.report('FLOW_TEXT_WIDTH', pointer, message, { severity: 'warning' });
    }
  }
};

const behind =
  (bay: string) =>
  ([first = '', ...rest]: readonly string[]) => [`${bay}${first}`, ...rest];

/** What the host writes before the first line, at its longest: nothing where a terminal serves one connector. */
function longestBay({ chargers }: SiteRuleInput['site'], terminalId: string): string {
  const titles = chargers
    .flatMap(({ connectors }) => connectors)
    .filter(({ terminal }) => terminal === terminalId)
    .map(({ title }) => title);
  if (titles.length < 2) return '';
  return `${titles.reduce((a, b) => (columnsOf(b) > columnsOf(a) ? b : a))}: `;
}

interface ShownText {
  readonly key: string;
  readonly language: string;
  readonly text: string;
  readonly uses: readonly TextUse[];
}

/** Each text that the flow shows, per language. */
function textsOf({ flow, contracts }: SiteRuleInput): readonly ShownText[] {
  const all = textUsesOf(flow.file, contracts);
  const keys = [...new Set(all.map(({ key }) => key))];
  return flow.languages.flatMap((language) =>
    keys.flatMap((key) => {
      const text = flow.texts[language]?.[key];
      const uses = all.filter((use) => use.key === key);
      return text === undefined ? [] : [{ key, language, text, uses }];
    }),
  );
}

function textUsesOf(
  file: SiteRuleInput['flow']['file'],
  contracts: SiteRuleInput['contracts'],
): readonly TextUse[] {
  const root = stateTree({ ...file.machine, id: file.id });
  const states = statesIn(root);
  const textUses: TextUse[] = [];
  const nothing = () => undefined;
  checkValues({
    file,
    contracts,
    root,
    states,
    arrows: states.flatMap(arrowsOf),
    texts: {},
    textUses,
    report: nothing,
    reportText: () => nothing,
  });
  return textUses;
}
