// Checks flows beside the page, with the loader of the engine and its contracts. One request at a time: the page holds
// newer ones back (flow-validator.ts).
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../../engine/core/flow/load-flow.ts';
import type { ValidationReply, ValidationRequest } from './validation-messages.ts';

addEventListener('message', ({ data: { id, source } }: MessageEvent<ValidationRequest>) => {
  const { flow, findings } = loadFlow(source, contracts);
  const reply: ValidationReply = {
    id,
    validation: { findings, behaviourHash: flow?.behaviourHash ?? null },
  };
  postMessage(reply);
});
