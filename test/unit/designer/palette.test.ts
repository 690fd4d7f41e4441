import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../designer/src/app/tokens.css', import.meta.url), 'utf8');

function palette(theme: 'light' | 'dark'): Map<string, string> {
  const block = css.slice(css.indexOf(`[data-mantine-color-scheme="${theme}"] {`));
  const body = block.slice(0, block.indexOf('}'));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, k, v]) => [k ?? '', v ?? '']),
  );
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['text', 'muted', 'accent-text'];
const kinds = ['event', 'done', 'error', 'timer', 'always', 'start'].map((kind) => `kind-${kind}`);
const pairs = [
  ...[...texts, ...kinds].flatMap(
    (ink) =>
      [
        [ink, 'surface'],
        [ink, 'page'],
      ] as const,
  ),
  ...texts.flatMap((ink) => [[ink, 'surface-sunk']] as const),
  ...['text', 'accent-text', ...kinds].map((ink) => [ink, 'accent-soft'] as const),
  ['good-text', 'good-soft'],
  ['bad-text', 'bad-soft'],
  ['warn-text', 'warn-soft'],
  ['on-accent', 'accent'],
] as const;

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const colours = palette(theme);
  it('keeps every text at 4.5 : 1 or better', () => {
    const weak = pairs
      .map(([ink, paper]) => {
        const ratio = contrast(colours.get(ink) ?? '#000000', colours.get(paper) ?? '#000000');
        return { ink, paper, ratio: Math.round(ratio * 100) / 100 };
      })
      .filter(({ ratio }) => !(ratio >= 4.5));
    expect(weak).toEqual([]);
  });
});
