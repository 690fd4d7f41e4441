import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import type { Log } from '../../hosts/kit/log.ts';
import { type VendorTerminal, vendorTerminals } from './vendor-terminals.ts';

/**
 * The terminals of sites that are not served any more, so that what is reserved there can be charged or released. One that
 * cannot be made, since its key is gone, keeps no engine from starting; nor does a device that a served site has under
 * another name, which takes one controller only.
 */
export function retiredTerminals(
  retired: readonly SiteFile[],
  served: readonly SiteFile[],
  env: Readonly<Record<string, string | undefined>>,
  log: Log,
): readonly VendorTerminal[] {
  const devices = new Set(served.flatMap(({ terminals }) => terminals.map(deviceOf)));
  return retired.flatMap((site) =>
    site.terminals.flatMap((terminal) => {
      const { id: terminalId } = terminal;
      const skipped = (reason: string): readonly VendorTerminal[] => {
        const details = { siteId: site.id, terminalId, reason };
        log('error', 'what is reserved at a terminal that is NOT SERVED stays open', details);
        return [];
      };
      if (terminal.adapter !== 'virtual' && devices.has(deviceOf(terminal)))
        return skipped('a served site has the same device under another name');
      try {
        return vendorTerminals({ ...site, terminals: [terminal] }, env);
      } catch (cause) {
        if (!(cause instanceof ForecourtError)) throw cause;
        return skipped(cause.code);
      }
    }),
  );
}

function deviceOf({ adapter, settings }: SiteFile['terminals'][number]): string {
  return JSON.stringify([adapter, settings ?? {}]);
}
