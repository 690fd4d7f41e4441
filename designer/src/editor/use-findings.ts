import { useEffect, useState } from 'react';
import type { Finding } from '../../../engine/contracts/finding.ts';
import type { FlowFilesView } from '../../../engine/contracts/views.ts';
import type { FlowFiles } from '../draft/flow-files.ts';
import { createFlowValidator, type FlowValidator } from '../workers/flow-validator.ts';
import { startValidationWorker } from '../workers/start-validation-worker.ts';

/** What is wrong with the flow as it is edited now, from the same checks as in the engine. */
export interface LiveFindings {
  readonly findings: readonly Finding[];
  readonly status: 'checking' | 'checked' | 'failed';
}

/** Checks the files after each change, beside the page. What was found last stays until something else is. */
export function useFindings(
  files: FlowFiles | undefined,
  fragments: FlowFilesView['fragments'] | undefined,
): LiveFindings {
  const [validator, setValidator] = useState<FlowValidator | null>(null);
  const [result, setResult] = useState<LiveFindings>({ findings: [], status: 'checking' });
  useEffect(() => {
    const created = createFlowValidator(startValidationWorker);
    setValidator(created);
    return () => created.close();
  }, []);
  useEffect(() => {
    if (validator === null || files === undefined || fragments === undefined) return;
    let wanted = true;
    setResult((before) => ({ ...before, status: 'checking' }));
    validator.check({ ...files, fragments }).then(
      (validation) => {
        if (!wanted || validation === null) return;
        setResult({ findings: validation.findings, status: 'checked' });
      },
      () => wanted && setResult((before) => ({ ...before, status: 'failed' })),
    );
    return () => {
      wanted = false;
    };
  }, [validator, files, fragments]);
  return result;
}
