import type { JsonObject } from './json.ts';
import type { KnobView } from './views.ts';

/** Hands for a site whose devices are virtual: what a driver does at it. Every call throws a ForecourtError when refused. */
export interface VirtualSite {
  /** @throws TERMINAL_UNKNOWN, TERMINAL_CARD_DATA, TERMINAL_NOT_READING */
  readonly tap: (terminalId: string, card: JsonObject) => Promise<void>;
  /** @throws TERMINAL_UNKNOWN */
  readonly touch: (terminalId: string) => Promise<void>;
  /** Presses a button of the screen. @throws TERMINAL_UNKNOWN, TERMINAL_NOT_OFFERED */
  readonly choose: (terminalId: string, item: string) => Promise<void>;
  /** @throws CHARGER_UNKNOWN, CHARGER_CONNECTOR */
  readonly plug: (chargerId: string, connectorId: number) => Promise<void>;
  /** @throws CHARGER_UNKNOWN, CHARGER_CONNECTOR */
  readonly unplug: (chargerId: string, connectorId: number) => Promise<void>;
  /** Drops or restores the charger's connection. @throws CHARGER_UNKNOWN */
  readonly setLink: (chargerId: string, up: boolean) => Promise<void>;
  /** How much the car takes; 0 = nothing. @throws CHARGER_UNKNOWN, CHARGER_CONNECTOR */
  readonly setPower: (chargerId: string, connectorId: number, powerW: number) => Promise<void>;
  /** @throws TERMINAL_UNKNOWN */
  readonly knobs: (terminalId: string) => readonly KnobView[];
  /** @throws TERMINAL_UNKNOWN, TERMINAL_KNOB */
  readonly setKnob: (terminalId: string, operation: string, next: string | null) => void;
}
