import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json } from '../../contracts/json.ts';
import type { SqlRow } from './sqlite-driver.ts';

/** The text in a column. @throws HOST_STORE when something else is there */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw damaged(column);
  return value;
}

/** The text in a column, or null. @throws HOST_STORE */
export function textOrNull(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : textOf(row, column);
}

/** The number in a column. @throws HOST_STORE */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw damaged(column);
  return value;
}

/** The number in a column, or null. @throws HOST_STORE */
export function numberOrNull(row: SqlRow, column: string): number | null {
  return row[column] === null ? null : numberOf(row, column);
}

/** True for 1, false for 0. @throws HOST_STORE */
export function flagOf(row: SqlRow, column: string): boolean {
  return numberOf(row, column) === 1;
}

/** A boolean as it is stored. */
export function toFlag(value: boolean): number {
  return value ? 1 : 0;
}

/**
 * The parsed JSON of a column. The type is what the same table wrote there before.
 * @throws HOST_STORE when it is not JSON
 */
export function jsonOf<T = Json>(row: SqlRow, column: string): T {
  const text = textOf(row, column);
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw damaged(column, error);
  }
}

/**
 * A value as the JSON text that is stored.
 * @throws HOST_STORE for a value that JSON cannot hold, such as undefined
 */
export function toJsonText(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new ForecourtError('HOST_STORE', { reason: 'notJson' });
  return text;
}

function damaged(column: string, cause?: unknown): ForecourtError {
  return new ForecourtError('HOST_STORE', { reason: 'column', column }, { cause });
}
