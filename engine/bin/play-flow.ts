import { ForecourtError } from '../contracts/forecourt-error.ts';
import { parseDuration } from '../core/flow/parse-duration.ts';
import type { Choice } from '../core/simulate/choices-of.ts';
import type { FlowPlayer } from '../core/simulate/flow-player.ts';
import { withFields } from '../core/simulate/with-fields.ts';
import type { CommandInput } from './command.ts';
import { formatChoices, formatPlace, formatStory, type PlayerLook } from './format-player.ts';
import { type PlayerWords, playerWords } from './player-words.ts';
import { newScenarioPath, scenarioIdOf, writeScenarioFile } from './scenario-file.ts';

const UNITS = { s: 'S', m: 'M', h: 'H' } as const;

/** Plays a flow by the words of a person (or a pipe), until these end. Errors are told and change nothing. */
export async function playFlow(
  player: FlowPlayer,
  look: PlayerLook,
  input: CommandInput,
  out: (text: string) => void,
): Promise<void> {
  const words = playerWords(look.language);
  const show = (): readonly Choice[] => {
    const choices = player.choices();
    out(`${formatPlace(player.session, look)}\n${formatChoices(choices, look.language)}`);
    out(`\n${words.keys}\n`);
    return choices;
  };
  let choices = show();
  for (;;) {
    const line = (await input.ask(words.prompt))?.trim();
    if (line === undefined || line === 'q') return;
    if (line === '') continue;
    try {
      const reply = obey(player, choices, line, look);
      if (reply === undefined) choices = show();
      else out(reply);
    } catch (error) {
      if (!(error instanceof ForecourtError)) throw error;
      out(`${error.code}: ${String(error.details['message'] ?? error.message)}\n`);
    }
  }
}

/** Does what a line says. @returns what to say, or undefined when the session went on */
function obey(
  player: FlowPlayer,
  choices: readonly Choice[],
  line: string,
  look: PlayerLook,
): string | undefined {
  const words = playerWords(look.language);
  const [word = '', ...rest] = line.split(/\s+/);
  switch (word) {
    case '?':
      return words.help;
    case 'j':
      return formatStory(player.session, look.language);
    case 'b':
      return player.back() ? undefined : `${words.noWayBack}\n`;
    case 'r':
      player.take({ restart: true });
      return undefined;
    case 'w':
      return wait(player, rest.join(''), words);
    case 's':
      return save(player, rest, words);
    default:
      return choose(player, choices, word, rest, words);
  }
}

function choose(
  player: FlowPlayer,
  choices: readonly Choice[],
  word: string,
  rest: readonly string[],
  words: PlayerWords,
): string | undefined {
  const choice = /^\d+$/.test(word) ? choices[Number(word) - 1] : undefined;
  if (choice === undefined) return `${words.noChoice}\n${words.keys}\n`;
  const typed = rest.map((pair) => pair.split(/=(.*)/s).slice(0, 2));
  player.take(
    withFields(choice.move, Object.fromEntries(typed.map(([name, value]) => [name, value ?? '']))),
  );
  return undefined;
}

function wait(player: FlowPlayer, text: string, words: PlayerWords): string | undefined {
  const [, count, unit] = /^(\d{1,5})([smh])$/.exec(text) ?? [];
  const iso =
    count === undefined ? text : `PT${count}${UNITS[(unit ?? 's') as keyof typeof UNITS]}`;
  if (parseDuration(iso) === undefined) return `${words.noDuration}\n`;
  player.take({ wait: iso });
  return undefined;
}

function save(player: FlowPlayer, [name, ...title]: readonly string[], words: PlayerWords): string {
  if (name === undefined) return `${words.noName}\n`;
  const path = newScenarioPath(name);
  const id = scenarioIdOf(path);
  const said = title.length > 0 ? title.join(' ') : id.replaceAll('-', ' ');
  writeScenarioFile(path, player.scenario({ id, title: { en: said, nl: said } }));
  return `${words.saved} ${path}\n`;
}
