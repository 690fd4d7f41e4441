/** ISO 4217 currency and the number of its minor digits (EUR 2, JPY 0). All amounts are integers of minor units. */
export interface Currency {
  readonly code: string;
  readonly digits: number;
}
