// Proves flows beside the page, with the engine's own explorer. A proof is done in slices, between which a cancel or a
// newer request is heard.
import { compileFlow } from '../../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { loadFlow } from '../../../engine/core/flow/load-flow.ts';
import type { LoadedFlow } from '../../../engine/core/flow/loaded-flow.ts';
import { certificateOf } from '../../../engine/core/prove/certificate.ts';
import { type Proof, prove } from '../../../engine/core/prove/proof-report.ts';
import { storyScenarios } from '../../../engine/core/prove/story/story-scenarios.ts';
import type { ProofAnswer, ProofReply, ProofRequest } from './proof-messages.ts';

const index = contractIndex(contracts);
let current = 0;

addEventListener('message', ({ data: request }: MessageEvent<ProofRequest>) => {
  if (request.kind === 'prove') {
    current = request.id;
    void answer(request);
  } else if (request.id === current) {
    current = 0;
  }
});

const tell = (reply: ProofReply) => postMessage(reply);

async function answer(request: Extract<ProofRequest, { kind: 'prove' }>): Promise<void> {
  const { id, source, profiles } = request;
  const { flow, findings } = loadFlow(source, contracts);
  const nothing: ProofAnswer = { findings, report: null, certificate: null, stories: [] };
  if (flow === undefined) return tell({ kind: 'answer', id, answer: nothing });
  const steps = prove(flow, { contracts: index, profiles });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return tell({ kind: 'answer', id, answer: told(flow, value, request, nothing) });
    tell({ kind: 'progress', id, progress: value });
    await turn();
    if (current !== id) return;
  }
}

function told(
  flow: LoadedFlow,
  proof: Proof,
  { profiles }: Extract<ProofRequest, { kind: 'prove' }>,
  nothing: ProofAnswer,
): ProofAnswer {
  const { report } = proof;
  const isProved = report.verdict === 'proved';
  return {
    ...nothing,
    report,
    certificate: isProved ? certificateOf(flow, index, [{ proof, profiles }]) : null,
    stories: isProved ? [] : storyScenarios(proof, compileFlow(flow.file, operationDefinition)),
  };
}

/** Lets messages in. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
