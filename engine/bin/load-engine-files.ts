import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../contracts/finding.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import { loadSite } from '../core/flow/load-site.ts';
import type { FlowShelf } from '../hosts/kit/flow-shelf.ts';
import type { Log } from '../hosts/kit/log.ts';
import { createSiteTexts, type SiteTexts } from '../hosts/kit/site-texts.ts';
import { packageRoot } from './package-root.ts';
import { flowFolders, readFlowFolder, readTexts } from './read-flow-folder.ts';

/** Puts the flows of a folder on the shelf; a broken one is told and left out. */
export function loadFlows(shelf: FlowShelf, folder: string, log: Log): void {
  for (const path of flowFolders(folder)) {
    const errors = shelf.put(readFlowFolder(path)).filter(({ severity }) => severity === 'error');
    for (const finding of errors) log('error', finding.message, placeOf(finding));
  }
}

function placeOf({ code, pointer, file, line }: Finding): {
  code: string;
  pointer: string;
  file: string;
} {
  return { code, pointer, file: `${file ?? ''}:${line}` };
}

/** Reads site files. @throws ForecourtError SITE_SHAPE with all findings, SITE_NOT_FOUND when a file is missing */
export function loadSites(paths: readonly string[], shelf: FlowShelf): readonly SiteFile[] {
  const flows = shelf.list().map(({ loaded }) => loaded.file);
  return paths.map((path) => {
    if (!existsSync(path)) throw new ForecourtError('SITE_NOT_FOUND', { file: path });
    const { site, findings } = loadSite(readFileSync(path, 'utf8'), flows, path);
    if (site === undefined)
      throw new ForecourtError(findings[0]?.code ?? 'SITE_SHAPE', { file: path }, { findings });
    return site;
  });
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
