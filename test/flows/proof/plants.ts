const authorizing = '/machine/states/reserve/states/authorizing/invoke';

/** Reads cards while charging, and lets each of them stop the charge. */
const anyCardStops = {
  src: 'terminal.readCard',
  input: { purpose: 'identify', waitMs: 60_000 },
  onDone: [
    { guard: { type: 'outcome', params: { in: ['card'] } }, target: '#plug-first.stop' },
    {
      guard: { type: 'outcome', params: { in: ['timeout', 'notAccepted', 'deferred'] } },
      target: 'outOfReach',
    },
  ],
  onError: { target: 'outOfReach' },
};

/** What is changed in plug-first with its fragments spelt out, and which rule must tell. */
export const plants = [
  [
    'money is left held after a lost reply',
    `${authorizing}/onError/1/target`,
    '#plug-first.card.declined',
    'M9',
  ],
  [
    'an approved reservation is forgotten',
    `${authorizing}/onDone/1/target`,
    '#plug-first.ended',
    'M1',
  ],
  [
    'money is released while a start is on its way',
    '/machine/states/start/states/waiting/after/startWait',
    '#plug-first.settle.releasing',
    'E6',
  ],
  [
    'the charger is started before anything is reserved',
    '/machine/states/card/states/reading/invoke/onDone/0/target',
    '#plug-first.start',
    'E3',
  ],
  [
    'a stranger stops the charge',
    '/machine/states/charging/states/delivering/invoke',
    anyCardStops,
    'C1',
  ],
  [
    'more is charged than was approved',
    '/machine/states/settle/states/committing/invoke/input/amountMinor',
    { $expr: 'context.settle_totalMinor' },
    'M6',
  ],
  [
    'the price is asked again and again',
    '/machine/states/settle/states/pricing/invoke/onDone/2',
    { guard: { type: 'outcome', params: { in: ['notKnown'] } }, target: 'pricing', reenter: true },
    'M3',
  ],
  ['the driver is not told how it ended', '/machine/states/receipt/states/showing/entry', [], 'D1'],
  [
    'the charge ends and nobody charges it',
    '/machine/states/charging/on/charger.ended',
    { target: '#plug-first.ended' },
    'M5',
  ],
  ['a charge has no longest time', '/machine/states/charging/after', {}, 'T1'],
] as const;
