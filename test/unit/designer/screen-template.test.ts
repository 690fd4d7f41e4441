// Proves which screen of the virtual terminal is shown, and what fits on it.
import { describe, expect, it } from 'vitest';
import {
  addressIn,
  screenLines,
  screenTemplate,
} from '../../../designer/src/model/screen-template.ts';
import type { TerminalView } from '../../../engine/contracts/views.ts';
import { terminal } from './live-samples.ts';

const shows = (lines: readonly string[], more: Partial<TerminalView> = {}): TerminalView => ({
  ...terminal('no'),
  screen: { source: 'flow', lines, sessionId: 's1' },
  ...more,
});
const idle = { source: 'site', lines: ['Welcome', 'Plug in'], sessionId: null } as const;
const payment = { source: 'terminal', lines: ['Present your card'], sessionId: 's1' } as const;

describe('the screen of a touch terminal', () => {
  it.each([
    ['start', shows([], { screen: idle })],
    ['payment', shows([], { screen: payment })],
    ['selection', shows(['Which bay?'], { choices: [{ item: 'a', label: 'Bay 1' }] })],
    ['message', shows(['Charging', '1.20 kWh'])],
    ['qr', shows(['Your receipt', 'https://charge.example.com/r/1'])],
    ['off', shows(['Charging'], { online: false })],
  ] as const)('should be %s', (template, view) => {
    expect(screenTemplate(view)).toBe(template);
  });

  it('should show an address as a code and not as text, and only a line of its own', () => {
    const view = shows(['Your receipt', 'https://charge.example.com/r/1']);
    expect(screenLines(view, 'off')).toEqual(['Your receipt', '']);
    expect(addressIn(['See https://charge.example.com/r/1'])).toBeUndefined();
  });
});

describe('the screen of a terminal with two lines', () => {
  const look = { look: 'two-line' } as const;

  it('should cut off the third line, and what is beyond forty letters', () => {
    const view = shows(['x'.repeat(45), 'second', 'third'], look);
    expect(screenTemplate(view)).toBe('two-line');
    expect(screenLines(view, 'off')).toEqual(['x'.repeat(40), 'second']);
  });

  it('should show an address as text, since it has no picture', () => {
    const view = shows(['Your receipt', 'https://charge.example.com/r/1'], look);
    expect(screenLines(view, 'off')[1]).toContain('https://');
  });
});
