import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import { formatScenario } from '../core/simulate/format-scenario.ts';
import type { Scenario } from '../core/simulate/scenario.ts';
import { packageRoot } from './package-root.ts';
import { usage } from './parse-options.ts';

const SCHEMA = 'engine/contracts/scenario.schema.json';

/** The path of a scenario file: with `.json`, and nothing there yet. @throws ForecourtError CLI_USAGE */
export function newScenarioPath(name: string): string {
  const path = name.endsWith('.json') ? name : `${name}.json`;
  if (existsSync(path)) throw usage(`"${path}" is already there`);
  return path;
}

/** The id of a scenario in a file of this name: `Two cards.json` → `two-cards`. */
export function scenarioIdOf(path: string): string {
  const words = basename(path, '.json').toLowerCase();
  const id = words.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return (id === '' ? 'played' : id).slice(0, 64);
}

/**
 * Writes a scenario to a new file, under the id that goes with its name.
 * @throws ForecourtError CLI_USAGE when the file is there, CLI_FILE_NOT_FOUND when its folder is not
 */
export function writeScenarioFile(path: string, scenario: Scenario): void {
  const schema = schemaFrom(path);
  const id = scenarioIdOf(path);
  const text = formatScenario({ ...(schema && { $schema: schema }), ...scenario, id });
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (cause) {
    throw new ForecourtError('CLI_FILE_NOT_FOUND', { file: path }, { cause });
  }
}

/** Where the schema is, for files inside this project. */
function schemaFrom(path: string): string | undefined {
  const root = packageRoot();
  const folder = dirname(resolve(path));
  return folder.startsWith(root + sep)
    ? relative(folder, join(root, SCHEMA)).split(sep).join('/')
    : undefined;
}
