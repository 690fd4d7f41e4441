import type { AdapterProfile } from '../../../engine/contracts/device-adapter.ts';
import type { Finding } from '../../../engine/contracts/finding.ts';
import type { FlowSource } from '../../../engine/core/flow/load-flow.ts';
import type { Certificate } from '../../../engine/core/prove/certificate.ts';
import type { ProofReport } from '../../../engine/core/prove/proof-report.ts';
import type { ProofProgress } from '../../../engine/core/prove/prove-flow.ts';
import type { PlayedStory } from '../../../engine/core/prove/story/story-scenarios.ts';

/** What the page asks the proof worker. A new request takes the place of the one at work. */
export type ProofRequest =
  | {
      readonly kind: 'prove';
      /** Counts up; what comes back carries it. */
      readonly id: number;
      readonly source: FlowSource;
      /** Devices to prove for; all that keep the contracts when empty. */
      readonly profiles: readonly AdapterProfile[];
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** What a proof came to. */
export interface ProofAnswer {
  /** What the loader says; with errors nothing can be proved. */
  readonly findings: readonly Finding[];
  readonly report: ProofReport | null;
  /** Only where it is proved. */
  readonly certificate: Certificate | null;
  /** The stories as test cases, in the order of the report's findings. */
  readonly stories: readonly PlayedStory[];
}

/** What the worker tells. */
export type ProofReply =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ProofProgress }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: ProofAnswer };
