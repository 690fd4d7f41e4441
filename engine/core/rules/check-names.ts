import { reservedWords } from '../expr/left-out-words.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Names of steps stay whole in paths (`card.reading`), ids (`#flow.card`) and in the order of keys in JSON. */
const STATE_NAME = /^[A-Za-z][A-Za-z0-9_-]*$/;
/** Names of settings and remembered values stand in expressions. */
const VALUE_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
/** `constructor` and the like are found on every object. */
const isOnEveryObject = (name: string) => Object.hasOwn(Object.prototype, name);

/** FLOW_NAME_RESERVED: names that would be read as something else. */
export const checkNames: Rule = ({ file, states, arrows, report }) => {
  for (const node of states) {
    if (node.parent === undefined) continue;
    if (STATE_NAME.test(node.name) && !isOnEveryObject(node.name)) continue;
    report(
      'FLOW_NAME_RESERVED',
      node.pointer,
      `A step cannot be called "${node.name}": ${STATE_NAME.test(node.name) ? 'the word is reserved' : 'use letters, digits, - and _, beginning with a letter'}.`,
      { at: 'key' },
    );
  }
  for (const part of ['params', 'context'] as const) {
    for (const name of Object.keys(file[part])) {
      const isWord =
        ['true', 'false', 'in', 'null'].includes(name) ||
        reservedWords.has(name) ||
        isOnEveryObject(name);
      if (VALUE_NAME.test(name) && !isWord) continue;
      const why = isWord
        ? 'the word is reserved'
        : 'use letters, digits and _, beginning with a letter';
      report(
        'FLOW_NAME_RESERVED',
        appendPointer(`/${part}`, name),
        `Nothing can be called "${name}" here: ${why}.`,
        {
          at: 'key',
        },
      );
    }
  }
  if (file.machine.id !== file.id) reportOtherId(file, arrows, report);
};

/** Who copies a flow and changes its `id` has two more things to change. */
function reportOtherId(
  { id, machine }: RuleInput['file'],
  arrows: RuleInput['arrows'],
  report: RuleInput['report'],
): void {
  const old = `#${machine.id}.`;
  const count = arrows.filter(({ transition }) => transition.target?.startsWith(old)).length;
  const also =
    count === 0
      ? `so that #${id}.step finds its steps`
      : `and in ${count} ${count === 1 ? 'arrow' : 'arrows'} "${old}" must be replaced by "#${id}."`;
  report(
    'FLOW_NAME_RESERVED',
    '/machine/id',
    `The machine must be called "${id}" as the flow, ${also}.`,
  );
}
