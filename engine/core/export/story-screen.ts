import type { Json, JsonObject } from '../../contracts/json.ts';
import { compileValue } from '../compile/compile-value.ts';
import { concreteEvaluator } from '../compile/concrete-evaluator.ts';
import { resolveParams } from '../compile/resolve-params.ts';
import { asList } from '../flow/as-list.ts';
import type { FlowAction, FlowFile, FlowValue } from '../flow/flow-file.ts';
import type { FlowTexts } from '../flow/loaded-flow.ts';
import { isInside, type StateNode, statesAround } from '../flow/state-tree.ts';
import { renderText } from '../texts/render-text.ts';
import { firstContext } from './export-xstate-json.ts';
import type { StoryMove } from './story-walk.ts';

/** A story has no site; its amounts are shown in euro. */
const EURO = { code: 'EUR', digits: 2 };

/** What a visit remembers and shows while its story is told. */
export interface StoryScene {
  /** Enters a step; gives the text that is on the screen then, or undefined when it did not change. */
  readonly enter: (move: StoryMove | StateNode) => string | undefined;
}

/** Begins a scene with the flow's first values. What an event would bring is not known: it shows as a dash. */
export function storyScene(file: FlowFile, texts: FlowTexts, language: string): StoryScene {
  const params = resolveParams(file, {});
  let context: JsonObject = firstContext(file);
  const evaluator = concreteEvaluator();
  const compute = (value: FlowValue): Json | undefined => {
    const result = compileValue(value, '', evaluator)({ context, params, event: {} });
    return evaluator.takeFaults().length > 0 ? undefined : result;
  };
  const act = ({ type, params: given = {} }: FlowAction): string | undefined => {
    if (type === 'assign') {
      const known = Object.entries(given).map(([name, value]) => [name, compute(value) ?? null]);
      context = { ...context, ...Object.fromEntries(known) };
      return undefined;
    }
    const text = given['text'] as JsonObject | undefined;
    if (type !== 'terminal.show' || typeof text?.['$text'] !== 'string') return undefined;
    const args = Object.entries((text['args'] ?? {}) as JsonObject).flatMap(([name, value]) => {
      const computed = compute(value);
      return computed === undefined ? [] : [[name, computed] as const];
    });
    const request = { texts, language, key: text['$text'], args: Object.fromEntries(args) };
    return renderText({ ...request, currency: EURO }).lines.join(' / ');
  };
  return {
    enter: (move) => {
      const actions = 'arrow' in move ? actionsOf(move) : entryActions(undefined, move);
      return actions.map(act).findLast((shown) => shown !== undefined);
    },
  };
}

function actionsOf({ arrow, from, to }: StoryMove): readonly FlowAction[] {
  return [...asList<FlowAction>(arrow.transition.actions), ...entryActions(from, to)];
}

/** Entry actions of all states that are entered on the way to a step, the outermost first. */
function entryActions(from: StateNode | undefined, to: StateNode): readonly FlowAction[] {
  const entered = [to, ...statesAround(to)].filter(
    (node) => node === to || from === undefined || (from !== node && !isInside(from, node)),
  );
  return entered.toReversed().flatMap(({ state }) => asList<FlowAction>(state.entry));
}
