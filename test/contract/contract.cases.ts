import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Family, JsonSchemaObject } from '../../engine/contracts/contract.ts';
import type { AdapterProfile, OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { MemoryAdapterHost } from './memory-adapter-host.ts';
import { readContract } from './read-contract.ts';
import { until } from './until.ts';

/** An adapter with its device and the hands to make things happen. Keys of `answers`: `terminal.commit done`, `charger.start !unknown`. */
export interface ContractRig {
  readonly host: MemoryAdapterHost;
  readonly answers: Readonly<Record<string, () => Promise<OperationResult>>>;
  readonly events: Readonly<Record<string, () => Promise<void>>>;
  readonly close: () => Promise<void>;
}

/** One adapter under test. */
export interface ContractSubject<R extends ContractRig = ContractRig> {
  readonly profile: AdapterProfile;
  readonly create: () => Promise<R>;
  /**
   * Events and silences (`charger.stop !unknown`) of the contract that do not come from this adapter, with the reason,
   * which is printed.
   */
  readonly elsewhere: Readonly<Record<string, string>>;
}

const ajv = new Ajv({ strict: false, allErrors: true });

/** Whether a value fits a schema of the contracts. */
function fits(schema: JsonSchemaObject, value: unknown): string {
  ajv.validate(schema, value);
  return ajv.errorsText(ajv.errors);
}

/**
 * The cases that every adapter of a family passes, made from the contract file: every answer that the profile
 * claims can be had and fits its schema, no other answer is claimed, every event can be had and fits.
 */
export function runContractCases(family: Family, subject: ContractSubject): void {
  const contract = readContract(family);
  const { profile, elsewhere } = subject;
  for (const [what, reason] of Object.entries(elsewhere))
    console.info(`${profile.id}: no case for ${what}: ${reason}`);
  const claimed = Object.entries(contract.operations).filter(([, { needs }]) =>
    (needs ?? []).every((need) => profile.capabilities.includes(need)),
  );
  describe(`${profile.id} keeps the ${family} contract`, () => {
    it('should name only capabilities and answers that the contract has', () => {
      expect(Object.keys(contract.capabilities)).toEqual(
        expect.arrayContaining([...profile.capabilities]),
      );
      for (const [operation, names] of Object.entries(profile.never)) {
        expect(Object.keys(contract.operations[operation]?.answers ?? {})).toEqual(
          expect.arrayContaining([...names]),
        );
      }
    });

    for (const [name, reason] of Object.entries(subject.elsewhere)) {
      it(`should leave out ${name}: ${reason}`, () => {
        const [operation = '', code] = name.split(' !');
        const silences = contract.operations[operation]?.silences ?? [];
        const isThere =
          code === undefined
            ? operation in contract.events
            : silences.some((silence) => silence.code === code);
        expect(isThere).toBe(true);
        expect(reason).toMatch(/^[A-Z].{20,}[.]$/);
      });
    }

    for (const [operation, { answers, silences, notice }] of claimed) {
      const never = profile.never[operation] ?? [];
      for (const [name, answer] of Object.entries(answers).filter(
        ([key]) => !never.includes(key),
      )) {
        it(`should answer ${operation} with "${name}": ${answer.say.en}`, async () => {
          const result = await produce(subject, `${operation} ${name}`);
          expect(result.kind).toBe('outcome');
          if (result.kind !== 'outcome') return;
          const { outcome, ...fields } = result.output;
          expect(outcome).toBe(name);
          expect(fits(answer.output, fields)).toBe('No errors');
        });
      }
      for (const code of new Set(silences.map((silence) => silence.code))) {
        // A notice is never answered, and `failed` has causes of its own at every vendor.
        if (code === 'failed' || notice === true || `${operation} !${code}` in elsewhere) continue;
        it(`should tell ${operation} apart as "${code}"`, async () => {
          const result = await produce(subject, `${operation} !${code}`);
          expect(result).toMatchObject({ kind: 'failure', error: { code } });
        });
      }
    }

    for (const [type, { payload, say }] of Object.entries(contract.events)) {
      if (type in elsewhere) continue;
      it(`should tell ${type}: ${say.en}`, async () => {
        const rig = await subject.create();
        try {
          await rig.events[type]?.();
          await until(type, () => rig.host.of(type).length > 0);
          for (const event of rig.host.of(type))
            expect(fits(payload, event.payload)).toBe('No errors');
        } finally {
          await rig.close();
        }
      });
    }
  });
}

async function produce(subject: ContractSubject, key: string): Promise<OperationResult> {
  const rig = await subject.create();
  try {
    const hand = rig.answers[key];
    if (hand === undefined) throw new Error(`The rig has no way to get "${key}".`);
    return await hand();
  } finally {
    await rig.close();
  }
}
