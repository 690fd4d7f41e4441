import type { AdapterProfile, AdapterScreen } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';

/** What fits on a screen. The sizes are ours: no vendor tells how many letters its screens take. */
const screens = {
  touch: { lines: 8, columns: 28, wraps: true },
  'two-line': { lines: 2, columns: 40 },
} as const satisfies Readonly<Record<string, AdapterScreen>>;

const capabilities = ['screen', 'readFirst', 'identify', 'increase', 'lookUp', 'listOpen'];

/**
 * A terminal that can do everything, and that never reads the card inside authorize only.
 *
 * @param settings shape: settings.schema.json
 */
export function virtualTerminalProfile(settings: JsonObject = {}): AdapterProfile {
  const isTouch = settings['screen'] !== 'two-line';
  return {
    id: 'virtual-terminal',
    family: 'terminal',
    // Buttons need a touch screen.
    capabilities: isTouch ? [...capabilities, 'choose'] : capabilities,
    never: { 'terminal.readCard': ['deferred'] },
    screen: isTouch ? screens.touch : screens['two-line'],
  };
}
