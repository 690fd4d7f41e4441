import { performance } from 'node:perf_hooks';
import type { EngineObserver } from '../../contracts/engine-gauges.ts';
import { coreStepper, type Stepper } from './stepper.ts';

/** The step of the core, with its time told to an observer. */
export function timedStepper(observer: EngineObserver): Stepper {
  const timed = <Result>(work: () => Result): Result => {
    const beganMs = performance.now();
    try {
      return work();
    } finally {
      observer.stepped((performance.now() - beganMs) / 1000);
    }
  };
  return {
    ...coreStepper,
    start: (flow, input) => timed(() => coreStepper.start(flow, input)),
    step: (flow, state, input) => timed(() => coreStepper.step(flow, state, input)),
  };
}
