import type { JsonObject } from '../../contracts/json.ts';
import type { TotalsRecord } from './store.ts';

/** The answer to `site.readTotals`. */
export interface ReadTotals extends JsonObject {
  readonly outcome: 'priced' | 'nothingToPay' | 'notKnown';
}

/** What a charge costs by its latest totals. Unknown energy is not zero: only a final total says that nothing is to be paid. */
export function readTotals(totals: TotalsRecord | undefined): ReadTotals {
  if (totals === undefined) return { outcome: 'notKnown' };
  const { energyWh, totalMinor, final } = totals;
  if (totalMinor > 0) return { outcome: 'priced', energyWh, totalMinor, final, source: 'engine' };
  return final ? { outcome: 'nothingToPay', energyWh } : { outcome: 'notKnown' };
}
