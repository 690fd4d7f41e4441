import {
  createVirtualTerminalAdapter,
  type VirtualTerminalAdapter,
} from '../../../adapters/terminals/virtual/index.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import { contracts } from '../../core/flow/contract-catalogue.ts';
import { currencyOf } from '../../core/flow/currency-of.ts';
import { renderLines } from './render-lines.ts';
import { VIRTUAL } from './terminal-kinds.ts';

/** How long the bank of a virtual terminal takes: long enough to see it, and to pull the cable meanwhile. */
const BANK_MS = 1_500;

/** The virtual terminals of a site, in one adapter since they share currency and language; undefined when it has none. */
export function virtualTerminals(
  site: SiteFile,
  onChange: () => void,
): VirtualTerminalAdapter | undefined {
  const ids = site.terminals.filter(({ adapter }) => adapter === VIRTUAL).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  return createVirtualTerminalAdapter({
    terminals: ids,
    contract: contracts.terminal,
    currency: currencyOf(site.currency) ?? { code: site.currency, digits: 2 },
    language: site.language === 'nl' ? 'nl' : 'en',
    bankMs: BANK_MS,
    render: renderLines,
    onChange,
  });
}
