import type { TerminalView } from '../../../engine/contracts/views.ts';

/**
 * Which of a terminal's screens is shown. On a touch screen, as on Payter's Apollo: `start` (its carousel), `selection`,
 * `qr`, `message`, and `payment`, which is the terminal's own. Any text on a terminal of two lines is `two-line`.
 */
export type ScreenTemplate =
  | 'start'
  | 'selection'
  | 'qr'
  | 'message'
  | 'payment'
  | 'two-line'
  | 'off';

/** A terminal of two lines shows so many letters of each. */
const COLUMNS = 40;

/** The screen that a terminal shows now. */
export function screenTemplate(terminal: TerminalView): ScreenTemplate {
  const { online, look, screen, choices } = terminal;
  if (look === 'two-line') return 'two-line';
  if (!online) return 'off';
  if (choices.length > 0) return 'selection';
  if (screen.source === 'terminal') return 'payment';
  if (addressIn(screen.lines) !== undefined) return 'qr';
  return screen.source === 'site' ? 'start' : 'message';
}

/** The address that a screen of ours shows as a QR code: a line that is one and nothing else. */
export function addressIn(lines: readonly string[]): string | undefined {
  return lines.find((line) => /^https:\/\/\S+$/.test(line.trim()))?.trim();
}

/**
 * The two texts of a screen: what stands on top, and the rest. On two lines everything else is cut off; beside a QR code its
 * address is left out.
 *
 * @param whenOff the text of a terminal that is out of reach
 */
export function screenLines(terminal: TerminalView, whenOff: string): readonly [string, string] {
  const { online, screen, look } = terminal;
  const all = online ? screen.lines.flatMap((line) => line.split('\n')) : [whenOff];
  if (look === 'two-line') return [cut(all[0]), cut(all[1])];
  const address = screenTemplate(terminal) === 'qr' ? addressIn(screen.lines) : undefined;
  const lines = all.filter((line) => line.trim() !== address);
  return [lines[0] ?? ' ', lines.slice(1).join(' ')];
}

function cut(line = ''): string {
  return [...line].slice(0, COLUMNS).join('');
}
