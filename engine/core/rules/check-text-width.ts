import { currencyOf } from '../flow/currency-of.ts';
import { arrowsOf } from '../flow/flow-arrows.ts';
import { statesIn, stateTree } from '../flow/state-tree.ts';
import { columnsOf } from '../texts/columns-of.ts';
import { type TextSize, textSize } from '../texts/text-size.ts';
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
  const screens = input.devices.filter(({ profile }) => profile.screen !== undefined);
  if (currency === undefined || screens.length === 0) return;
  const accepted = new Set(
    flow.file.accept.filter(({ rule }) => rule === 'text-width').map(({ where }) => where),
  );
  const texts = textsOf(input).filter(({ key }) => !accepted.has(key));
  for (const { key, language, text, args } of texts) {
    for (const { id, profile } of screens) {
      const size = textSize(text, language, args, currency, longestBay(site, id));
      const problem = size && problemOf(size, profile.screen);
      if (problem === undefined) continue;
      const message = `The text "${key}" (${language}) of "${flow.id}" does not fit on terminal "${id}": ${problem}.`;
      input.report('FLOW_TEXT_WIDTH', pointer, message, { severity: 'warning' });
    }
  }
};

function problemOf(
  { lines, widest, width, line }: TextSize,
  screen: { readonly lines: number; readonly columns: number } | undefined,
): string | undefined {
  if (screen === undefined) return undefined;
  if (lines > screen.lines) return `it has ${lines} lines, the screen has ${screen.lines}`;
  if (width <= screen.columns) return undefined;
  return `line ${line}, "${widest}", has ${width} columns, the screen has ${screen.columns}`;
}

/** What the host writes before the first line, at its longest: nothing where a terminal serves one connector. */
function longestBay({ chargers }: SiteRuleInput['site'], terminalId: string): string {
  const titles = chargers
    .flatMap(({ connectors }) => connectors)
    .filter(({ terminal }) => terminal === terminalId)
    .map(({ title }) => title);
  if (titles.length < 2) return '';
  return `${titles.reduce((a, b) => (columnsOf(b) > columnsOf(a) ? b : a))}: `;
}

interface ShownText extends TextUse {
  readonly language: string;
  readonly text: string;
}

/** Each text that the flow shows, per language. */
function textsOf({ flow, contracts }: SiteRuleInput): readonly ShownText[] {
  const uses = textUsesOf(flow.file, contracts);
  return flow.languages.flatMap((language) =>
    uses.flatMap((use) => {
      const text = flow.texts[language]?.[use.key];
      return text === undefined ? [] : [{ ...use, language, text }];
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
