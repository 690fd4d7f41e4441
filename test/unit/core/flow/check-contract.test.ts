import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../engine/contracts/contract.ts';
import { contractGaps, refuseIncomplete } from '../../../../engine/core/flow/check-contract.ts';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { proofOf } from '../../../fixtures/proof/proof-of.ts';
import { flowOfCase } from '../../../fixtures/proof/property-case.ts';

type Loose = Record<
  string,
  Record<string, Record<string, Record<string, Record<string, unknown>>>>
>;

/** The contract of the terminal with something taken out or put in. */
function changed(change: (terminal: Loose) => void): Contract {
  const terminal = structuredClone(contracts.terminal);
  change(terminal as unknown as Loose);
  return terminal;
}

const approved = '/operations/terminal.authorize/answers/approved';
const part = (terminal: Loose, name: string) =>
  terminal['operations']?.['terminal.authorize']?.['answers']?.[name] ?? {};

const silencesOf = (terminal: Loose) =>
  (terminal['operations']?.['terminal.authorize']?.['silences'] ?? []) as unknown as unknown[];

describe('a contract', () => {
  it('should leave nothing open', () => {
    expect(contractGaps(contracts)).toEqual([]);
  });

  it.each([
    [
      'an answer without effect',
      (t: Loose) => delete part(t, 'approved')['effect'],
      approved,
      '"effect"',
    ],
    [
      'an answer without a sentence',
      (t: Loose) => delete part(t, 'approved')['say'],
      approved,
      '"say"',
    ],
    [
      'an effect on nothing',
      (t: Loose) => Object.assign(part(t, 'approved'), { effect: { mood: 'good' } }),
      `${approved}/effect`,
      '"mood"',
    ],
    [
      'an effect that cannot be',
      (t: Loose) => Object.assign(part(t, 'approved'), { effect: { reservation: 'gone' } }),
      `${approved}/effect`,
      '"gone"',
    ],
    [
      'an answer that tells what it has no field for',
      (t: Loose) => Object.assign(part(t, 'approved'), { tells: { closedAs: 'reservation' } }),
      `${approved}/tells`,
      '"closedAs"',
    ],
    [
      'an effect that no silence has',
      (t: Loose) => silencesOf(t).splice(3, 1),
      '/operations/terminal.authorize',
      'effect of "approved"',
    ],
  ] as const)(
    'should not have %s: the place is told and what to add',
    (_, change, pointer, says) => {
      const gaps = contractGaps({ ...contracts, terminal: changed(change) });
      expect(gaps.map((gap) => gap.pointer)).toContain(pointer);
      expect(gaps.find((gap) => gap.pointer === pointer)?.message).toContain(says);
    },
  );

  it('should be refused by the proof when it leaves something open', () => {
    const terminal = changed((t) => delete part(t, 'approved')['effect']);
    const all = { ...contracts, terminal };
    const refusal = expect.objectContaining({
      code: 'CONTRACT_INCOMPLETE',
      details: { gaps: [expect.objectContaining({ family: 'terminal', pointer: approved })] },
    });
    expect(() => refuseIncomplete(all)).toThrow(refusal);
    const { file } = flowOfCase({ what: 'a small flow', set: {} });
    expect(() => proofOf(file, { contracts: all })).toThrow(refusal);
  });
});
