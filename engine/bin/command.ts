/** What a command writes to and reads from besides files and sockets. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is typed or piped in; left out where nothing can be. */
  readonly input?: CommandInput;
}

/** Lines from a keyboard or a pipe. */
export interface CommandInput {
  /** A person sits there. */
  readonly isTerminal: boolean;
  /** Whether something comes, and soon: a pipe that stays silent is taken as empty. */
  readonly hasLines: () => Promise<boolean>;
  /** The next line, after a prompt where a person sits; undefined at the end. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** One word of the command line. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly help: string;
  /**
   * Carries the command out. @returns the exit code: 0 = fine, 1 = the answer is "no"
   * @throws ForecourtError CLI_USAGE when the words make no sense
   */
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>;
}
