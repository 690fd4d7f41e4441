import { useCallback, useEffect, useState } from 'react';
import type { FlowFilesView } from '../../../engine/contracts/views.ts';
import type { FlowFiles } from '../edit/flow-files.ts';
import { createFlowProver, type FlowProver } from '../workers/flow-prover.ts';
import type { ProofAnswer } from '../workers/proof-messages.ts';
import { startProofWorker } from '../workers/start-proof-worker.ts';

/** Where the safety check of a draft stands. `situations` = how many were looked at so far. */
export type SafetyCheck =
  | { readonly status: 'checking'; readonly situations: number }
  | { readonly status: 'told'; readonly answer: ProofAnswer }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed' };

/** Typing goes on for a moment mostly; each change begins the check anew. */
const PAUSE_MS = 400;

/** Checks the draft after each change, beside the page; `stop` ends the check at work, `again` begins one. */
export function useSafetyCheck(
  files: FlowFiles | undefined,
  fragments: FlowFilesView['fragments'] | undefined,
): { readonly check: SafetyCheck; readonly stop: () => void; readonly again: () => void } {
  const [prover, setProver] = useState<FlowProver | null>(null);
  const [check, setCheck] = useState<SafetyCheck>({ status: 'checking', situations: 0 });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const created = createFlowProver(startProofWorker);
    setProver(created);
    return () => created.close();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn begins the check of the same files anew.
  useEffect(() => {
    if (prover === null || files === undefined || fragments === undefined) return;
    setCheck({ status: 'checking', situations: 0 });
    const { flowText, texts } = files;
    const begin = () =>
      prover
        .prove({
          source: { flowText, texts, fragments },
          onProgress: ({ found }) => setCheck({ status: 'checking', situations: found }),
        })
        .then(
          (answer) =>
            setCheck(answer === null ? { status: 'stopped' } : { status: 'told', answer }),
          () => setCheck({ status: 'failed' }),
        );
    const timer = setTimeout(begin, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [prover, files, fragments, turn]);
  const stop = useCallback(() => prover?.cancel(), [prover]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { check, stop, again };
}
