import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { libsqlDriver } from '../../engine/hosts/embedded/libsql-driver.ts';
import type { SqliteDriver } from '../../engine/hosts/embedded/sqlite-driver.ts';
import { sqliteDriverCases } from './sqlite-driver.cases.ts';

sqliteDriverCases('libsql', libsqlDriver);

// `npm run check-driver`: a file whose default export is another driver.
const other = process.env['FORECOURT_DRIVER'];
if (other !== undefined) {
  const module = (await import(pathToFileURL(resolve(other)).href)) as {
    readonly default: SqliteDriver;
  };
  sqliteDriverCases(other, module.default);
}
