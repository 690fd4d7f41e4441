import type { Json } from '../../../engine/contracts/json.ts';
import { listOf, objectOf, textOf } from './json-read.ts';

/** Keys of the texts that a list of actions shows on the terminal. */
export function shownTexts(actions: Json | undefined): readonly string[] {
  return listOf(actions)
    .map(objectOf)
    .filter((action) => action['type'] === 'terminal.show')
    .flatMap((action) => textOf(objectOf(objectOf(action['params'])['text'])['$text']) ?? []);
}
