import type { DeviceAdapter } from '../../contracts/device-adapter.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import { currencyOf } from '../../core/flow/currency-of.ts';
import { readSecret } from './read-secret.ts';
import { renderLines } from './render-lines.ts';
import { terminalKinds, VIRTUAL } from './terminal-kinds.ts';

/** A vendor's terminal and the adapter that serves it alone. */
export interface VendorTerminal {
  readonly terminalId: string;
  /** Name of the kind, e.g. `payter-cps`. */
  readonly kind: string;
  /** Under which the adapter keeps its memory; the same after a restart. */
  readonly name: string;
  readonly adapter: DeviceAdapter;
}

/**
 * Makes an adapter for each terminal of a site that is not virtual.
 * @throws ForecourtError SITE_REFERENCE for an adapter that does not exist, SITE_SECRET
 */
export function vendorTerminals(
  site: SiteFile,
  env: Readonly<Record<string, string | undefined>>,
): readonly VendorTerminal[] {
  return site.terminals
    .filter(({ adapter }) => adapter !== VIRTUAL)
    .map(({ id, adapter, settings = {} }) => {
      const kind = terminalKinds.find(({ name }) => name === adapter);
      if (kind === undefined) {
        const known = [VIRTUAL, ...terminalKinds.map(({ name }) => name)].join(', ');
        throw new ForecourtError('SITE_REFERENCE', {
          siteId: site.id,
          terminalId: id,
          adapter,
          known,
        });
      }
      const made = kind.create({
        siteId: site.id,
        terminalId: id,
        settings,
        secret: (reference) => readSecret(reference, env),
        currency: currencyOf(site.currency) ?? { code: site.currency, digits: 2 },
        language: site.language,
        render: renderLines,
      });
      return { terminalId: id, kind: adapter, name: `${adapter}/${site.id}/${id}`, adapter: made };
    });
}
