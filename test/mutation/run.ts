import { compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { playScenario } from '../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../engine/core/simulate/read-scenario.ts';
import { proofOf } from '../fixtures/proof/proof-of.ts';
import { flowFolders } from '../flows/flow-folders.ts';
import { type Mutant, mutantsOf } from './mutants-of.ts';

/**
 * `npm run mutate [flow]`: how many one-edit mutants of the shipped flows are noticed, and by what: the rules when a flow is
 * loaded, the proof, or the test cases. Prints the figures per flow and each survivor.
 */
const [only] = process.argv.slice(2);
const folders = flowFolders().filter(({ id }) => only === undefined || id === only);

for (const { id, file, texts, scenarios } of folders) {
  const cases = [...scenarios.values()].map(readScenario);
  const killed = { rules: 0, proof: 0, 'test cases': 0 };
  const survivors: string[] = [];
  const mutants = mutantsOf(file);
  for (const mutant of mutants) {
    const by = killerOf(mutant);
    if (by === undefined) survivors.push(mutant.name);
    else killed[by] += 1;
  }
  const noticed = mutants.length - survivors.length;
  console.log(
    `${id}: ${noticed} of ${mutants.length} noticed (${Math.round((100 * noticed) / mutants.length)} %)`,
  );
  for (const [name, count] of Object.entries(killed)) console.log(`  ${count} by ${name}`);
  for (const name of survivors) console.log(`  survives: ${name}`);

  function killerOf({ file: changed }: Mutant): keyof typeof killed | undefined {
    const asText = Object.fromEntries(
      Object.entries(texts).map(([code, text]) => [code, JSON.stringify(text)]),
    );
    const { flow, findings } = loadFlow(
      { flowText: JSON.stringify(changed), texts: asText },
      contracts,
    );
    if (flow === undefined || findings.length > 0) return 'rules';
    if (
      proofOf(flow.file, { statesMax: 60_000 }).some(
        ({ hits, explored }) => hits.length > 0 || explored.limit,
      )
    )
      return 'proof';
    const compiled = compileFlow(flow.file, operationDefinition);
    return cases.every((one) => playScenario(compiled, one).ok) ? undefined : 'test cases';
  }
}
