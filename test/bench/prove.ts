import { contractIndex } from '../../engine/core/flow/contract-index.ts';
import { proveFlow } from '../../engine/core/prove/prove-flow.ts';
import { shippedFlow } from '../fixtures/flows/shipped-flow.ts';
import { largeProduct } from '../fixtures/proof/large-product.ts';
import { exploreNaively } from '../fixtures/proof/naive-product.ts';
import { proofOf } from '../fixtures/proof/proof-of.ts';
import { type Measured, measureRatio } from './measure-ratio.ts';

/**
 * card-first with its contracts, what the engine does included: explored by `getAdjacencyMap` of xstate/graph with the
 * engine's step on every edge, without looking at a property (the baseline), and both runs of the proof with all of them.
 */
export function benchProve(rounds: number): readonly Measured[] {
  const { file } = shippedFlow('card-first');
  const runs = proofOf(file);
  for (let call = 0; call < 4; call += 1) proofOf(file);
  const naive = (): void => {
    for (const { run, explored } of runs) {
      const states = exploreNaively(file, run, explored);
      if (states !== explored.states.size) throw new Error(`${states} situations, not the same`);
    }
  };
  const ours = (): void => {
    if (proofOf(file).some(({ hits }) => hits.length > 0)) throw new Error('card-first is broken');
  };
  return measureRatio(
    [
      { name: 'getAdjacencyMap of xstate/graph', run: naive, units: 1 },
      { name: 'the proof, both runs', run: ours, units: 1 },
    ],
    { rounds, callsPerRound: 1, clock: 'processor' },
  );
}

/** Each shipped flow, warm. */
export function benchShippedProofs(rounds: number): readonly Measured[] {
  const [first, second] = ['plug-first', 'card-first'].map((id) => {
    const { file } = shippedFlow(id);
    return { name: id, run: () => void proofOf(file), units: 1 };
  });
  if (first === undefined || second === undefined) throw new Error('there are two shipped flows');
  return measureRatio([first, second], { rounds, callsPerRound: 3, clock: 'processor' });
}

/** A large product: the first run of its proof, and the most memory that it had. */
export function benchLargeProof(rounds: number): readonly Measured[] {
  const { file, contracts: withLamps } = largeProduct(12, 2);
  const most = { found: 0, bytes: 0 };
  const run = (): void => {
    const proof = proveFlow({ file, contracts: contractIndex(withLamps), profiles: [] });
    // The second run is the same kind of work; its first report ends the measurement.
    for (let step = proof.next(); !step.done && step.value.run === 'drawing'; step = proof.next()) {
      const { heapTotal, arrayBuffers } = process.memoryUsage();
      most.bytes = Math.max(most.bytes, heapTotal + arrayBuffers);
      most.found = step.value.found;
    }
    if (most.found < 150_000) throw new Error(`only ${most.found} situations`);
  };
  const [measured] = measureRatio([{ name: 'the drawing', run, units: 1 }], {
    rounds,
    callsPerRound: 1,
    clock: 'processor',
  });
  if (measured === undefined) throw new Error('nothing was measured');
  console.log(`Most memory, heap and typed arrays: ${Math.round(most.bytes / 1e6)} MB\n`);
  return [measured];
}
