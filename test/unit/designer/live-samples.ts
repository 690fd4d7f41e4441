import type { Hold } from '../../../engine/contracts/hold.ts';
import type {
  ChargerView,
  ConnectorView,
  SessionView,
  TerminalView,
} from '../../../engine/contracts/views.ts';

/** A running session at connector 1 of charger CP-1, waiting for a card. */
export const session = (changes: Partial<SessionView>): SessionView => ({
  sessionId: 's1',
  siteId: 'demo',
  flowId: 'plug-first',
  bundleHash: 'b',
  status: 'active',
  value: { card: 'reading' },
  activePaths: ['card', 'card.reading'],
  terminalId: 'T1',
  chargerId: 'CP-1',
  connectorId: 1,
  connectorTitle: '1',
  startedAtMs: 1000,
  endedAtMs: null,
  context: {},
  output: null,
  energyWh: 0,
  totalMinor: 0,
  pending: [],
  holds: [],
  ...changes,
});

/** A reservation of 50.00 that the bank approved. */
export const hold = (changes: Partial<Hold>): Hold => ({
  holdId: 'h1',
  sessionId: 's1',
  terminalId: 'T1',
  phase: 'reserved',
  currency: 'EUR',
  requestedMinor: 5000,
  authorizedMinor: 5000,
  committedMinor: 0,
  end: null,
  reference: null,
  maskedPan: null,
  orphaned: false,
  personReason: null,
  openedAtMs: 1000,
  closedAtMs: null,
  capturedAtMs: null,
  settledAtMs: null,
  settledSource: null,
  ...changes,
});

/** A free connector. */
export const connector = (changes: Partial<ConnectorView>): ConnectorView => ({
  chargerId: 'CP-1',
  connectorId: 1,
  title: '1',
  terminalId: 'T1',
  plugged: false,
  status: 'Available',
  sessionId: null,
  energyWh: 0,
  totalMinor: 0,
  ...changes,
});

/** A charger that is connected. */
export const charger = (online: boolean): ChargerView => ({
  chargerId: 'CP-1',
  adapter: 'virtual',
  online,
  url: 'ws://127.0.0.1/ocpp/CP-1',
  connectors: [],
});

/** A terminal that reads, or not. */
export const terminal = (reading: TerminalView['reading']): TerminalView => ({
  terminalId: 'T1',
  adapter: 'virtual',
  online: true,
  reading,
  leaseSessionId: null,
  queueLength: 0,
  screen: { source: 'flow', lines: [], sessionId: null },
  look: 'touch',
  choices: [],
});
