import { raiseEpoch } from '../../core/step/raise-epoch.ts';
import { start, step } from '../../core/step/step.ts';

/** The pure step, as a host calls it. */
export interface Stepper {
  readonly start: typeof start;
  readonly step: typeof step;
  readonly raiseEpoch: typeof raiseEpoch;
}

/** The step of the core. */
export const coreStepper: Stepper = { start, step, raiseEpoch };
