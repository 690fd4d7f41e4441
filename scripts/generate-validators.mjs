// Writes engine/contracts/generated/*.ts and, for each adapter with settings, generated/settings-validator.ts in its folder,
// from the JSON Schemas: plain functions, so that the core needs no Ajv and
// the browser no `eval`. Run it after a change of a schema; a test demands that the files are up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const CONTRACTS = new URL('../engine/contracts/', import.meta.url);

const TERMINALS = new URL('../adapters/terminals/', import.meta.url);

/** The folders of the terminal adapters that have settings. */
const withSettings = readdirSync(TERMINALS).filter((name) =>
  existsSync(new URL(`${name}/settings.schema.json`, TERMINALS)),
);

/** The schemas that people's files are checked against when they are loaded; an adapter's settings go by its name. */
export const generatedNames = ['flow', 'fragment', 'scenario', 'site', ...withSettings];

/** Schemas whose parts a schema uses. */
const usedBy = (name) =>
  withSettings.includes(name) ? ['secret'] : name === 'fragment' ? ['flow'] : [];

const schemaFile = (name) =>
  withSettings.includes(name)
    ? new URL(`${name}/settings.schema.json`, TERMINALS)
    : new URL(`${name}.schema.json`, CONTRACTS);

const readSchema = (name) => JSON.parse(readFileSync(schemaFile(name), 'utf8'));

/** The schema without its descriptions: the validators do not need them. */
function withoutDescriptions(part) {
  if (Array.isArray(part)) return part.map(withoutDescriptions);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(
    ([key, value]) => key !== 'description' || typeof value !== 'string',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutDescriptions(value)]));
}

/** The text of the validator of one schema. */
export function generateValidator(name) {
  const schema = readSchema(name);
  const ajv = new Ajv.default({
    allErrors: true,
    // Errors carry the part of the schema: "did you mean" needs the names that it allows.
    verbose: true,
    strictTypes: false,
    // Counts UTF-16 units: the other way needs a runtime import.
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(['x-secret', 'x-form']);
  for (const used of usedBy(name)) ajv.addSchema(withoutDescriptions(readSchema(used)));
  const code = standaloneCode.default(ajv, ajv.compile(withoutDescriptions(schema)));
  if (/\brequire\(|\bimport\b/.test(code))
    throw new Error(`${schemaFile(name).pathname} uses a keyword that needs Ajv at run time`);
  const body = code
    .replace(/^"use strict";/, '')
    .replace(/export default validate\d+;/, '')
    .replace(/export const validate = validate(\d+);/, 'export const validate = validate$1;');
  return [
    '// @ts-nocheck',
    `// Generated from ../${schemaFile(name).pathname.split('/').at(-1)} by scripts/generate-validators.mjs; do not edit.`,
    body.trim(),
    '',
  ].join('\n');
}

/** Where the validator of one schema is kept. */
export function generatedFile(name) {
  return withSettings.includes(name)
    ? new URL(`${name}/generated/settings-validator.ts`, TERMINALS)
    : new URL(`generated/${name}-validator.ts`, CONTRACTS);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const name of generatedNames) {
    mkdirSync(new URL('.', generatedFile(name)), { recursive: true });
    writeFileSync(generatedFile(name), generateValidator(name));
  }
}
