// Proves what a driver reads: money, energy and durations in his language, and something sensible whatever is missing.
import { describe, expect, it } from 'vitest';
import { renderText, type TextRequest } from '../../../../engine/core/texts/render-text.ts';

const texts = {
  en: {
    show: 'Reserving {amountMinor, money}\nfor {energyWh, energy} in { waitMs ,duration}',
    only: 'Only in English',
    count: '{n, plural, =0 {no cards} one {# card} other {# cards}} and {n, number}',
    end: '{ending, select, paid {You paid {totalMinor, money}} other {Nothing}}',
    quoted: "It's '{x, money}' and {x}",
    broken: 'a { b',
  },
  nl: { show: '{amountMinor, money} reserveren\nvoor {energyWh, energy} in {waitMs, duration}' },
};
const eur = { code: 'EUR', digits: 2 };

function render(key: string, args: TextRequest['args'], more: Partial<TextRequest> = {}) {
  const rendered = renderText({ texts, language: 'en', key, args, currency: eur, ...more });
  return { ...rendered, lines: rendered.lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' ')) };
}

describe('renderText', () => {
  const args = { amountMinor: 5000, energyWh: 3420, waitMs: 90_000 };

  it('should write amounts as the language does', () => {
    expect(render('show', args)).toEqual({
      lines: ['Reserving €50.00', 'for 3.42 kWh in 1 min 30 sec'],
      language: 'en',
    });
    expect(render('show', args, { language: 'nl' }).lines).toEqual([
      '€ 50,00 reserveren',
      'voor 3,42 kWh in 1 min 30 sec',
    ]);
  });

  it.each([
    ['JPY', 0, 5000, '¥5,000'],
    ['KWD', 3, 5000, 'KWD 5.000'],
    ['EUR', 2, 0, '€0.00'],
    ['EUR', 2, -1, '-€0.01'],
    ['EUR', 2, 100_000_001, '€1,000,000.01'],
  ])('should write an amount in %s with %i digits', (code, digits, amountMinor, shown) => {
    const { lines } = render('show', { ...args, amountMinor }, { currency: { code, digits } });
    expect(lines[0]).toBe(`Reserving ${shown}`);
  });

  it.each([
    [0, '0 sec'],
    [1, '1 sec'],
    [60_000, '1 min'],
    [5_400_000, '1 hr 30 min'],
    [86_400_000, '1 day'],
    [90_061_000, '1 day 1 hr'],
  ])('should write %i ms as "%s"', (waitMs, shown) => {
    expect(render('show', { ...args, waitMs }).lines[1]).toBe(`for 3.42 kWh in ${shown}`);
  });

  it('should fall back from nl-BE to nl, and to English for a text that is missing', () => {
    expect(render('show', args, { language: 'nl-BE' }).language).toBe('nl');
    expect(render('only', {}, { language: 'nl' })).toEqual({
      lines: ['Only in English'],
      language: 'en',
    });
    expect(render('only', {}, { language: 'fr' }).lines).toEqual(['Only in English']);
  });

  it('should choose by word and by number', () => {
    expect(render('end', { ending: 'paid', totalMinor: 556 }).lines).toEqual(['You paid €5.56']);
    expect(render('end', { ending: 'else', totalMinor: 556 }).lines).toEqual(['Nothing']);
    expect(render('count', { n: 1 }).lines).toEqual(['1 card and 1']);
    expect(render('count', { n: 0 }).lines).toEqual(['no cards and 0']);
  });

  it('should leave quoted braces alone', () => {
    expect(render('quoted', { x: 'y' }).lines).toEqual(["It's {x, money} and y"]);
  });

  it('should show a dash for a value that is missing, and say so', () => {
    const { lines, problem } = render('show', { amountMinor: null, energyWh: 'much' });
    expect(lines).toEqual(['Reserving –', 'for – in –']);
    expect(problem).toBe('The text "show" lacks a value for amountMinor, energyWh, waitMs.');
    expect(render('count', {}).lines).toEqual(['no cards and 0']);
  });

  it('should show the key of a text that is missing or broken, and say so', () => {
    expect(render('nowhere', {})).toMatchObject({
      lines: ['nowhere'],
      problem: 'There is no text "nowhere".',
    });
    expect(render('constructor', {}).lines).toEqual(['constructor']);
    expect(render('broken', {}).problem).toContain('not ICU MessageFormat');
  });
});
