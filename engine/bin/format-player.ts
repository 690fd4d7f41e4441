import type { Json, JsonObject } from '../contracts/json.ts';
import type { Currency } from '../contracts/money.ts';
import type { FlowTexts } from '../core/flow/loaded-flow.ts';
import type { Choice } from '../core/simulate/choices-of.ts';
import type { ScenarioMove } from '../core/simulate/scenario.ts';
import type { VirtualSession } from '../core/simulate/virtual-session.ts';
import { activePaths } from '../core/step/active-paths.ts';
import { renderText } from '../core/texts/render-text.ts';
import { clockText } from './clock-text.ts';
import { formatAmount } from './format-values.ts';
import { inLanguage, playerWords } from './player-words.ts';

/** How a player shows what it plays. */
export interface PlayerLook {
  readonly texts: FlowTexts;
  readonly language: string;
  readonly currency: Currency;
}

const RULE = '─'.repeat(60);

/** Where a session stands: what the driver sees, the step, the running requests, the money. */
export function formatPlace(session: VirtualSession, look: PlayerLook): string {
  const { state, holds, nowMs } = session;
  const words = playerWords(look.language);
  const rows = screenRows(session, look);
  const asks = session.asks().map(({ start }) => start.operation);
  const money = holds.map(({ phase, end, authorizedMinor, committedMinor }) => {
    const how = end === null ? phase : `${phase} (${end})`;
    const amounts = `${formatAmount(authorizedMinor, look.currency)} ${words.reserved}`;
    const paid = `${formatAmount(committedMinor, look.currency)} ${words.charged}`;
    return `${how}, ${amounts}, ${paid}`;
  });
  rows.push(
    `${clockText(nowMs)}  ${words.place}: ${leaves(activePaths(state.value)).join(', ') || '-'}`,
    `          ${words.waitsFor}: ${asks.join(', ') || words.nothing}`,
    `          ${words.money}: ${money.join('; ') || words.noMoney}`,
  );
  if (state.status === 'ended') rows.push(`${words.ended}: ${endingOf(state.output)}`);
  if (state.status === 'stuck') rows.push(words.stuck);
  return `${rows.join('\n')}\n`;
}

/** What can happen, numbered from 1. */
export function formatChoices(choices: readonly Choice[], language: string): string {
  const says = choices.map(({ say }) => inLanguage(say, language));
  const width = Math.max(0, ...says.map((say) => say.length));
  return choices
    .map(({ move, name }, at) => {
      const number = String(at + 1).padStart(3);
      const say = (says[at] ?? '').padEnd(width);
      return `${[`${number}  ${say}`, name, ...fieldsOf(move)].join('  ')}\n`;
    })
    .join('');
}

/** What happened so far. */
export function formatStory({ story }: VirtualSession, language: string): string {
  return story
    .map(({ atMs, say, activePaths: paths, effects }) => {
      const asked = effects.flatMap((effect) =>
        effect.kind === 'operation.start' || effect.kind === 'notice' ? [effect.operation] : [],
      );
      const rows = [
        `  ${clockText(atMs)}  ${inLanguage(say, language)}`,
        `            ${leaves(paths).join(', ')}`,
        ...asked.map((operation) => `            -> ${operation}`),
      ];
      return `${rows.join('\n')}\n`;
    })
    .join('');
}

function screenRows({ screen }: VirtualSession, look: PlayerLook): string[] {
  const { key, args } = screen ?? {};
  if (typeof key !== 'string') return [RULE, RULE];
  const { lines } = renderText({ ...look, key, args: (args ?? {}) as JsonObject });
  return [RULE, ...lines.map((line) => `  ${line}`), RULE];
}

/** The innermost ones: those around them go without saying. */
function leaves(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
}

function fieldsOf(move: ScenarioMove): readonly string[] {
  const fields: Readonly<Record<string, Json>> =
    'event' in move ? move.event : 'answer' in move ? move.answer : {};
  const given = Object.entries(fields).filter(
    ([name]) => !['type', 'to', 'outcome'].includes(name),
  );
  if ('wait' in move) return [move.wait];
  return given.map(([name, value]) => `${name}=${String(value)}`);
}

function endingOf(output: Json): string {
  const ending = (output as JsonObject | null)?.['ending'];
  return typeof ending === 'string' ? ending : JSON.stringify(output);
}
