/**
 * How the step behaves, as a number. It is raised by hand whenever the same flow, state and input no longer give the
 * same next state and effects; the recordings in test/replay fail until it is. A state of another number is refused.
 */
export const semanticsVersion = 1;
