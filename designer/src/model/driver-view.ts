import type {
  ChargerView,
  ConnectorView,
  SessionView,
  TerminalView,
} from '../../../engine/contracts/views.ts';
import { type Chart, isInside } from './chart.ts';

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
  /** The session that the screen follows, or null. */
  readonly session: Pick<SessionView, 'sessionId' | 'status'> | null;
  /** The event that starts a session. */
  readonly trigger: string;
}

const energyFlowed = /^(charging|suspended|finishing)/i;

/**
 * The act that the followed connector waits for on the ordinary way; `wait` while the engine is busy. A terminal that
 * reads for another connector is no reason to tap here.
 */
export function nextAct({ terminal, connector, session, trigger }: DriverPlace): DriverAct {
  if (!terminal || !connector) return 'wait';
  const isActive = session?.status === 'active';
  if (isActive && asksFor(terminal, session.sessionId)) return 'tap';
  if (!connector.plugged) return !isActive && startsByCard(trigger) ? 'tap' : 'plug';
  return !isActive || energyFlowed.test(connector.status) ? 'unplug' : 'wait';
}

const startsByCard = (trigger: string) => trigger.startsWith('terminal.');

const asksFor = ({ reading, leaseSessionId }: TerminalView, sessionId: string) =>
  reading === 'pay' && (leaseSessionId === null || leaseSessionId === sessionId);

/** What the terminal's reader is on for, as far as a person before it must know. */
export type ReaderCall = 'pay' | 'start' | 'stop' | 'none';

/** Why a card would be taken now. A reader that scans in silence, for a stop that is not possible now, calls nobody. */
export function readerCall(
  terminal: TerminalView,
  { trigger, canStop }: { readonly trigger: string; readonly canStop: boolean },
): ReaderCall {
  if (!terminal.online || terminal.reading === 'no') return 'none';
  if (terminal.reading === 'pay' || terminal.reading === 'identify') return 'pay';
  if (canStop) return 'stop';
  const isIdle = terminal.screen.sessionId === null && terminal.leaseSessionId === null;
  return isIdle && startsByCard(trigger) ? 'start' : 'none';
}

/** Whether the card that started this session can stop it where it is now. */
export function canStopByCard(chart: Chart, session: SessionView | null): boolean {
  if (session?.status !== 'active') return false;
  return chart.arrows.some(
    ({ source, target, cause }) =>
      cause.type === 'event' &&
      cause.event === 'site.ownerTapped' &&
      target !== null &&
      session.activePaths.some((path) => path === source || isInside(path, source)),
  );
}
