import type { Currency } from '../../contracts/money.ts';

/** ISO 4217 currencies whose minor unit is not a hundredth. A table, since Intl follows CLDR and differs from it. */
const digitsOf: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
      .split(' ')
      .map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

/**
 * A currency with the number of its minor digits (EUR 2, JPY 0, KWD 3), or undefined when the code is not written as
 * ISO 4217 codes are.
 */
export function currencyOf(code: string): Currency | undefined {
  if (!/^[A-Z]{3}$/.test(code)) return undefined;
  return { code, digits: digitsOf[code] ?? 2 };
}
