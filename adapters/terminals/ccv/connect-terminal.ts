import type { AdapterHost, VendorCallback } from '../../../engine/contracts/device-adapter.ts';
import type { TerminalSetup } from '../../../engine/contracts/terminal-kind.ts';
import { createHttpExchange } from '../../kit/json-exchange.ts';
import type { CcvSettings, CloudSettings } from './ccv-settings.ts';
import { witnessExchange } from './check/witness-exchange.ts';
import { loadCloudHints } from './cloud/cloud-hints.ts';
import { createCloud } from './cloud/create-cloud.ts';
import { createPayProxy } from './pay-proxy/create-pay-proxy.ts';
import type { PaymentPort } from './payment-port.ts';

/** A way to a terminal. */
export interface TerminalConnection {
  readonly port: PaymentPort;
  /** Takes a call of CCV; false when it is another terminal's. */
  readonly receive: (callback: VendorCallback) => boolean;
  readonly close: () => void;
}

/** What is secret of the way, read at once so that a missing one is found at the start. @throws ForecourtError SITE_SECRET */
export function readHeaders(
  { headers, cloud }: CcvSettings,
  secret: TerminalSetup['secret'],
): Readonly<Record<string, string>> {
  const named = Object.entries(headers).map(([name, where]) => [name, secret(where)]);
  if (cloud === undefined) return Object.fromEntries(named);
  // The key is the user name, and there is no password (manual "Authentication").
  const key = secret(cloud.apiKey);
  if (!key.startsWith(prefixes[cloud.environment])) return {};
  return { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` };
}

const prefixes = { test: 't_', production: 'l_' } as const;

/** Opens the way of the site file to a terminal. */
export async function connectTerminal(
  setup: TerminalSetup,
  settings: CcvSettings,
  headers: Readonly<Record<string, string>>,
  host: AdapterHost,
): Promise<TerminalConnection> {
  const { exchange: plain, close } = createHttpExchange(settings.url, headers);
  const { currency, witness } = setup;
  const exchange = witnessExchange(plain, witness);
  const { cloud } = settings;
  if (cloud === undefined) {
    return { port: createPayProxy(settings, currency, exchange), receive: () => false, close };
  }
  warnOfKey(cloud, headers, host);
  const hints = await loadCloudHints(host.memory);
  const place = `${setup.siteId}/${setup.terminalId}`;
  const parts = { settings, cloud, currency, exchange, hints, place, nowMs: host.nowMs };
  return { port: createCloud(parts), receive: hints.receive, close };
}

function warnOfKey(
  { environment }: CloudSettings,
  headers: Readonly<Record<string, string>>,
  host: AdapterHost,
): void {
  if (headers['authorization'] !== undefined) return;
  host.log('error', 'the API key is not of the environment that the site file names', {
    environment,
  });
}
