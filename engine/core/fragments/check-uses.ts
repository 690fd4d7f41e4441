import type { JsonSchemaField } from '../../contracts/contract.ts';
import type { Json } from '../../contracts/json.ts';
import { checkExpected } from '../expr/check-expected.ts';
import type { ExprTypes } from '../expr/expression-type.ts';
import { typeFromSchema } from '../expr/type-from-schema.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import type { Report } from '../flow/finding-list.ts';
import type { FlowParam } from '../flow/flow-file.ts';
import { paramNumber, paramProblem } from '../flow/param-range.ts';
import { familiesOf } from '../rules/check-events.ts';
import { checkValue } from '../rules/check-value.ts';
import { quietScope } from '../rules/scopes.ts';
import type { FragmentFile, FragmentInput, FragmentUse } from './fragment-file.ts';
import { bareName } from './replace-names.ts';
import type { FragmentLibrary, Unit } from './unit.ts';
import { usesIn } from './uses-in.ts';

/** One use with the fragment that it means. */
interface UseCheck {
  readonly unit: Unit;
  readonly use: FragmentUse;
  readonly pointer: string;
  readonly fragment: FragmentFile;
  readonly scope: ExprTypes;
  readonly report: Report;
}

/**
 * FLOW_FRAGMENT_UNKNOWN, FLOW_FRAGMENT_WITH, FLOW_FRAGMENT_EXIT: checks each use in a unit, as written, against what
 * its fragment declares.
 *
 * @param known names of all fragments that are there, also of those that could not be read
 * @returns JSON Pointers of the uses that cannot be spelt out
 */
export function checkUses(
  unit: Unit,
  library: FragmentLibrary,
  known: readonly string[],
): ReadonlySet<string> {
  const broken = new Set<string>();
  const scope = quietScope(unit.flow);
  for (const { use, pointer } of usesIn(unit)) {
    const report: Report = (code, at, message, options) => {
      broken.add(pointer);
      unit.report(code, at, message, options);
    };
    const fragment = library.get(use.use)?.fragment;
    if (fragment === undefined) {
      broken.add(pointer);
      if (known.includes(use.use)) continue;
      const message = didYouMean(`There is no fragment "${use.use}"`, use.use, known);
      report('FLOW_FRAGMENT_UNKNOWN', `${pointer}/use`, message);
      continue;
    }
    const check: UseCheck = { unit, use, pointer, fragment, scope, report };
    checkParts(check);
    checkRequired(check);
    checkGiven(check);
    checkExits(check);
    checkResults(check);
  }
  return broken;
}

const parts = ['use', 'with', 'out', 'on', 'description', 'tags', 'meta'];

function checkParts({ use, pointer, report }: UseCheck): void {
  for (const part of Object.keys(use)) {
    if (parts.includes(part)) continue;
    const message = `"${part}" has no meaning here: the fragment "${use.use}" says what this step does. Put the use into a step of its own.`;
    report('FLOW_SHAPE', appendPointer(pointer, part), message, { at: 'key' });
  }
}

function checkRequired({ unit, fragment, pointer, report }: UseCheck): void {
  const families = familiesOf(unit.flow.requires);
  for (const need of fragment.requires) {
    const isThere = need.includes('.') ? unit.flow.requires.includes(need) : families.has(need);
    if (isThere) continue;
    const message = `"${fragment.id}" needs "${need}", but "requires" does not list it.`;
    report('FLOW_FRAGMENT_WITH', `${pointer}/use`, message);
  }
}

function checkGiven(check: UseCheck): void {
  const { use, pointer, fragment, report } = check;
  for (const [name, value] of Object.entries(use.with ?? {})) {
    const at = appendPointer(`${pointer}/with`, name);
    const input = Object.hasOwn(fragment.in, name) ? fragment.in[name] : undefined;
    if (input === undefined) {
      const sentence = `The fragment "${fragment.id}" takes no "${name}"`;
      report('FLOW_FRAGMENT_WITH', at, didYouMean(sentence, name, Object.keys(fragment.in)), {
        at: 'key',
      });
    } else if (input.type === 'duration') checkDuration(name, value, input, at, check);
    else checkInput(name, value, input, at, check);
  }
  for (const [name, input] of Object.entries(fragment.in)) {
    if (input.default !== undefined || Object.hasOwn(use.with ?? {}, name)) continue;
    const message = `The fragment "${fragment.id}" needs "${name}" under "with": ${input.description}`;
    const isThere = use.with !== undefined;
    report('FLOW_FRAGMENT_WITH', isThere ? `${pointer}/with` : `${pointer}/use`, message, {
      at: isThere ? 'key' : 'value',
    });
  }
}

const expressionOf = (value: Json): string | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const text = (value as { readonly $expr?: Json }).$expr;
  return typeof text === 'string' ? text : undefined;
};

