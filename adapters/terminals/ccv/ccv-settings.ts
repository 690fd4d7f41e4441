import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { SecretReference } from '../../../engine/contracts/terminal-kind.ts';
import { type ErrorMeaning, errorMeanings } from './wire/error-meanings.ts';

/** The settings of one terminal with their defaults; the words are those of settings.schema.json. */
export interface CcvSettings {
  readonly url: string;
  readonly cloud?: CloudSettings;
  readonly headers: Readonly<Record<string, SecretReference>>;
  readonly operatingEnvironment: string;
  readonly accessProtocol: string;
  readonly terminalLanguage: string;
  readonly tokenType: 'card' | 'web' | 'none';
  readonly minimumCaptureMinor: number;
  readonly paths: { readonly token?: string; readonly mifare?: string; readonly abort?: string };
  readonly errorTypes: Readonly<Record<string, ErrorMeaning>>;
  readonly pollMs: number;
  readonly readMs: number;
  readonly periodClosing?: { readonly atUtc: string; readonly whileReserved?: boolean };
  readonly givenUp: readonly number[];
}

/** What the transport `cloud` needs. */
export interface CloudSettings {
  readonly environment: 'test' | 'production';
  readonly apiKey: SecretReference;
  readonly terminalId: string;
  readonly managementSystemId: string;
  readonly callbackUrl?: string;
}

const defaults = {
  url: 'https://api.psp.ccv.eu',
  headers: {},
  operatingEnvironment: 'UNATTENDED',
  accessProtocol: 'OPI_NL',
  terminalLanguage: 'ENG',
  tokenType: 'card',
  minimumCaptureMinor: 0,
  paths: {},
  pollMs: 15_000,
  readMs: 30_000,
  givenUp: [],
} as const;

/** Fills in the defaults of settings that were checked with the schema. */
export function ccvSettings(settings: JsonObject): CcvSettings {
  const { transport: _, ...given } = settings;
  const errorTypes = { ...errorMeanings, ...(given['errorTypes'] as object | undefined) };
  return { ...defaults, ...given, errorTypes } as unknown as CcvSettings;
}
