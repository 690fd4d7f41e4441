import type { Currency } from '../../../../engine/contracts/money.ts';
import type { JsonExchange } from '../../../kit/json-exchange.ts';
import type { CcvSettings, CloudSettings } from '../ccv-settings.ts';
import type { CloudHints } from './cloud-hints.ts';

/** What a cloud terminal is made of. */
export interface CloudParts {
  readonly settings: CcvSettings;
  readonly cloud: CloudSettings;
  readonly currency: Currency;
  readonly exchange: JsonExchange;
  readonly hints: CloudHints;
  /** Names this terminal in references at CCV, e.g. `site/t1`. */
  readonly place: string;
  readonly nowMs: () => number;
}
