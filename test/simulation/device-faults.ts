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
  /** The terminal takes it over, and the bank gets it later, or never. */
  const handedOver =
    (isSent: boolean): Script =>
    async (_call, usual) => {
      if (isSent) bench.clock.after(1_800_000, () => void Promise.resolve(usual()));
      return outcome('handedOver');
    };
  /** The terminal takes it over, sends it, and says so by itself, perhaps long after the visit. */
  const settledByTerminal: Script = async ({ input }, usual) => {
    bench.clock.after(600_000, () => {
      const holdId = String(input['holdId']);
      Promise.resolve(usual())
        .then(() => bench.terminal.bank.get(holdId)?.state ?? 'unknown')
        .then((closedAs) => bench.terminal.tell('terminal.settledByTerminal', { holdId, closedAs }))
        .catch(() => undefined);
    });
    return outcome('handedOver');
  };
  /** The terminal closed it before it was asked. */
  const alreadyClosed =
    (closedAs: 'committed' | 'released'): Script =>
    async ({ input }, usual) => {
      const hold = bench.terminal.bank.get(String(input['holdId']));
      if (closedAs === 'released' && hold?.state === 'reserved') hold.state = 'released';
      else await usual();
      return outcome('alreadyClosed', { closedAs: hold?.state ?? 'unknown' });
    };
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
    'terminal.increase': [
      silent,
      doneButSilent,
      late,
      never,
      notSent,
      refused,
      () => outcome('declined'),
      (call) => bench.terminal.raise(call, 6_000),
    ],
    'terminal.listHolds': [silent, never, () => outcome('listed', { holds: [], complete: false })],
    'terminal.lookUp': [silent, () => outcome('cannotTell'), never],
    'terminal.commit': [
      silent,
      doneButSilent,
      late,
      never,
      refused,
      () => outcome('inProgress'),
      () => outcome('captureFailed'),
      handedOver(true),
      handedOver(false),
      settledByTerminal,
      alreadyClosed('committed'),
      alreadyClosed('released'),
    ],
    'terminal.cancel': [
      silent,
      doneButSilent,
      late,
      never,
      () => outcome('inProgress'),
      handedOver(true),
      handedOver(false),
      settledByTerminal,
      alreadyClosed('released'),
    ],
    'charger.start': [silent, doneButSilent, late, notSent, () => outcome('refused'), never],
    'charger.stop': [silent, doneButSilent, late, () => outcome('refused')],
    'charger.ensureStopped': [silent, late, () => outcome('notConfirmed'), never],
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
