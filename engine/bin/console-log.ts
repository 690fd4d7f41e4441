import type { JsonObject } from '../contracts/json.ts';
import { type Log, loggable } from '../hosts/kit/log.ts';

/** Writes one line per message to standard error: for people in a terminal, else as JSON. Details pass the allow-list. */
export const consoleLog: Log = (level, message, details = {}) => {
  const line = process.stderr.isTTY ? forPeople : asJson;
  process.stderr.write(`${line(level, message, loggable(details))}\n`);
};

function asJson(level: string, message: string, details: JsonObject): string {
  return JSON.stringify({ at: new Date().toISOString(), level, message, ...details });
}

function forPeople(level: string, message: string, details: JsonObject): string {
  const time = new Date().toTimeString().slice(0, 8);
  const mark = level === 'info' ? '' : `${level}: `;
  const rest = Object.entries(details).map(([name, value]) => `${name} ${String(value)}`);
  return `${time}  ${mark}${message}${rest.length > 0 ? `  (${rest.join(', ')})` : ''}`;
}
