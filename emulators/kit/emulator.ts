import type { Server } from 'node:net';
import type { KnobBoard } from './knob-board.ts';

/** Something that a person does at the terminal or to it. */
export interface EmulatorAction {
  /** What it does, in one sentence. */
  readonly say: string;
  /** An example of its body; the page offers it for editing. */
  readonly example: object;
  /** @throws RangeError with a sentence when it cannot be done */
  readonly run: (body: Readonly<Record<string, unknown>>) => Promise<void> | void;
}

/** One vendor's wire at work. */
export interface Emulator {
  readonly knobs: KnobBoard;
  /** By name, e.g. `tap` and `reboot`, which every vendor has. */
  readonly actions: Readonly<Record<string, EmulatorAction>>;
  /** What the terminal and the bank are at now, as JSON, for tests and the page. */
  readonly view: () => object;
  /** The server of the vendor's wire, not listening yet. */
  readonly server: Server;
  /** Stops timers and calls under way. */
  readonly stop: () => void;
}

/** A vendor whose wire can be emulated. */
export interface EmulatorKind {
  /** As it is named on the command line and in site files, e.g. `payter-cps`. */
  readonly name: string;
  /** The scheme of the wire's address, e.g. `http` or `tcp`. */
  readonly scheme: string;
  /** How to point an engine at it, for the command line; `{url}` is the address of the wire. */
  readonly hint: string;
  readonly create: () => Emulator;
}
