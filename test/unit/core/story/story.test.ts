import { describe, expect, it } from 'vitest';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { sayDuration, sayPassed } from '../../../../engine/core/story/say-duration.ts';
import { sayInput } from '../../../../engine/core/story/say-input.ts';

describe('story', () => {
  it.each([
    [0, '0 s'],
    [400, '0 s'],
    [5_000, '5 s'],
    [60_000, '1 min'],
    [90_000, '1 min 30 s'],
    [3_600_000, '1 h'],
    [43_205_000, '12 h 5 s'],
    [172_800_000, '48 h'],
  ])('should say %i ms as %s', (durationMs, words) => {
    expect(sayDuration(durationMs)).toBe(words);
    expect(sayPassed(durationMs)).toEqual({ en: `${words} pass`, nl: `${words} verstrijken` });
  });

  it("should tell what happened in the contracts' own words", () => {
    expect(sayInput({ kind: 'start', trigger: 'charger.pluggedIn' }).en).toBe(
      'the driver plugs in',
    );
    expect(sayInput({ kind: 'event', type: 'charger.unplugged' }).nl).toBe(
      'de stekker wordt losgetrokken',
    );
    expect(
      sayInput({ kind: 'outcome', operation: 'terminal.authorize', outcome: 'declined' }).en,
    ).toBe('the bank declines');
    expect(sayInput({ kind: 'failure', operation: 'charger.start', code: 'notSent' }).en).toBe(
      'the request to start was never sent',
    );
    expect(sayInput({ kind: 'timer', delayMs: 5_000 }).en).toBe('5 s pass');
  });

  it('should never claim to know what happened behind a silence', () => {
    const said = sayInput({ kind: 'failure', operation: 'terminal.authorize', code: 'unknown' });
    expect(said.en).toBe('no answer comes: it may have happened or not');
  });

  it('should have a sentence in both languages for every event and answer of the contracts', () => {
    for (const { events, operations } of Object.values(contracts)) {
      const said = [
        ...Object.keys(events).map((type) => sayInput({ kind: 'event', type })),
        ...Object.entries(operations).flatMap(([operation, { answers }]) =>
          Object.keys(answers).map((outcome) => sayInput({ kind: 'outcome', operation, outcome })),
        ),
      ];
      for (const { en, nl } of said) {
        expect(en).toMatch(/ /);
        expect(nl).toMatch(/ /);
      }
    }
  });

  it('should fall back to the name of what no contract knows', () => {
    expect(sayInput({ kind: 'event', type: 'moon.full' })).toEqual({
      en: 'moon.full',
      nl: 'moon.full',
    });
    expect(sayInput({ kind: 'outcome', operation: 'moon.ask', outcome: 'no' }).en).toBe(
      'moon.ask: no',
    );
    expect(sayInput({ kind: 'failure', operation: 'moon.ask', code: 'failed' }).nl).toBe(
      'moon.ask: failed',
    );
  });
});
