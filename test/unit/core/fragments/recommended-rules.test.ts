// Proves that a fragment is looked at by itself with the recommended rules too: what no use can mend is told in its file.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { parseJson } from '../../../../engine/core/flow/jsonc.ts';
import {
  fragmentOf,
  load,
  type Parts,
  stepsWith,
  tell,
  tellUse,
} from '../../../fixtures/fragments/small-flow.ts';

const machine = tell['machine'] as Parts;
const steps = machine['states'] as Readonly<Record<string, Parts>>;
const when = (text: string) => ({ type: 'when', params: { $expr: text } });

/** The fragment with some of its steps changed. */
const withSteps = (changed: Readonly<Record<string, Json>>): Parts => ({
  ...tell,
  machine: { ...machine, states: { ...steps, ...changed } },
});

const findingsOf = (fragment: Parts, flow?: Parts) =>
  load(flow, { tell: fragmentOf(fragment) }).findings;

const rows: readonly (readonly [rule: string, fragment: Parts, pointer: string])[] = [
  ['unreachable', withSteps({ lost: { after: { wait: 'told' } } }), '/machine/states/lost'],
  [
    'hidden-arrows',
    withSteps({ again: { ...steps['again'], after: { wait: ['told', 'showing'] } } }),
    '/machine/states/again/after/wait/1',
  ],
  [
    'constant-guards',
    withSteps({
      again: {
        ...steps['again'],
        after: { wait: [{ target: 'showing', guard: when('context.times < 0') }, 'told'] },
      },
    }),
    '/machine/states/again/after/wait/0/guard/params/$expr',
  ],
  [
    'way-out',
    withSteps({
      again: { entry: steps['again']?.['entry'] ?? [], on: { 'terminal.online': 'told' } },
    }),
    '/machine/states/again',
  ],
  [
    'own-screen',
    withSteps({ again: { on: { 'terminal.cardPresented': 'showing' }, after: { wait: 'told' } } }),
    '/machine/states/again',
  ],
];

describe('recommended rules and a fragment', () => {
  it.each(rows)('should be told at its line: %s', (rule, fragment, pointer) => {
    const findings = findingsOf(fragment);
    expect(findings).toMatchObject([{ rule, pointer, severity: 'warning' }]);
    expect(findings[0]?.file).toContain('tell');
    const { source } = parseJson(JSON.stringify(fragment, null, 2));
    expect(findings[0]?.line).toBe(source?.placeOf(pointer).line);
  });

  it('should be told once, with the first use, when it is used twice', () => {
    const [, fragment] = rows[0] ?? [];
    const twice = stepsWith({ thanks: { ...tellUse, on: { told: 'ended', touched: 'ended' } } });
    const findings = findingsOf(fragment ?? {}, twice);
    expect(findings.map(({ rule }) => rule)).toEqual(['unreachable']);
    expect(findings[0]?.uses?.length).toBeGreaterThan(0);
  });

  it('should be accepted in the fragment, with a reason', () => {
    const [, fragment, where] = rows[0] ?? [];
    const accept = [{ rule: 'unreachable', where, reason: 'Kept for a later version.' }];
    expect(findingsOf({ ...fragment, accept } as Parts)).toEqual([]);
  });

  it('should take a step that arrows from outside lead to as reached', () => {
    const showing = { ...steps['showing'], after: { wait: 'told' } };
    const fragment = withSteps({ showing });
    expect(findingsOf(fragment)).toEqual([]);
    const { entries: _, ...closed } = fragment as { readonly entries: Json } & Parts;
    expect(findingsOf(closed)).toMatchObject([
      { rule: 'unreachable', pointer: '/machine/states/again' },
    ]);
  });

  it('should not blame the fragment for what one use decides', () => {
    const given = { ...(tellUse['with'] as Parts), amountMinor: 950 };
    expect(findingsOf(tell, stepsWith({ telling: { ...tellUse, with: given } }))).toEqual([]);
  });
});
