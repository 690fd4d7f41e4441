import type { AdapterProfile, DeviceAdapter, OperationCall } from './device-adapter.ts';
import type { JsonObject } from './json.ts';
import type { Currency } from './money.ts';
import type { ShapeValidator } from './shape-validator.ts';
import type { TerminalCheck, WireHeard } from './terminal-check.ts';

/** Where a secret is; shape: secret.schema.json. The secret itself is in no site file, database or log. */
export type SecretReference = { readonly env: string } | { readonly file: string };

/** One terminal of a site, as its adapter is given it. */
export interface TerminalSetup {
  readonly siteId: string;
  readonly terminalId: string;
  /** Checked with the schema of the kind. */
  readonly settings: JsonObject;
  /** Reads a secret. @throws ForecourtError SITE_SECRET */
  readonly secret: (reference: SecretReference) => string;
  readonly currency: Currency;
  /** Language of the site, e.g. `nl`. */
  readonly language: string;
  /** The lines of a `terminal.show`. */
  readonly render: (call: OperationCall) => readonly string[];
  /** Hears every exchange with the vendor, while a terminal is checked. */
  readonly witness?: (heard: WireHeard) => void;
}

/** A vendor whose terminals a site may have. One adapter serves one terminal. */
export interface TerminalKind {
  /** As `adapter` in site files, e.g. `payter-cps`. */
  readonly name: string;
  /** The generated validator of its settings.schema.json. */
  readonly settings: ShapeValidator;
  /** What a terminal with these settings can do. */
  readonly profileOf: (settings: JsonObject) => AdapterProfile;
  readonly create: (setup: TerminalSetup) => DeviceAdapter;
  /** What `forecourt check-terminal` can show of it; left out where nothing is assumed. */
  readonly check?: TerminalCheck;
}
