import type { Say } from '../../contracts/contract.ts';
import type { FailureCode } from '../../contracts/step-input.ts';
import { eventDefinition, operationDefinition } from '../flow/contract-catalogue.ts';
import { sayPassed } from './say-duration.ts';

/** What happened, as far as a story needs it. */
export type StoryInput =
  | { readonly kind: 'start'; readonly trigger: string }
  | { readonly kind: 'event'; readonly type: string }
  | { readonly kind: 'outcome'; readonly operation: string; readonly outcome: string }
  | { readonly kind: 'failure'; readonly operation: string; readonly code: FailureCode }
  | { readonly kind: 'timer'; readonly delayMs: number };

/** The sentence for one thing that happened, from the contracts' own words. */
export function sayInput(input: StoryInput): Say {
  switch (input.kind) {
    case 'start':
      return eventDefinition(input.trigger)?.say ?? same(input.trigger);
    case 'event':
      return eventDefinition(input.type)?.say ?? same(input.type);
    case 'outcome':
      return (
        operationDefinition(input.operation)?.answers[input.outcome]?.say ??
        same(`${input.operation}: ${input.outcome}`)
      );
    case 'failure':
      return sayFailure(input.operation, input.code);
    case 'timer':
      return sayPassed(input.delayMs);
  }
}

/** The flow only knows that no answer came; what truly happened it cannot tell. */
function sayFailure(operation: string, code: FailureCode): Say {
  if (code === 'unknown') {
    return {
      en: 'no answer comes: it may have happened or not',
      nl: 'er komt geen antwoord: het kan gebeurd zijn of niet',
    };
  }
  const silence = operationDefinition(operation)?.silences.find((entry) => entry.code === code);
  return silence?.say ?? same(`${operation}: ${code}`);
}

function same(text: string): Say {
  return { en: text, nl: text };
}
