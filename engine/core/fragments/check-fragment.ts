import type { JsonSchemaField } from '../../contracts/contract.ts';
import type { Json } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import type { FlowParam, FlowState } from '../flow/flow-file.ts';
import { paramNumber, paramProblem } from '../flow/param-range.ts';
import { checkValue } from '../rules/check-value.ts';
import { quietScope } from '../rules/scopes.ts';
import type { FragmentFile, FragmentInput } from './fragment-file.ts';
import type { Unit } from './unit.ts';

/** FLOW_PARAM, FLOW_CONTEXT, FLOW_SHAPE, FLOW_FRAGMENT_EXIT, FLOW_FRAGMENT_ENTRY: what a fragment declares is sound. */
export function checkFragment(unit: Unit, fragment: FragmentFile): void {
  checkInputs(unit, fragment);
  checkOutputs(unit, fragment);
  checkMachine(unit, fragment);
  checkDoors(unit, fragment);
  checkExitValues(unit, fragment);
}

function checkInputs({ report }: Unit, fragment: FragmentFile): void {
  for (const [name, input] of Object.entries(fragment.in)) {
    const problem = inputProblem(input);
    if (problem !== undefined)
      report('FLOW_PARAM', appendPointer('/in', name), `"${name}" ${problem}.`, { at: 'key' });
  }
}

function inputProblem(input: FragmentInput): string | undefined {
  const { type, enum: values, minimum, maximum } = input;
  const isOpaque = input['x-opaque'] !== undefined;
  const isWord = values !== undefined && (type === undefined || type === 'string');
  if (isOpaque && (type ?? values ?? input.default) !== undefined)
    return 'is opaque and has no type, values or default';
  if (isOpaque) return undefined;
  if (type === undefined && values === undefined)
    return 'needs "type", "enum" or "x-opaque": what kind of value it is';
  if (values !== undefined && !isWord) return 'is no text and needs no "enum"';
  if (type === 'string' && values === undefined) return 'needs "enum": the texts to choose from';
  const isNumber = type === 'integer' || type === 'duration';
  if (!isNumber && (minimum ?? maximum ?? input['x-unit']) !== undefined)
    return 'is no number and has no range or unit';
  if (type === 'duration' && input['x-unit'] !== undefined)
    return 'is a duration and needs no unit';
  const param = { ...input, type: type ?? 'string' } as FlowParam;
  for (const bound of [minimum, maximum])
    if (bound !== undefined && paramNumber(param, bound) === undefined)
      return `has a range that is no ${type === 'duration' ? 'ISO 8601 duration' : 'whole number'}`;
  if (input.default === undefined) return undefined;
  const wrong = paramProblem(param, input.default);
  return wrong === undefined ? undefined : `has a default that ${wrong}`;
}

function checkOutputs({ report }: Unit, fragment: FragmentFile): void {
  const written = new Set(
    Object.values(fragment.machine.states ?? {}).flatMap((state) => Object.keys(valuesOf(state))),
  );
  for (const [name, field] of Object.entries(fragment.out)) {
    const kinds = [field.type, field.enum, field['x-opaque']].filter((kind) => kind !== undefined);
    const pointer = appendPointer('/out', name);
    if (kinds.length !== 1)
      report('FLOW_CONTEXT', pointer, `"${name}" needs one of "type", "enum" and "x-opaque".`, {
        at: 'key',
      });
    else if (!written.has(name))
      report(
        'FLOW_FRAGMENT_EXIT',
        pointer,
        `No exit gives back "${name}"; remove it or write it.`,
        {
          at: 'key',
        },
      );
  }
}

function checkMachine({ report }: Unit, { machine }: FragmentFile): void {
  if (machine.type !== undefined && machine.type !== 'compound')
    report(
      'FLOW_SHAPE',
      '/machine/type',
      'The steps of a fragment follow each other; put the regions into a step inside.',
    );
  for (const part of ['output', 'onDone'])
    if (Object.hasOwn(machine, part))
      report(
        'FLOW_SHAPE',
        `/machine/${part}`,
        `The exits of a fragment say what "${part}" would.`,
        {
          at: 'key',
        },
      );
}

/** Exits are the final steps directly in the machine, entries are steps beside them. */
function checkDoors({ report }: Unit, fragment: FragmentFile): void {
  const steps = fragment.machine.states ?? {};
  const finals = Object.keys(steps).filter((name) => steps[name]?.type === 'final');
  const others = Object.keys(steps).filter((name) => !finals.includes(name));
  for (const exit of Object.keys(fragment.exits)) {
    if (finals.includes(exit)) continue;
    const message = didYouMean(`There is no final step "${exit}" in the machine`, exit, finals);
    report('FLOW_FRAGMENT_EXIT', appendPointer('/exits', exit), message, { at: 'key' });
  }
  for (const name of finals) {
    if (Object.hasOwn(fragment.exits, name)) continue;
    const message = `The final step "${name}" is no exit; list it under "exits".`;
    report('FLOW_FRAGMENT_EXIT', appendPointer('/machine/states', name), message, { at: 'key' });
  }
  for (const entry of Object.keys(fragment.entries ?? {})) {
    if (others.includes(entry)) continue;
    const message = didYouMean(`There is no step "${entry}" in the machine`, entry, others);
    report('FLOW_FRAGMENT_ENTRY', appendPointer('/entries', entry), message, { at: 'key' });
  }
}

function valuesOf(state: FlowState): Readonly<Record<string, Json>> {
  const { type, output } = state;
  const isRecord = typeof output === 'object' && output !== null && !Array.isArray(output);
  return type === 'final' && isRecord ? (output as Readonly<Record<string, Json>>) : {};
}

/** What an exit writes is declared under `out` and of that kind. */
function checkExitValues(unit: Unit, fragment: FragmentFile): void {
  const { report } = unit;
  const scope = quietScope(unit.flow);
  for (const [exit, state] of Object.entries(fragment.machine.states ?? {})) {
    if (state.type !== 'final' || state.output === undefined) continue;
    const pointer = `${appendPointer('/machine/states', exit)}/output`;
    const values = valuesOf(state);
    if (Object.keys(values).length === 0)
      report(
        'FLOW_FRAGMENT_EXIT',
        pointer,
        'What an exit gives back is written {"name": value, …}.',
      );
    for (const [name, value] of Object.entries(values)) {
      const at = appendPointer(pointer, name);
      const field = Object.hasOwn(fragment.out, name) ? fragment.out[name] : undefined;
      if (field === undefined) {
        const sentence = `"${name}" is not declared under "out"`;
        const known = Object.keys(fragment.out);
        report('FLOW_FRAGMENT_EXIT', at, didYouMean(sentence, name, known), { at: 'key' });
        continue;
      }
      checkValue(value, {
        pointer: at,
        scope,
        field: field as JsonSchemaField,
        name: `"${name}"`,
        code: 'FLOW_FRAGMENT_EXIT',
        report,
        textUses: [],
      });
    }
  }
}
