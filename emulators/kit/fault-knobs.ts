import type { KnobDefinition } from './knob-board.ts';

/**
 * The knobs that every vendor's emulator has, under the same names, so that one set of tests turns them all.
 * A vendor adds `replyKnob` for each request whose reply can get lost, and `callbackKnob` where it calls back.
 */
export const faultKnobs: readonly KnobDefinition[] = [
  { name: 'online', say: 'Whether the terminal is connected.', values: ['yes', 'no'], stays: true },
  {
    name: 'nextAuthorize',
    say: 'What the bank answers to the next reservation.',
    values: ['approved', 'declined', 'partial'],
    stays: false,
  },
  {
    name: 'nextCommit',
    say: 'What comes of the next charge: done, taken but not captured, already closed, or an error.',
    values: ['ok', 'failed', 'conflict', 'error'],
    stays: false,
  },
  {
    name: 'nextCancel',
    say: 'What comes of the next release.',
    values: ['ok', 'failed', 'conflict', 'error'],
    stays: false,
  },
  {
    name: 'lateMs',
    say: 'How late a late reply or callback is, in milliseconds; 3000 when not set.',
    values: 'number',
    stays: true,
  },
  {
    name: 'dropToTerminal',
    say: 'Cuts the link after so many bytes towards the terminal, from now on.',
    values: 'number',
    stays: false,
  },
  {
    name: 'dropToController',
    say: 'Cuts the link after so many bytes towards the controller, from now on.',
    values: 'number',
    stays: false,
  },
];

/**
 * The knob for the reply to one kind of request.
 * `lost`: the request takes effect and no reply comes; `dropped`: the request itself gets lost and has no effect.
 */
export function replyKnob(request: string): KnobDefinition {
  return {
    name: `${request}Reply`,
    say: `The reply to the next ${request}: on time, late, lost after it took effect, or dropped before.`,
    values: ['onTime', 'late', 'lost', 'dropped'],
    stays: false,
  };
}

/** The knob for calls that the vendor makes by itself. */
export const callbackKnob: KnobDefinition = {
  name: 'callback',
  say: 'How often and when the vendor calls back: `early` is before the reply to the request that asked for it.',
  values: ['once', 'twice', 'never', 'early', 'late'],
  stays: true,
};

/** How late "late" is when nobody set it. */
export const LATE_MS = 3_000;
