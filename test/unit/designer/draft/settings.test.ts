import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  isInRange,
  settingText,
  typedSetting,
} from '../../../../designer/src/draft/flow-settings.ts';
import { packFiles } from '../../../../designer/src/draft/pack-files.ts';

describe('a setting', () => {
  it.each([
    ['duration', '90 s', 'PT90S'],
    ['duration', '90', 'PT90S'],
    ['duration', '2 min', 'PT2M'],
    ['duration', '1,5 h', 'PT90M'],
    ['duration', 'pt10m', 'PT10M'],
    ['duration', 'soon', undefined],
    ['duration', '', undefined],
    ['money', '50', 5000],
    ['money', '0.05', 5],
    ['money', '12,3', 1230],
    ['money', '1.234', undefined],
    ['money', '-1', undefined],
    ['number', '3', 3],
    ['number', '3.5', undefined],
  ] as const)('of kind %s takes %j as %j', (kind, text, value) => {
    expect(typedSetting(kind, text)).toBe(value);
  });

  it('is shown so that what is shown can be typed', () => {
    for (const value of ['PT60S', 'PT2M', 'PT12H', 'PT5S'])
      expect(typedSetting('duration', settingText('duration', value))).toBe(
        value === 'PT60S' ? 'PT60S' : value,
      );
    for (const value of [0, 5, 99, 100, 5000, 123_456])
      expect(typedSetting('money', settingText('money', value))).toBe(value);
  });

  it('knows its range', () => {
    const wait = {
      name: 'wait',
      kind: 'duration',
      description: '',
      value: 'PT60S',
      minimum: 'PT10S',
      maximum: 'PT5M',
      choices: [],
    } as const;
    expect(isInRange(wait, 'PT90S')).toBe(true);
    expect(isInRange(wait, 'PT6M')).toBe(false);
    expect(isInRange(wait, 'PT9S')).toBe(false);
  });
});

describe('a downloaded flow', () => {
  it('is its folder, letter by letter', () => {
    const files = { flowText: '{ "id": "x" }\n', texts: { en: '{ "a": "é" }\n' } };
    const packed = unzipSync(packFiles('x', files));
    const names = Object.entries(packed).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(Object.fromEntries(names)).toEqual({
      'x/flow.json': files.flowText,
      'x/texts/en.json': files.texts.en,
    });
  });
});
