import type { Finding } from '../../../engine/contracts/finding.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { WordChoice } from '../model/arrow-words.ts';
import type { Chart, ChartState } from '../model/chart.ts';
import type { DraftActs } from './use-draft.ts';

/** What the forms of a step need. */
export interface StepFormProps {
  readonly flow: JsonObject;
  readonly chart: Chart;
  readonly state: ChartState;
  readonly choice: WordChoice;
  /** The texts of the screen in the reader's language. */
  readonly shown: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly acts: DraftActs;
  readonly select: (path: string | null) => void;
}
