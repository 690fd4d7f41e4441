import type { ChargerView, ConnectorView, TerminalView } from '../../../engine/contracts/views.ts';

/** The lamp of a connector. */
export type Lamp = 'free' | 'plugged' | 'charging' | 'fault' | 'offline';

/** The lamp from what the charger told last. */
export function lampOf(charger: ChargerView, connector: ConnectorView): Lamp {
  if (!charger.online) return 'offline';
  if (/fault|unavailable/i.test(connector.status)) return 'fault';
  if (/^charging$/i.test(connector.status)) return 'charging';
  return connector.plugged ? 'plugged' : 'free';
}

/** What a driver would do next. */
export type DriverAct = 'plug' | 'tap' | 'unplug' | 'wait';

/** Where the driver stands. */
export interface DriverPlace {
  readonly terminal: TerminalView | null;
  readonly connector: ConnectorView | null;
  readonly sessionActive: boolean;
  /** The event that starts a session. */
  readonly trigger: string;
}

/** The driver's next act on the ordinary way; `wait` while the engine is busy. */
export function nextAct({ terminal, connector, sessionActive, trigger }: DriverPlace): DriverAct {
  if (!terminal || !connector) return 'wait';
  if (terminal.reading === 'pay') return 'tap';
  if (!sessionActive && trigger.startsWith('terminal.') && !connector.plugged) return 'tap';
  if (!connector.plugged) return 'plug';
  if (!sessionActive || connector.status.toLowerCase() === 'charging') return 'unplug';
  return 'wait';
}
