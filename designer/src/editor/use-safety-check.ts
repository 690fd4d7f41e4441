import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FlowFilesView } from '../../../engine/contracts/views.ts';
import type { FlowFiles } from '../draft/flow-files.ts';
import { createFlowProver, type FlowProver } from '../workers/flow-prover.ts';
import type { ProofAnswer } from '../workers/proof-messages.ts';
import { startProofWorker } from '../workers/start-proof-worker.ts';

/** Where the safety check of a draft stands. `situations` = how many were looked at so far. */
export type SafetyCheck =
  | { readonly status: 'checking'; readonly situations: number }
  | { readonly status: 'told'; readonly answer: ProofAnswer }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed' };

/** A check that did not come to its end. */
interface GivenUp {
  readonly source: FlowFilesView;
  readonly status: 'stopped' | 'failed';
}

/** Typing goes on for a moment mostly; each change begins the check anew. */
const PAUSE_MS = 400;

/** Checks the draft after each change, beside the page; `stop` ends the check at work, `again` begins one. */
export function useSafetyCheck(
  files: FlowFiles | undefined,
  fragments: FlowFilesView['fragments'] | undefined,
): { readonly check: SafetyCheck; readonly stop: () => void; readonly again: () => void } {
  const [prover, setProver] = useState<FlowProver | null>(null);
  const [check, setCheck] = useState<SafetyCheck>({ status: 'checking', situations: 0 });
  useEffect(() => {
    const created = createFlowProver(startProofWorker);
    setProver(created);
    return () => created.close();
  }, []);
  const source = useMemo(
    () =>
      files === undefined || fragments === undefined
        ? null
        : { flowText: files.flowText, texts: files.texts, fragments },
    [files, fragments],
  );
  // Given up for these very files: a change begins the check anew.
  const [givenUp, setGivenUp] = useState<GivenUp | null>(null);
  const isGivenUp = givenUp !== null && givenUp.source === source;
  useEffect(() => {
    if (prover === null || source === null || isGivenUp) return;
    setCheck({ status: 'checking', situations: 0 });
    const begin = () =>
      prover
        .prove({
          source,
          onProgress: ({ found }) => setCheck({ status: 'checking', situations: found }),
        })
        .then(
          (answer) => answer !== null && setCheck({ status: 'told', answer }),
          () => setGivenUp({ source, status: 'failed' }),
        );
    const timer = setTimeout(begin, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      prover.cancel();
    };
  }, [prover, source, isGivenUp]);
  const stop = useCallback(
    () => source !== null && setGivenUp({ source, status: 'stopped' }),
    [source],
  );
  const again = useCallback(() => setGivenUp(null), []);
  return { check: isGivenUp ? { status: givenUp.status } : check, stop, again };
}
