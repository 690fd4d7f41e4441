// Proves that every schema and contract explains itself, and that the validators are generated from what lies here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import {
  generatedFile,
  generatedNames,
  generateValidator,
} from '../../../scripts/generate-validators.mjs';

const folder = new URL('../../../engine/contracts/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const schemas = ['flow', 'fragment', 'site', 'scenario', 'contract'];
const terminals = new URL('../../../adapters/terminals/', import.meta.url);
const settings = readdirSync(terminals)
  .map((name) => [name, new URL(`${name}/settings.schema.json`, terminals)] as const)
  .filter(([, file]) => existsSync(file));
const families = ['terminal', 'charger', 'site'] as const;

type Schema = Readonly<Record<string, unknown>>;

/** Every property of a schema, with its path; conditions (`const`) describe nothing. */
function properties(schema: unknown, path = ''): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]): [string, Schema][] => {
    const here = `${path}/${key}`;
    if (key !== 'properties') return properties(part, here);
    return Object.entries(part as Readonly<Record<string, Schema>>).flatMap(([name, value]) => [
      ...(Object.keys(value).join() === 'const'
        ? []
        : [[`${here}/${name}`, value] as [string, Schema]]),
      ...properties(value, `${here}/${name}`),
    ]);
  });
}

describe('the schemas', () => {
  it.each(schemas)('should describe every property of %s', (name) => {
    const found = properties(read(`${name}.schema.json`));
    expect(found.length).toBeGreaterThan(10);
    const definitions =
      (read(`${name}.schema.json`) as { $defs?: Record<string, Schema> }).$defs ?? {};
    const silent = found.filter(([, value]) => {
      const ref = String(value['$ref'] ?? '').replace('#/$defs/', '');
      const description = value['description'] ?? definitions[ref]?.['description'];
      return typeof description !== 'string' || description.length < 3;
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it.each(schemas)('should be JSON Schema 2020-12: %s', (name) => {
    const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
    expect(
      ajv.validateSchema(read(`${name}.schema.json`) as object),
      JSON.stringify(ajv.errors),
    ).toBe(true);
  });

  it.each(settings)('should describe every setting of %s', (_name, file) => {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
    const silent = Object.entries(schema['properties'] as Record<string, Schema>).filter(
      ([, { description }]) => typeof description !== 'string' || description.length < 20,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it.each(generatedNames)(
    'should be the source of the generated validator of %s',
    (name: string) => {
      const file = generatedFile(name);
      expect(existsSync(file)).toBe(true);
      expect(
        readFileSync(file, 'utf8') === generateValidator(name),
        'run node scripts/generate-validators.mjs',
      ).toBe(true);
    },
  );
});

describe('the contracts', () => {
  const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(
    read('contract.schema.json') as object,
  );

  it.each(families)('should have the shape of a contract: %s', (family) => {
    expect(validate(contracts[family]), JSON.stringify(validate.errors)).toBe(true);
    expect(contracts[family].family).toBe(family);
  });

  const operations = families.flatMap((family) => Object.entries(contracts[family].operations));
  const events = families.flatMap((family) => Object.entries(contracts[family].events));

  it('should name operations and events after their family', () => {
    for (const family of families) {
      for (const name of Object.keys(contracts[family].operations))
        expect(name.startsWith(`${family}.`), name).toBe(true);
      for (const name of Object.keys(contracts[family].events))
        expect(name.startsWith(`${family}.`) || name === 'flow.fault', name).toBe(true);
    }
  });

  it('should name probes and compensations that exist', () => {
    const names = new Set(operations.map(([name]) => name));
    for (const [name, { probe, compensate }] of operations)
      for (const other of [probe, compensate])
        if (other !== undefined) expect(names.has(other), `${name}: ${other}`).toBe(true);
  });

  it('should have a probe wherever money moves, and something that undoes a reservation', () => {
    for (const [name, { money, probe }] of operations)
      if (money !== 'none') expect(probe, name).toBeDefined();
    expect(contracts.terminal.operations['terminal.authorize']?.compensate).toBe('terminal.cancel');
  });

  it('should tell the flow an answer when a commit or cancel is not answered', () => {
    for (const [name, { money, silences, answers }] of operations) {
      for (const { told, late } of silences)
        for (const answer of [told, late])
          if (answer !== undefined) expect(Object.keys(answers), name).toContain(answer);
      if (money !== 'settle' && money !== 'release') continue;
      for (const silence of silences.filter(({ code }) => code === 'unknown'))
        expect(silence.told, name).toBe('inProgress');
    }
  });

  it('should change only world variables that exist, to values that they have', () => {
    const world = Object.assign({}, ...families.map((family) => contracts[family].world));
    const parts = [
      ...events.map(([, event]) => event),
      ...operations.flatMap(([, { answers, silences }]) => [
        ...Object.values(answers),
        ...silences,
      ]),
    ];
    for (const { effect, when = [] } of parts) {
      for (const [variable, value] of Object.entries(effect))
        expect(world[variable] ?? [], variable).toContain(value);
      const conditions: readonly Readonly<Record<string, readonly unknown[]>>[] = Array.isArray(
        when,
      )
        ? when
        : [when];
      for (const [variable, values] of conditions.flatMap((one) => Object.entries(one)))
        for (const value of values) expect(world[variable] ?? [], variable).toContain(value);
    }
  });

  it('should tell and set world variables by fields that there are', () => {
    const world = Object.assign({}, ...families.map((family) => contracts[family].world));
    for (const [name, { answers }] of operations)
      for (const { tells = {}, output } of Object.values(answers))
        for (const [field, variable] of Object.entries(tells)) {
          expect(output.properties[field], `${name}: ${field}`).toBeDefined();
          expect(Object.keys(world), name).toContain(variable);
        }
    for (const [name, { sets = {}, payload }] of events)
      for (const [variable, field] of Object.entries(sets)) {
        expect(payload.properties[field], `${name}: ${field}`).toBeDefined();
        expect(Object.keys(world), name).toContain(variable);
      }
  });

  it('should need only capabilities that the family declares, and add only milliseconds to deadlines', () => {
    for (const family of families)
      for (const [name, { needs = [], deadline, input }] of Object.entries(
        contracts[family].operations,
      )) {
        for (const need of needs)
          expect(Object.keys(contracts[family].capabilities), name).toContain(need);
        if (deadline.plus !== undefined)
          expect(input.properties[deadline.plus]?.['x-unit'], name).toBe('ms');
      }
  });

  it('should end the name of every number with its unit', () => {
    const endings = { minor: /Minor$/, Wh: /Wh$/, ms: /Ms$/, at: /AtMs$|^atMs$/ } as const;
    const fields = [
      ...operations.flatMap(([name, { input, answers }]) =>
        [input, ...Object.values(answers).map(({ output }) => output)].map(
          (schema) => [name, schema] as const,
        ),
      ),
      ...events.map(([name, { payload }]) => [name, payload] as const),
    ].flatMap(([name, schema]) =>
      Object.entries(schema.properties).map(([field, part]) => [`${name}.${field}`, part] as const),
    );
    for (const [path, part] of fields) {
      expect(part.description.length, path).toBeGreaterThan(5);
      const unit = part['x-unit'];
      if (part.type === 'integer') expect(unit, path).toBeDefined();
      if (unit !== undefined) expect(path).toMatch(endings[unit]);
    }
  });

  it('should say everything that can happen in both languages, without a full stop', () => {
    const sentences = [
      ...operations.flatMap(([, { answers, silences }]) =>
        [...Object.values(answers), ...silences].map(({ say }) => say),
      ),
      ...events.map(([, { say }]) => say),
    ];
    for (const { en, nl } of sentences) {
      expect(en).toMatch(/\S{3,}.*[^.]$/);
      expect(nl).toMatch(/\S{3,}.*[^.]$/);
      expect(en).not.toBe(nl);
    }
  });
});
