import { readSettlements } from '../../adapters/terminals/payter-cps/data-api/read-settlements.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SettlementReport, TimeSpan } from '../contracts/settlement-line.ts';
import { isCardNumber } from '../hosts/kit/is-card-number.ts';
import { usage } from './parse-options.ts';

const DAY_MS = 24 * 60 * 60_000;
/** The Data API of MyPayter (seen in a public client). */
const BASE_URL = 'https://api.mypayter.com/API';

/**
 * Reads settled charges from MyPayter; yesterday (UTC) when no days are given. The account is in MYPAYTER_USERNAME,
 * MYPAYTER_PASSWORD and MYPAYTER_DOMAIN.
 *
 * @param terminals `<name in the site>=<serial number>` of the terminals that are compared; all when empty
 * @throws ForecourtError CLI_USAGE, SETTLEMENT_SOURCE, SETTLEMENT_CARD_DATA
 */
export async function readMyPayter(
  env: Readonly<Record<string, string | undefined>>,
  span: Partial<TimeSpan>,
  terminals: readonly string[],
): Promise<SettlementReport> {
  const named = terminals.map(terminalOf);
  const needed = (name: string): string => {
    const value = env[name];
    if (value === undefined || value === '') throw usage(`${name} is not set`);
    return value;
  };
  const account = {
    baseUrl: (env['MYPAYTER_URL'] ?? BASE_URL).replace(/\/$/, ''),
    username: needed('MYPAYTER_USERNAME'),
    password: needed('MYPAYTER_PASSWORD'),
    domain: needed('MYPAYTER_DOMAIN'),
  };
  const todayMs = Date.now() - (Date.now() % DAY_MS);
  const referenceField = env['MYPAYTER_REFERENCE_FIELD'];
  const reading = await readSettlements(account, {
    fromMs: span.fromMs ?? todayMs - DAY_MS,
    toMs: span.toMs ?? todayMs,
    serialNumbers: named.map(({ serialNumber }) => serialNumber),
    ...(referenceField === undefined ? {} : { referenceField }),
  });
  if (reading.kind === 'failure')
    throw new ForecourtError('SETTLEMENT_SOURCE', { source: 'MyPayter', reason: reading.reason });
  if (reading.report.lines.some(({ reference }) => isCardNumber(reference)))
    throw new ForecourtError('SETTLEMENT_CARD_DATA', { source: 'MyPayter' });
  return named.length === 0
    ? reading.report
    : { ...reading.report, terminalIds: named.map(({ terminalId }) => terminalId) };
}

function terminalOf(text: string): { readonly terminalId: string; readonly serialNumber: string } {
  const [, terminalId, serialNumber] = /^([\w-]+)=([A-Z0-9]+)$/.exec(text) ?? [];
  if (terminalId === undefined || serialNumber === undefined)
    throw usage(`"${text}" is no terminal, e.g. t1=P6X000001`);
  return { terminalId, serialNumber };
}
