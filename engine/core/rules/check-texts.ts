import { describeType } from '../expr/describe-type.ts';
import type { ExprType } from '../expr/expression-type.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import { parseText, type TextArgument } from '../texts/message-format.ts';
import type { Rule, RuleInput } from './rule.ts';
import type { TextUse } from './text-use.ts';

/** FLOW_TEXT_MISSING and FLOW_TEXT_SYNTAX: each text exists in each language and shows what the flow gives it. */
export const checkTexts: Rule = (input) => {
  const languages = Object.keys(input.texts);
  if (input.textUses.length > 0 && !languages.includes('en'))
    input.report(
      'FLOW_TEXT_MISSING',
      '',
      'There is no texts/en.json; English is what remains when a language is missing.',
    );
  const keys = [
    ...new Set(languages.flatMap((language) => Object.keys(input.texts[language] ?? {}))),
  ];
  for (const { key, pointer } of input.textUses) {
    const lacking = languages.filter(
      (language) => !Object.hasOwn(input.texts[language] ?? {}, key),
    );
    if (lacking.length === 0) continue;
    const sentence =
      lacking.length === languages.length
        ? didYouMean(`There is no text "${key}"`, key, keys)
        : `The text "${key}" is missing in ${lacking.join(', ')}.`;
    input.report('FLOW_TEXT_MISSING', `${pointer}/$text`, sentence);
  }
  for (const language of languages)
    for (const [key, text] of Object.entries(input.texts[language] ?? {}))
      checkText(language, key, text, input);
  checkUnusedArguments(input);
};

function checkText(language: string, key: string, text: string, input: RuleInput): void {
  const report = input.reportText(language);
  const pointer = appendPointer('', key);
  const uses = input.textUses.filter((use) => use.key === key);
  if (uses.length === 0)
    report('FLOW_TEXT_MISSING', pointer, `Nothing shows the text "${key}"; remove it or use it.`, {
      at: 'key',
      severity: 'warning',
    });
  const result = parseText(text);
  if (result.problem !== undefined) {
    report('FLOW_TEXT_SYNTAX', pointer, `The text "${key}" is wrong: ${result.problem.message}.`, {
      at: result.problem.range,
    });
    return;
  }
  for (const argument of result.parsed.arguments) {
    for (const use of uses) {
      const problem = problemOf(argument, use);
      if (problem !== undefined)
        report('FLOW_TEXT_SYNTAX', pointer, `The text "${key}" ${problem}`, { at: argument.range });
    }
  }
}

function problemOf({ name, kind, choices }: TextArgument, use: TextUse): string | undefined {
  if (!use.args.has(name))
    return didYouMean(`uses {${name}}, which the flow does not give it`, name, use.args.keys());
  const type = use.args.get(name);
  if (type === undefined) return undefined;
  if (!fits(type, kind))
    return `uses {${name}} as ${words[kind]}, but the flow gives ${describeType(type)}.`;
  if (kind !== 'select') return undefined;
  const known =
    type.type === 'bool' ? ['true', 'false'] : type.type === 'string' ? type.oneOf : undefined;
  const stray = known === undefined ? undefined : choices.find((choice) => !known.includes(choice));
  return stray === undefined
    ? undefined
    : didYouMean(`has a choice "${stray}" that {${name}} never is`, stray, known ?? []);
}

const words: Readonly<Record<TextArgument['kind'], string>> = {
  text: 'a plain text or count',
  number: 'a count',
  plural: 'a count',
  select: 'one of several words',
  money: 'money',
  energy: 'energy',
  duration: 'a duration',
};

function fits(type: ExprType, kind: TextArgument['kind']): boolean {
  const unit = type.type === 'int' ? type.unit : undefined;
  // A number written into the flow has no unit of its own.
  const isLiteral =
    type.type === 'int' && type.minimum !== undefined && type.minimum === type.maximum;
  switch (kind) {
    case 'money':
      return type.type === 'int' && (unit === 'minor' || (unit === undefined && isLiteral));
    case 'energy':
      return type.type === 'int' && (unit === 'Wh' || (unit === undefined && isLiteral));
    case 'duration':
      return type.type === 'int' && (unit === 'ms' || (unit === undefined && isLiteral));
    case 'number':
    case 'plural':
      return type.type === 'int' && (unit === undefined || unit === 'min');
    case 'select':
      return type.type === 'string' || type.type === 'bool';
    case 'text':
      if (type.type === 'int') return unit === undefined || unit === 'min';
      // A card key never reaches a screen.
      return type.type === 'string' || (type.type === 'opaque' && type.kind !== 'card');
  }
}

/** An argument that no language shows is a slip; one that only some languages show may be meant. */
function checkUnusedArguments({ textUses, texts, report }: RuleInput): void {
  const languages = Object.keys(texts);
  for (const { key, pointer, args } of textUses) {
    const shownIn = languages.map((language) => {
      const catalogue = texts[language] ?? {};
      return namesIn(Object.hasOwn(catalogue, key) ? catalogue[key] : undefined);
    });
    if (shownIn.includes(undefined)) continue;
    for (const name of args.keys()) {
      const lacking = languages.filter((_, at) => shownIn[at]?.has(name) !== true);
      if (lacking.length === 0) continue;
      const isNowhere = lacking.length === languages.length;
      const where = isNowhere ? 'in no language' : `not in ${lacking.join(', ')}`;
      const at = { at: 'key' as const, ...(isNowhere ? {} : { severity: 'warning' as const }) };
      report(
        'FLOW_TEXT_SYNTAX',
        appendPointer(`${pointer}/args`, name),
        `The text "${key}" shows {${name}} ${where}.`,
        at,
      );
    }
  }
}

/** Arguments of a text; undefined when it is missing or not understood, which is reported elsewhere. */
function namesIn(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined;
  const result = parseText(text);
  if (result.problem !== undefined) return undefined;
  return new Set(result.parsed.arguments.map(({ name }) => name));
}
