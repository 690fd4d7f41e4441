import type { JsonSchemaField } from '../../contracts/contract.ts';
import type { ErrorCode } from '../../contracts/error-codes.ts';
import type { Json } from '../../contracts/json.ts';
import type { ExprTypes } from '../expr/expression-type.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import { invokesOf } from '../flow/flow-arrows.ts';
import { actionsIn } from './actions-in.ts';
import { checkFormulaText, checkValue, type ValuePlace } from './check-value.ts';
import type { Rule, RuleInput } from './rule.ts';
import { arrowScope, paramsScope, quietScope, triggerScope } from './scopes.ts';

/** FLOW_EXPRESSION, FLOW_CONTEXT, FLOW_INPUT: conditions, values to remember and fields of requests fit their places. */
export const checkValues: Rule = (input) => {
  const quiet = quietScope(input.file);
  checkGuardTexts(input, quiet);
  for (const { action, pointer, arrow } of actionsIn(input)) {
    const scope = arrow === undefined ? quiet : arrowScope(quiet, arrow, input.contracts);
    const operation = input.contracts.operations.get(action.type);
    const params = `${pointer}/params`;
    if (action.type === 'assign') checkAssign(action.params, pointer, scope, input);
    else if (operation?.notice === true)
      checkFields(
        action.params ?? {},
        operation.input,
        action.type,
        action.params ? params : pointer,
        scope,
        input,
      );
  }
  for (const { invoke, pointer } of input.states.flatMap(invokesOf)) {
    const operation = input.contracts.operations.get(invoke.src);
    if (operation === undefined) continue;
    const at = invoke.input === undefined ? pointer : `${pointer}/input`;
    checkFields(invoke.input ?? {}, operation.input, invoke.src, at, quiet, input);
  }
  for (const node of input.states)
    if (node.state.output !== undefined)
      checkValue(
        node.state.output,
        placeOf(input, quiet, `${node.pointer}/output`, 'The output', 'FLOW_SHAPE'),
      );
  checkHeader(input);
};

function placeOf(
  { report, textUses }: RuleInput,
  scope: ExprTypes | undefined,
  pointer: string,
  name: string,
  code: ErrorCode,
  field?: JsonSchemaField,
): ValuePlace {
  const place = { pointer, scope, name, code, report, textUses };
  return field === undefined ? place : { ...place, field };
}

function checkGuardTexts(input: RuleInput, quiet: ExprTypes): void {
  for (const arrow of input.arrows) {
    const { guard } = arrow.transition;
    const scope = arrowScope(quiet, arrow, input.contracts);
    const check = (text: string, part: string) =>
      checkFormulaText(
        text,
        `${arrow.pointer}/guard/params${part}/$expr`,
        scope,
        { type: 'bool' },
        input.report,
      );
    if (guard?.type === 'when') check(guard.params.$expr, '');
    if (guard?.type === 'outcome' && guard.params.when !== undefined)
      check(guard.params.when.$expr, '/when');
  }
}

function checkAssign(
  params: Readonly<Record<string, Json>> | undefined,
  pointer: string,
  scope: ExprTypes | undefined,
  input: RuleInput,
): void {
  const { file, report } = input;
  if (params === undefined) {
    report('FLOW_CONTEXT', pointer, 'This assign remembers nothing; name a value under "params".');
    return;
  }
  for (const [name, value] of Object.entries(params)) {
    const at = appendPointer(`${pointer}/params`, name);
    const field = Object.hasOwn(file.context, name) ? file.context[name] : undefined;
    if (field === undefined)
      report(
        'FLOW_CONTEXT',
        at,
        didYouMean(`No remembered value is called "${name}"`, name, Object.keys(file.context)),
        {
          at: 'key',
        },
      );
    else checkValue(value, placeOf(input, scope, at, `"${name}"`, 'FLOW_CONTEXT', field));
  }
}

type FieldsSchema = {
  readonly properties: Readonly<Record<string, JsonSchemaField>>;
  readonly required?: readonly string[];
};

function checkFields(
  values: Readonly<Record<string, Json>>,
  schema: FieldsSchema,
  operation: string,
  pointer: string,
  scope: ExprTypes | undefined,
  input: RuleInput,
): void {
  const { report } = input;
  for (const [name, value] of Object.entries(values)) {
    const at = appendPointer(pointer, name);
    const field = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (field === undefined)
      report(
        'FLOW_INPUT',
        at,
        didYouMean(`"${operation}" has no field "${name}"`, name, Object.keys(schema.properties)),
        {
          at: 'key',
        },
      );
    else checkValue(value, placeOf(input, scope, at, `"${name}"`, 'FLOW_INPUT', field));
  }
  for (const name of schema.required ?? [])
    if (!Object.hasOwn(values, name))
      report('FLOW_INPUT', pointer, `"${operation}" needs the field "${name}".`);
}

/** Values in the envelope: what a session remembers first, what arms a terminal, thresholds. */
function checkHeader(input: RuleInput): void {
  const { file } = input;
  const first = triggerScope(file, input.contracts);
  for (const [name, field] of Object.entries(file.context)) {
    if (field.initial === undefined) continue;
    const pointer = `${appendPointer('/context', name)}/initial`;
    const place = placeOf(input, first, pointer, `"${name}"`, 'FLOW_CONTEXT', field);
    checkValue(field.initial, { ...place, mayBeNone: false });
  }
  const settings = paramsScope(file);
  const amount = (unit: 'minor' | 'Wh'): JsonSchemaField => ({
    type: 'integer',
    minimum: 0,
    'x-unit': unit,
    description: '',
  });
  if (file.trigger.arm !== undefined) {
    const pointer = '/trigger/arm/amountMinor';
    checkValue(
      file.trigger.arm.amountMinor,
      placeOf(input, settings, pointer, '"amountMinor"', 'FLOW_SHAPE', amount('minor')),
    );
  }
  for (const [at, watch] of (file.watch ?? []).entries()) {
    if ((watch.every === undefined) === (watch.at === undefined))
      input.report('FLOW_SHAPE', `/watch/${at}`, 'A threshold has either "every" or "at".');
    if (watch.at === undefined) continue;
    const field = amount(watch.of === 'totalMinor' ? 'minor' : 'Wh');
    checkValue(watch.at, placeOf(input, settings, `/watch/${at}/at`, '"at"', 'FLOW_SHAPE', field));
  }
}