/** `after` can only name a setting or a number: what is given as a duration must be one of both. */
function checkDuration(
  name: string,
  value: Json,
  input: FragmentInput,
  pointer: string,
  { unit, report }: UseCheck,
): void {
  const refuse = (problem: string) =>
    report('FLOW_FRAGMENT_WITH', pointer, `"${name}" ${problem}.`);
  const text = expressionOf(value);
  if (text === undefined) {
    const problem = paramProblem(input as FlowParam, value);
    if (problem !== undefined) refuse(problem);
    return;
  }
  const bare = bareName(text);
  const settings = unit.flow.params;
  const isSetting =
    bare?.root === 'params' &&
    Object.hasOwn(settings, bare.field) &&
    settings[bare.field]?.type === 'duration';
  const setting = isSetting ? settings[bare.field] : undefined;
  if (setting === undefined)
    refuse(
      'must be an ISO 8601 duration, or {"$expr": "params.…"} with a setting of type duration',
    );
  else if (!liesWithin(rangeOf(setting), rangeOf(input as FlowParam)))
    refuse(
      `is given "params.${bare?.field ?? ''}", whose range must lie within ${input.minimum} and ${input.maximum}`,
    );
}

type Range = readonly [minimum: number | undefined, maximum: number | undefined];

const rangeOf = (param: FlowParam): Range => [
  paramNumber(param, param.minimum),
  paramNumber(param, param.maximum),
];

function liesWithin([minimum, maximum]: Range, [least, most]: Range): boolean {
  return (
    (least === undefined || (minimum !== undefined && minimum >= least)) &&
    (most === undefined || (maximum !== undefined && maximum <= most))
  );
}

function checkInput(
  name: string,
  value: Json,
  input: FragmentInput,
  pointer: string,
  { scope, report }: UseCheck,
): void {
  const text = expressionOf(value);
  if (input['x-opaque'] !== undefined && (text === undefined || bareName(text) === undefined)) {
    const message = `"${name}" is opaque: name a remembered value, {"$expr": "context.…"}.`;
    report('FLOW_FRAGMENT_WITH', pointer, message);
    return;
  }
  const given = checkValue(value, {
    pointer,
    scope,
    field: input as JsonSchemaField,
    name: `"${name}"`,
    code: 'FLOW_FRAGMENT_WITH',
    report,
    textUses: [],
  });
  if (text === undefined || given?.type !== 'int') return;
  const range: Range = [given.minimum, given.maximum];
  if (!liesWithin(range, rangeOf(input as FlowParam))) {
    const within = `within ${input.minimum ?? 'any'} and ${input.maximum ?? 'any'}`;
    const is = `from ${given.minimum ?? 'anything'} to ${given.maximum ?? 'anything'}`;
    report('FLOW_FRAGMENT_WITH', pointer, `"${name}" must lie ${within}; this is ${is}.`);
  }
}

function checkExits({ use, pointer, fragment, report }: UseCheck): void {
  const exits = Object.keys(fragment.exits);
  const refuse = (at: string, message: string, kind: 'key' | 'value' = 'value') =>
    report('FLOW_FRAGMENT_EXIT', at, message, { at: kind });
  for (const [exit, written] of Object.entries(use.on ?? {})) {
    const at = appendPointer(`${pointer}/on`, exit);
    if (!exits.includes(exit))
      refuse(
        at,
        didYouMean(`The fragment "${fragment.id}" has no exit "${exit}"`, exit, exits),
        'key',
      );
    else if (Array.isArray(written))
      refuse(at, `The exit "${exit}" has one arrow; lead to a step of your own to decide there.`);
    else if (typeof written === 'object' && written.guard !== undefined)
      refuse(
        `${at}/guard`,
        `The arrow for the exit "${exit}" can have no condition: it must always be possible.`,
      );
  }
  const missing = exits.filter((exit) => !Object.hasOwn(use.on ?? {}, exit));
  if (missing.length === 0) return;
  const list = missing.map((exit) => `"${exit}"`).join(', ');
  refuse(
    use.on === undefined ? `${pointer}/use` : `${pointer}/on`,
    `The fragment "${fragment.id}" can also end by ${list}; add an arrow under "on" for ${missing.length === 1 ? 'it' : 'each'}.`,
    use.on === undefined ? 'value' : 'key',
  );
}

function checkResults({ unit, use, pointer, fragment, report }: UseCheck): void {
  const known = Object.keys(unit.flow.context);
  for (const name of Object.keys(use.out ?? {})) {
    if (Object.hasOwn(fragment.out, name)) continue;
    const sentence = `The fragment "${fragment.id}" gives back no "${name}"`;
    const at = appendPointer(`${pointer}/out`, name);
    report('FLOW_FRAGMENT_WITH', at, didYouMean(sentence, name, Object.keys(fragment.out)), {
      at: 'key',
    });
  }
  for (const [name, result] of Object.entries(fragment.out)) {
    const isNamed = Object.hasOwn(use.out ?? {}, name);
    const to = isNamed ? use.out?.[name] : name;
    if (to === null || to === undefined) continue;
    const at = isNamed ? appendPointer(`${pointer}/out`, name) : `${pointer}/use`;
    const field = Object.hasOwn(unit.flow.context, to) ? unit.flow.context[to] : undefined;
    if (field === undefined) {
      const sentence = `The fragment "${fragment.id}" gives back "${name}", but no remembered value is called "${to}"`;
      const hint = isNamed
        ? ''
        : ' Declare it, or say under "out" which one takes it (null: none).';
      report('FLOW_FRAGMENT_WITH', at, `${didYouMean(sentence, to, known)}${hint}`);
      continue;
    }
    const mistake = checkExpected(
      { type: typeFromSchema(result), literal: false },
      typeFromSchema(field),
    );
    if (mistake !== undefined)
      report('FLOW_FRAGMENT_WITH', at, `"${name}" does not fit "${to}": it ${mistake.message}.`);
  }
}
