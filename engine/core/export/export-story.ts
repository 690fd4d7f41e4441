import type { FlowFile } from '../flow/flow-file.ts';
import type { FlowTexts } from '../flow/loaded-flow.ts';
import { type StateNode, statesIn, stateTree } from '../flow/state-tree.ts';
import { sayInput } from '../story/say-input.ts';
import { storyScene } from './story-screen.ts';
import { milestonesOf, movesFrom, type StoryMove, usualWay, waitingStep } from './story-walk.ts';
import { sayAlike, sayMove, storyLanguage, storyWords } from './story-words.ts';

/**
 * Tells a flow as numbered sentences in Markdown: the usual visit, then what else can happen at each step and where it
 * leads. The sentences are those of the contracts, the screens are rendered from the flow's texts.
 *
 * @param language of the screens; the sentences are in Dutch or else in English
 */
export function exportStory(file: FlowFile, texts: FlowTexts, language: string): string {
  const words = storyLanguage(language);
  const root = stateTree(file.machine);
  const first = waitingStep(root);
  const way =
    usualWay(first, milestonesOf(statesIn(root)), isOver) ?? usualWay(first, [], isOver) ?? [];
  const scene = storyScene(file, texts, language);
  const trigger = sayInput({ kind: 'start', trigger: file.trigger.event })[words];
  const main = [
    withScreen(`1. ${sentence(trigger)}`, scene.enter(first), words),
    ...numberMoves(way, file, words).map(({ text, moves }) => {
      const shown = moves.map((move) => scene.enter(move)).findLast((text) => text !== undefined);
      return withScreen(text, shown, words);
    }),
  ];
  return [
    `# ${file.title[words]}`,
    '',
    file.description[words],
    '',
    ...main,
    '',
    storyWords.over[words],
    '',
    `## ${storyWords.otherwise[words]}`,
    '',
    ...tellOthers({ file, texts, language, words, first, way }),
    '',
  ].join('\n');
}

function isOver(node: StateNode): boolean {
  return node.kind === 'final' && node.parent?.parent === undefined;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function withScreen(text: string, shown: string | undefined, words: 'en' | 'nl'): string {
  return shown === undefined ? text : `${text}\n   ${storyWords.screen[words]}: “${shown}”`;
}

/** Sentences with their numbers from 2; moves without a sentence of their own belong to the one before. */
function numberMoves(
  way: readonly StoryMove[],
  file: FlowFile,
  words: 'en' | 'nl',
): readonly { readonly text: string; readonly moves: readonly StoryMove[] }[] {
  const told: { text: string; moves: StoryMove[] }[] = [];
  for (const move of way) {
    const isQuiet = move.arrow.cause.kind === 'always' || move.arrow.cause.kind === 'ended';
    const said = isQuiet ? undefined : sayMove(move, file, words);
    const last = told.at(-1);
    if (said === undefined && last !== undefined) last.moves.push(move);
    else
      told.push({ text: `${told.length + 2}. ${said ?? storyWords.atOnce[words]}`, moves: [move] });
  }
  return told;
}

interface Telling {
  readonly file: FlowFile;
  readonly texts: FlowTexts;
  readonly language: string;
  readonly words: 'en' | 'nl';
  readonly first: StateNode;
  readonly way: readonly StoryMove[];
}

/** What else can happen, per step of the usual way; each arrow is told where it can first be taken. */
function tellOthers(telling: Telling): readonly string[] {
  const { file, words, first, way } = telling;
  const told = new Set(way.map(({ arrow }) => arrow.transition));
  const numbers = stepNumbers(telling);
  const steps = [first, ...way.map(({ to }) => to)];
  const lettersUsed = new Map<number, number>();
  const tell = (step: StateNode, text: string): string => {
    const number = numbers.get(step) ?? 1;
    const letter = lettersUsed.get(number) ?? 0;
    lettersUsed.set(number, letter + 1);
    return `- ${number}${letterOf(letter)}. ${text}`;
  };
  return [...new Set(steps)].flatMap((step) =>
    movesFrom(step).flatMap((move) => {
      const usual = way.find(({ arrow }) => arrow.transition === move.arrow.transition);
      const alike = usual?.from === step ? sayAlike(usual, words) : undefined;
      if (usual !== undefined && alike !== undefined)
        return [tell(step, `${alike} ${goesOnAt(numbers.get(usual.to), words)}`)];
      if (told.has(move.arrow.transition)) return [];
      told.add(move.arrow.transition);
      const said = sayMove(move, file, words) ?? sentence(storyWords.atOnce[words]);
      return [tell(step, `${said}${tellRest(move, telling, numbers)}`)];
    }),
  );
}

function goesOnAt(number: number | undefined, words: 'en' | 'nl'): string {
  return `${storyWords.goesOn[words]} ${number ?? 1}.`;
}

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
}

/** The number of the sentence after which a visit waits in a step. */
function stepNumbers({ file, words, first, way }: Telling): ReadonlyMap<StateNode, number> {
  const numbers = new Map<StateNode, number>([[first, 1]]);
  for (const [at, { moves }] of numberMoves(way, file, words).entries())
    for (const { to } of moves) if (!numbers.has(to)) numbers.set(to, at + 2);
  return numbers;
}

/** From a turn off the usual way to where it comes back or ends. */
function tellRest(
  move: StoryMove,
  { file, texts, language, words }: Telling,
  numbers: ReadonlyMap<StateNode, number>,
): string {
  const scene = storyScene(file, texts, language);
  const isBack = (node: StateNode) => isOver(node) || numbers.has(node);
  const rest = usualWay(move.to, [], isBack) ?? [];
  const parts: string[] = [];
  for (const next of [move, ...rest]) {
    const said = next === move ? undefined : sayMove(next, file, words);
    const shown = scene.enter(next);
    if (said !== undefined) parts.push(said);
    if (shown !== undefined) parts.push(`${storyWords.screen[words]}: “${shown}”.`);
  }
  const end = rest.at(-1)?.to ?? move.to;
  const number = numbers.get(end);
  parts.push(
    isOver(end) || number === undefined
      ? storyWords.over[words]
      : end === move.from
        ? storyWords.again[words]
        : goesOnAt(number, words),
  );
  return ` ${parts.join(' ')}`;
}
