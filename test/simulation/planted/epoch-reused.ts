import { coreStepper } from '../../../engine/hosts/kit/stepper.ts';
import type { PlantedParts } from '../../fixtures/host/host-bench.ts';

/** The bug: after a restore the same ids are given again as in the time that was lost. */
export function epochReused(): PlantedParts {
  return { stepper: { ...coreStepper, raiseEpoch: (state) => state } };
}
