import type { SecretReference, TerminalSetup } from '../../../engine/contracts/terminal-kind.ts';

/** The settings of a terminal, with their defaults and secrets. Shape and meaning: settings.schema.json. */
export interface CpsSettings {
  readonly environment: 'test' | 'production' | 'emulator';
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly serialNumber: string;
  readonly apiKey: string;
  readonly family: 'apollo' | 'p6x';
  readonly callbackUrl: string | null;
  readonly stateSecret: string | null;
  readonly readCheckMs: number;
  readonly pollMs: number;
  readonly settleMs: number;
  readonly transactionTimeOffsetMinutes: number;
  readonly identifyAmountMinor: number;
  readonly sessionScreen: 'info' | 'message' | 'dispense';
  readonly qrScreen: { readonly type: string; readonly property: string } | null;
}

/** The settings as they stand in a site file, which has been checked. */
interface Written extends Partial<Omit<CpsSettings, 'apiKey' | 'stateSecret'>> {
  readonly environment: CpsSettings['environment'];
  readonly url?: string;
  readonly serialNumber: string;
  readonly apiKey: SecretReference;
  readonly stateSecret?: SecretReference;
  readonly family: CpsSettings['family'];
}

/** The deployments; nothing can be moved between them (seen, OpenAPI 1.0). */
const baseUrls = {
  test: 'https://cps-test.mypayter.com',
  production: 'https://cps.mypayter.com',
} as const;

/** Reads the settings and their secrets. @throws ForecourtError SITE_SECRET */
export function cpsSettings({ settings, secret }: TerminalSetup): CpsSettings {
  const written = settings as unknown as Written;
  const { environment } = written;
  return {
    environment,
    baseUrl: withoutSlash(environment === 'emulator' ? (written.url ?? '') : baseUrls[environment]),
    serialNumber: written.serialNumber,
    apiKey: secret(written.apiKey),
    family: written.family,
    callbackUrl: written.callbackUrl == null ? null : withoutSlash(written.callbackUrl),
    stateSecret: written.stateSecret === undefined ? null : secret(written.stateSecret),
    readCheckMs: written.readCheckMs ?? 8_000,
    pollMs: written.pollMs ?? 5_000,
    settleMs: written.settleMs ?? 90_000,
    transactionTimeOffsetMinutes: written.transactionTimeOffsetMinutes ?? 0,
    identifyAmountMinor: written.identifyAmountMinor ?? 100,
    sessionScreen: written.sessionScreen ?? 'info',
    qrScreen: written.qrScreen ?? null,
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
