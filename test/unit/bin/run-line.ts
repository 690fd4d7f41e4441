import { runCli } from '../../../engine/bin/run-cli.ts';

/** What a command line printed, and its exit code. */
export interface LineResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. The environment is empty unless given. */
export async function runLine(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<LineResult> {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
  });
  return { code, out, err };
}
