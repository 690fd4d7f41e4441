import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Finding } from '../contracts/finding.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { Json } from '../contracts/json.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import type { LoadedFlow } from '../core/flow/loaded-flow.ts';
import type { FlowShelf } from '../hosts/kit/flow-shelf.ts';
import type { Log } from '../hosts/kit/log.ts';
import { createSiteTexts, type SiteTexts } from '../hosts/kit/site-texts.ts';
import type { Store } from '../hosts/kit/store.ts';
import { loadCheckedSite } from './load-checked-site.ts';
import { packageRoot } from './package-root.ts';
import { flowFolders, readFlowFolder, readTexts } from './read-flow-folder.ts';
import { refuseSiteClash } from './refuse-site-clash.ts';

/**
 * Puts the flows of a folder on the shelf. A broken one is told, and its last good version stays in service: a typo
 * must not leave open money without anybody.
 */
export function loadFlows(shelf: FlowShelf, folder: string, log: Log): void {
  for (const path of flowFolders(folder)) {
    const errors = shelf.put(readFlowFolder(path)).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) continue;
    for (const finding of errors) log('error', finding.message, placeOf(finding));
    const flowId = basename(path);
    const isSaved = shelf.putLastGood(flowId);
    log('error', isSaved ? 'the flow stays as it was before' : 'the flow is not in service', {
      flowId,
    });
  }
}

function placeOf({ code, pointer, file, line }: Finding): {
  code: string;
  pointer: string;
  file: string;
} {
  return { code, pointer, file: `${file ?? ''}:${line}` };
}

/** The sites that are served, and those that are not any more but have sessions or open money. */
export interface LoadedSites {
  readonly sites: readonly SiteFile[];
  readonly retired: readonly SiteFile[];
}

/** The part of the durable memory that keeps the sites as they were served last, by file and by id. */
const SITES = 'sites';

/**
 * Reads site files. A broken one stays as it was served last, if it ever was.
 *
 * @throws ForecourtError SITE_SHAPE, SITE_REFERENCE, SITE_CAPABILITY … with all findings, CLI_FILE_NOT_FOUND, HOST_SITE_CLASH
 */
export function loadSites(
  paths: readonly string[],
  shelf: FlowShelf,
  store: Store,
  log: Log,
): LoadedSites {
  const flows = shelf.list().map(({ loaded }) => loaded);
  const sites = paths.map((path) => loadSiteFile(path, flows, store, log));
  const served = new Set(sites.map(({ id }) => id));
  const retired = store.memory
    .list(SITES, 'id/')
    .map(({ value }) => value as unknown as SiteFile)
    .filter(({ id }) => !served.has(id));
  refuseSiteClash(sites, retired, store, log);
  for (const site of sites) store.memory.put(SITES, `id/${site.id}`, site as unknown as Json);
  return { sites, retired };
}

function loadSiteFile(
  path: string,
  flows: readonly LoadedFlow[],
  store: Store,
  log: Log,
): SiteFile {
  if (!existsSync(path)) throw new ForecourtError('CLI_FILE_NOT_FOUND', { file: path });
  const { site, findings } = loadCheckedSite(readFileSync(path, 'utf8'), path, { flows });
  const key = `file/${resolve(path)}`.slice(-200);
  if (site !== undefined) {
    for (const finding of findings) log('warning', finding.message, placeOf(finding));
    store.memory.put(SITES, key, site as unknown as Json);
    return site;
  }
  const lastGood = store.memory.get(SITES, key);
  if (lastGood === undefined) {
    throw new ForecourtError(findings[0]?.code ?? 'SITE_SHAPE', { file: path }, { findings });
  }
  for (const finding of findings) log('error', finding.message, placeOf(finding));
  log('error', 'the site stays as it was before', { file: path });
  return lastGood as unknown as SiteFile;
}

/** The texts of the site itself, from sites/texts. */
export function loadSiteTexts(): SiteTexts {
  const texts = readTexts(join(packageRoot(), 'sites', 'texts'));
  return createSiteTexts(
    Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [language, JSON.parse(text)]),
    ),
  );
}
