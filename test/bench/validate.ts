import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { contracts } from '../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { fiftySteps } from './fifty-steps.ts';
import { type Effort, type Measured, measureRatio } from './measure-ratio.ts';

/**
 * Checking a flow of 50 steps from its text: what Ajv alone does (`JSON.parse` and flow.schema.json), and all that our
 * loader does: places, shape, every rule, expressions, texts in two languages, hashes.
 */
export function benchValidate(effort: Effort): readonly Measured[] {
  const path = new URL('../../engine/contracts/flow.schema.json', import.meta.url);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const schema = JSON.parse(readFileSync(path, 'utf8')) as object;
  const isFlow = ajv.compile(schema);
  const source = fiftySteps();
  const alone = (): void => {
    if (isFlow(JSON.parse(source.flowText)) !== true)
      throw new Error(ajv.errorsText(isFlow.errors));
  };
  const whole = (): void => {
    const { flow, findings } = loadFlow(source, contracts);
    if (flow === undefined || findings.length > 0) throw new Error(JSON.stringify(findings[0]));
  };
  return measureRatio(
    [
      { name: 'Ajv alone', run: alone, units: 1 },
      { name: 'our loader', run: whole, units: 1 },
    ],
    effort,
  );
}
