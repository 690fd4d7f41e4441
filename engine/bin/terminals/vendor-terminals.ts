import type { DeviceAdapter } from '../../contracts/device-adapter.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SiteFile, SiteTerminal } from '../../contracts/site-file.ts';
import type { TerminalSetup } from '../../contracts/terminal-kind.ts';
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
export function vendorTerminals(site: SiteFile, env: Environment): readonly VendorTerminal[] {
  return site.terminals
    .filter(({ adapter }) => adapter !== VIRTUAL)
    .map((terminal) => ({
      terminalId: terminal.id,
      kind: terminal.adapter,
      name: `${terminal.adapter}/${site.id}/${terminal.id}`,
      adapter: createTerminal(site, terminal, env),
    }));
}

/** The environment of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes the adapter of one terminal.
 *
 * @param witness hears every exchange with the vendor, while a terminal is checked
 * @throws ForecourtError SITE_REFERENCE for an adapter that does not exist, SITE_SECRET
 */
export function createTerminal(
  site: SiteFile,
  { id, adapter, settings = {} }: SiteTerminal,
  env: Environment,
  witness?: TerminalSetup['witness'],
): DeviceAdapter {
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
  return kind.create({
    siteId: site.id,
    terminalId: id,
    settings,
    secret: (reference) => readSecret(reference, env),
    currency: currencyOf(site.currency) ?? { code: site.currency, digits: 2 },
    language: site.language,
    render: renderLines,
    ...(witness === undefined ? {} : { witness }),
  });
}
