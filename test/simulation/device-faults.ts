import { failure, outcome, type Script } from '../fixtures/host/answers.ts';
import type { HostBench } from '../fixtures/host/host-bench.ts';
import type { RandomSource } from './random-source.ts';

/** What a device may do instead of its usual answer, per operation; each is a silence or answer of the contract. */
function deviceFaults(bench: HostBench): Readonly<Record<string, readonly Script[]>> {
  const silent: Script = () => failure('unknown');
  const doneButSilent: Script = async (_call, usual) => {
    await usual();
    return failure('unknown');
  };
  const late: Script = (_call, usual) =>
    new Promise((resolve, reject) => {
      bench.clock.after(150_000, () => {
        Promise.resolve(usual()).then(resolve, reject);
      });
    });
  const never: Script = () => new Promise(() => undefined);
  const refused: Script = () => failure('failed');
  const notSent: Script = () => failure('notSent');
  return {
    'terminal.readCard': [notSent, refused, () => outcome('notAccepted'), never],
    'terminal.authorize': [
      silent,
      doneButSilent,
      late,
      never,
      notSent,
      () => outcome('declined'),
      () => outcome('pinRequired'),
      (call) => bench.terminal.reserve(call, 700),
      (call) => bench.terminal.reserve(call, 100),
    ],
    'terminal.lookUp': [silent, () => outcome('cannotTell'), never],
    'terminal.commit': [
      silent,
      doneButSilent,
      late,
      never,
      refused,
      () => outcome('inProgress'),
      () => outcome('captureFailed'),
    ],
    'terminal.cancel': [silent, doneButSilent, late, never, () => outcome('inProgress')],
    'charger.start': [silent, doneButSilent, notSent, () => outcome('refused'), never],
    'charger.stop': [silent, doneButSilent, () => outcome('refused')],
    'charger.ensureStopped': [silent, () => outcome('notConfirmed'), never],
  };
}

/** Lets the next call of a random operation meet a random fault; gives what it was. */
export function plantFault(bench: HostBench, random: RandomSource): string {
  const faults = Object.entries(deviceFaults(bench));
  const [operation, scripts] = faults[random.below(faults.length)] ?? ['', []];
  const at = random.below(scripts.length);
  const script = scripts[at];
  const device = operation.startsWith('terminal.') ? bench.terminal : bench.charger;
  if (script !== undefined) device.scripts.next(operation, script);
  return `${operation} #${at}`;
}
