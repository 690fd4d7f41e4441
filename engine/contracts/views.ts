import type { Say } from './contract.ts';
import type { Finding, FindingUse } from './finding.ts';
import type { Hold } from './hold.ts';
import type { Json, JsonObject } from './json.ts';
import type { Currency } from './money.ts';
import type { SessionStatus, StateValue } from './session-state.ts';

/** What the HTTP API gives and the designer shows. Paths of states are dotted, e.g. `reserve.authorizing`. */

/** One line in the list of flows. */
export interface FlowSummary {
  readonly id: string;
  readonly title: Say;
  readonly description: Say;
  readonly source: string;
  readonly trigger: string;
  readonly behaviourHash: string;
  readonly bundleHash: string;
  /** Top-level phases in the order of the file. */
  readonly phases: readonly string[];
  /** Sites at which it is in service. */
  readonly sites: readonly string[];
  readonly findings: readonly Finding[];
}

/** A flow with its file and texts, as the designer draws it. */
export interface FlowView extends FlowSummary {
  /** The flow as it runs: fragments are spelt out. */
  readonly flow: JsonObject;
  /** The parsed flow.json as it was written, where steps may be uses of fragments. */
  readonly authored: JsonObject;
  /** The steps of `flow` that are fragments, outer ones first. */
  readonly uses: readonly FlowUseView[];
  /** Language → key → ICU text. Texts of fragments have the path of the use in front of their key. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The files of a flow, letter by letter. */
export interface FlowFilesView {
  readonly flowText: string;
  /** Language → text of `texts/<language>.json`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The building blocks that it may use, by name. */
  readonly fragments: Readonly<
    Record<
      string,
      { readonly fragmentText: string; readonly texts: Readonly<Record<string, string>> }
    >
  >;
}

/** A step that a fragment spells out. */
export interface FlowUseView {
  /** Dotted path of the step. */
  readonly path: string;
  readonly fragment: string;
  /** Where it is used, this use first, then the one of the fragment around it. */
  readonly uses: readonly FindingUse[];
}

/** What a screen shows now. `terminal` = the terminal's own payment screen, `flow` and `site` = our text. */
export interface ScreenView {
  readonly source: 'flow' | 'site' | 'terminal';
  readonly lines: readonly string[];
  readonly sessionId: string | null;
}

/** Something that a driver can choose on a screen. */
export interface ChoiceView {
  readonly item: string;
  /** The words on its button. */
  readonly label: string;
}

/** A payment terminal at a site. */
export interface TerminalView {
  readonly terminalId: string;
  readonly adapter: string;
  readonly online: boolean;
  /** Whether it asks for a card now, and why. */
  readonly reading: 'no' | 'pay' | 'identify' | 'scan';
  /** The session that has the terminal now. */
  readonly leaseSessionId: string | null;
  readonly queueLength: number;
  readonly screen: ScreenView;
  /** `touch`: a touch screen as Payter's Apollo has; `two-line`: two lines of text as its P6X has. */
  readonly look: 'touch' | 'two-line';
  /** The buttons that a driver may press now; mostly none. */
  readonly choices: readonly ChoiceView[];
}

/** A connector of a charge point. */
export interface ConnectorView {
  readonly chargerId: string;
  readonly connectorId: number;
  readonly title: string;
  readonly terminalId: string;
  readonly plugged: boolean;
  /** The last status word that the charger told. */
  readonly status: string;
  readonly sessionId: string | null;
  readonly energyWh: number;
  readonly totalMinor: number;
}

/** A charge point. */
export interface ChargerView {
  readonly chargerId: string;
  readonly adapter: string;
  readonly online: boolean;
  /** The address that this charge point dials. */
  readonly url: string;
  readonly connectors: readonly ConnectorView[];
}

/** A site with everything that a person standing there would see. */
export interface SiteView {
  readonly siteId: string;
  readonly title: string;
  readonly currency: Currency;
  readonly language: string;
  readonly flows: readonly string[];
  readonly terminals: readonly TerminalView[];
  readonly chargers: readonly ChargerView[];
  /** Whether the virtual controls work here (all devices are virtual). */
  readonly virtual: boolean;
}

/** One session, short. */
export interface SessionView {
  readonly sessionId: string;
  readonly siteId: string;
  readonly flowId: string;
  readonly bundleHash: string;
  readonly status: SessionStatus;
  readonly value: StateValue;
  /** Every active state, outermost first, e.g. `["charging", "charging.delivering"]`. */
  readonly activePaths: readonly string[];
  readonly terminalId: string | null;
  readonly chargerId: string | null;
  readonly connectorId: number | null;
  readonly connectorTitle: string | null;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly context: JsonObject;
  readonly output: Json;
  readonly energyWh: number;
  readonly totalMinor: number;
  readonly pending: readonly PendingOperation[];
  readonly holds: readonly Hold[];
}

/** A request that a session waits for. */
export interface PendingOperation {
  readonly operationId: string;
  readonly operation: string;
  readonly path: string;
  readonly sinceMs: number;
}

/** One line of a session's history. */
export interface JournalLine {
  readonly sessionId: string;
  readonly sequence: number;
  readonly atMs: number;
  /** `event`, `outcome`, `failure`, `timer`, `start`, or `ledger` for what the engine did by itself. */
  readonly kind: string;
  /** e.g. `charger.unplugged`, `terminal.authorize → approved`, `messageWait`. */
  readonly name: string;
  /** The sentence for people. */
  readonly say: Say;
  readonly activePaths: readonly string[];
  readonly faulted: boolean;
  /** What was asked of the world. */
  readonly effects: readonly string[];
  /** Amounts, energy and words that came with it, as the contract declares them; never cards, ids or free text. */
  readonly values?: Readonly<Record<string, number | string | boolean>>;
}

/** Messages of `GET /api/stream` (server-sent events); `event:` is the kind, `data:` this object. */
export type StreamMessage =
  | { readonly kind: 'step'; readonly line: JournalLine; readonly session: SessionView }
  | { readonly kind: 'hold'; readonly hold: Hold }
  | { readonly kind: 'site'; readonly site: SiteView };

/** The fault that a virtual terminal gives to its next request of this kind. */
export interface KnobView {
  readonly operation: string;
  /** Names of answers, or `notSent`, `failed`, `unknown:0`, `unknown:1` … for the silences. */
  readonly choices: readonly { readonly id: string; readonly say: Say }[];
  /** The chosen one, or null for the ordinary answer. */
  readonly next: string | null;
}
