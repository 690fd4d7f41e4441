import type { CheckRun } from './check-run.ts';

/** One step of a check. What it reserves is released when it is over, however it ends. */
export interface CheckStep {
  readonly id: string;
  /** What it does and what is needed for it, for the person at the terminal. */
  readonly says: string;
  readonly reserves: boolean;
  /** Whether this terminal can do it. */
  readonly fits: (run: CheckRun) => boolean;
  readonly run: (run: CheckRun) => Promise<void>;
}

const identifies = (run: CheckRun): boolean => run.can('identify');
const reads = (run: CheckRun): boolean => run.can('readFirst');
/** Where no card is read alone, a reservation shows which card it was. */
const always = (): boolean => true;

/** The steps, in their order. */
export const checkSteps: readonly CheckStep[] = [
  {
    id: 'no-card',
    says: 'The terminal reads for a few seconds. Present no card.',
    reserves: false,
    fits: identifies,
    run: (run) => identify(run, 'Present no card.', Math.min(8_000, run.parts.cardMs)),
  },
  {
    id: 'bank-card',
    says: 'Reads a bank card: take one.',
    reserves: false,
    fits: always,
    run: (run) => readOne(run, 'Hold the bank card to the terminal.'),
  },
  {
    id: 'bank-card-again',
    says: 'Reads the same bank card once more.',
    reserves: false,
    fits: always,
    run: (run) => readOne(run, 'Hold the same bank card to the terminal again.'),
  },
  {
    id: 'wallet',
    says: 'Reads a phone or watch: take one that has the same bank card in it.',
    reserves: false,
    fits: always,
    run: (run) => readOne(run, 'Hold the phone to the terminal.'),
  },
  {
    id: 'member-card',
    says: 'Reads an RFID card: take one that is no bank card.',
    reserves: false,
    fits: identifies,
    run: (run) => identify(run, 'Hold the RFID card to the terminal.', run.parts.cardMs),
  },
  {
    id: 'own-timeout',
    says: 'Finds out how long the terminal waits by itself. Present no card; it takes a while.',
    reserves: false,
    fits: always,
    run: async (run) => {
      if (identifies(run)) await identify(run, 'Present no card.', run.parts.cardMs * 1.5);
      else await reserve(run, 'Present no card.');
    },
  },
  {
    id: 'reserve',
    says: 'Reserves on a bank card, looks at the reservation and releases it. Take the bank card.',
    reserves: true,
    fits: always,
    run: reserveAndRelease,
  },
  {
    id: 'same-card-twice',
    says: 'Asks for a second reservation on the same card, and releases both.',
    reserves: true,
    fits: reads,
    run: async (run) => {
      const first = await reserve(run, 'Hold the bank card to the terminal.');
      if (first !== undefined) await reserve(run, 'Hold the same bank card to it again.');
    },
  },
  {
    id: 'declined',
    says: "Reserves on a card that the bank declines: take the vendor's test card for that.",
    reserves: true,
    fits: always,
    run: async (run) =>
      void (await reserve(run, 'Hold the card that is declined to the terminal.')),
  },
  {
    id: 'driver-stops',
    says: 'Asks for a card, and you press the stop button of the terminal instead.',
    reserves: true,
    fits: (run) => !reads(run),
    run: async (run) => void (await reserve(run, 'Press the stop button of the terminal.')),
  },
  {
    id: 'restart',
    says: 'Reserves, you restart the terminal, and it is released after that. Take the bank card.',
    reserves: true,
    fits: always,
    run: restart,
  },
  {
    id: 'screen',
    says: 'Shows two texts.',
    reserves: false,
    fits: (run) => run.can('screen'),
    run: show,
  },
  {
    id: 'offline',
    says: 'You unplug the network of the terminal and plug it in again.',
    reserves: false,
    fits: always,
    run: offline,
  },
];

async function identify(run: CheckRun, tell: string, waitMs: number): Promise<void> {
  run.parts.desk.say(`> ${tell}`);
  await run.call('terminal.readCard', { purpose: 'identify', waitMs: Math.round(waitMs) });
  await run.rest();
}

/** Where the terminal reads no card alone it reserves, which is released after the step. */
async function readOne(run: CheckRun, tell: string): Promise<void> {
  if (identifies(run)) await identify(run, tell, run.parts.cardMs);
  else await reserve(run, tell);
}

/** Reserves on the card that is presented. @returns the reservation, or nothing when there is none */
async function reserve(run: CheckRun, tell: string): Promise<string | undefined> {
  const { desk, amountMinor, cardMs, amount } = run.parts;
  desk.say(`> ${tell} (${amount} is reserved, and released.)`);
  let card = {};
  if (reads(run)) {
    const read = await run.call('terminal.readCard', {
      purpose: 'pay',
      amountMinor,
      waitMs: cardMs,
    });
    if (read.kind !== 'outcome' || read.output.outcome !== 'card') return undefined;
    card = { cardKey: String(read.output['cardKey']) };
  }
  const result = await run.call('terminal.authorize', { amountMinor, ...card });
  const holdId = result.kind === 'outcome' ? result.output['holdId'] : undefined;
  return typeof holdId === 'string' ? holdId : undefined;
}

async function reserveAndRelease(run: CheckRun): Promise<void> {
  const { amount, amountMinor } = run.parts;
  const holdId = await reserve(run, 'Hold the bank card to the terminal.');
  if (holdId === undefined) return;
  await run.askWhether('amount-shown', `Did the terminal show ${amount}, or no amount at all?`);
  if (run.can('lookUp')) await run.call('terminal.lookUp', { holdId });
  if (run.can('listOpen')) await run.call('terminal.listHolds', {});
  if (run.can('increase'))
    await run.call('terminal.increase', { holdId, totalMinor: amountMinor + 1 });
  await run.call('terminal.cancel', { holdId, reason: 'notStarted' });
  await run.call('terminal.cancel', { holdId, reason: 'notStarted' });
  if (run.can('listOpen')) await run.call('terminal.listHolds', {});
}

async function restart(run: CheckRun): Promise<void> {
  const holdId = await reserve(run, 'Hold the bank card to the terminal.');
  if (holdId === undefined) return;
  const question = 'Restart the terminal now, and wait until it is ready again.';
  if (!(await run.askToDo('restart-now', question))) return;
  await run.rest();
  await run.untilOnline(true);
  if (run.can('lookUp')) await run.call('terminal.lookUp', { holdId });
  await run.call('terminal.cancel', { holdId, reason: 'notStarted' });
}

async function show(run: CheckRun): Promise<void> {
  const text = { key: 'check', args: {} };
  await run.call('terminal.show', { text, idle: true, lines: ['Forecourt', 'Start screen'] });
  await run.askWhether('start-screen-shown', 'Does the terminal show "Forecourt", "Start screen"?');
  await run.call('terminal.show', { text, lines: ['Forecourt', 'Text of a flow'] });
  await run.askWhether('text-shown', 'Does the terminal show "Forecourt", "Text of a flow"?');
}

async function offline(run: CheckRun): Promise<void> {
  if (!(await run.askToDo('unplug', 'Unplug the network of the terminal now.'))) return;
  const isGone = await run.untilOnline(false);
  run.parts.desk.say(isGone ? '  It is seen to be offline.' : '  It is not seen to be offline.');
  if (!(await run.askToDo('plug-in', 'Plug the network in again.'))) return;
  const isBack = await run.untilOnline(true);
  run.parts.desk.say(isBack ? '  It is back.' : '  It is not back yet.');
}
