#!/usr/bin/env node
import { runCli } from './run-cli.ts';
import { standardInput } from './standard-input.ts';

// A reader that went away, as with `| head`, is no error.
process.stdout.on('error', () => process.exit(0));

// Not `process.exit`: what is still on its way into a pipe would be lost.
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  input: standardInput(),
});
