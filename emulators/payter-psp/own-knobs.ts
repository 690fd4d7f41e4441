import type { KnobDefinition } from '../kit/knob-board.ts';

/** Requests whose reply can get lost or late. */
export const replies = [
  'setup',
  'status',
  'start',
  'authorize',
  'commit',
  'void',
  'update',
] as const;

/** The knobs that only PSP has. */
export const ownKnobs: readonly KnobDefinition[] = [
  {
    name: 'family',
    say: 'The device family: P6X has no Read Card, no Update Session and no message for other chips.',
    values: ['apollo', 'p6x'],
    stays: true,
  },
  {
    name: 'bank',
    say: 'Whether the terminal reaches the bank; away, it declines cards and stores commits and voids for later.',
    values: ['reachable', 'away'],
    stays: true,
  },
  {
    name: 'bankMs',
    say: 'How long the bank takes for an answer, in milliseconds; 0 when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'nextUpdate',
    say: 'What the bank answers to the next raise of a reservation.',
    values: ['approved', 'declined', 'partial'],
    stays: false,
  },
  {
    name: 'declineReason',
    say: 'The reason in the next Session Declined (detailed codes on); none when not set.',
    values: 'number',
    stays: false,
  },
  {
    name: 'nextRead',
    say: 'Whether the next card that is held to the terminal can be read.',
    values: ['card', 'failure'],
    stays: false,
  },
  {
    name: 'arming',
    say: 'What the next Start Session does: works, is refused, or is forgotten without a word.',
    values: ['ok', 'refused', 'never'],
    stays: false,
  },
  {
    name: 'cardHash',
    say: 'Whether a card has the same hash each time, or a fresh one.',
    values: ['stable', 'fresh'],
    stays: true,
  },
  {
    name: 'readMs',
    say: 'After so many milliseconds a read ends by itself (card-detect-timeout); 60000 when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'readEnd',
    say: 'How a read ends by itself; the documents do not say which.',
    values: ['cancelled', 'declined'],
    stays: true,
  },
  {
    name: 'statusHeader',
    say: 'The header of the answer to Get Status; the documents disagree.',
    values: ['26', '00'],
    stays: true,
  },
  {
    name: 'partialHeader',
    say: 'The header of Session Partially Approved, which is not documented; 48 (0x30) when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'extendedFlag',
    say: 'The flag of the Protocol command that enables extended blocks, which is not documented; none when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'byteMs',
    say: 'A pause after each byte that the terminal sends, in milliseconds; none when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'idleMs',
    say: 'After so many milliseconds without a byte the terminal closes; 20000 when not set.',
    values: 'number',
    stays: true,
  },
];
