import type { Log } from '../hosts/kit/log.ts';
import { loggable } from '../hosts/kit/log.ts';

/** Writes one JSON line per message to standard error; details pass the allow-list. */
export const consoleLog: Log = (level, message, details = {}) => {
  const line = { at: new Date().toISOString(), level, message, ...loggable(details) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
