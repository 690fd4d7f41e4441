import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Finding } from '../contracts/finding.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { SiteFile } from '../contracts/site-file.ts';
import { parseJson } from '../core/flow/jsonc.ts';
import { type FoundFlow, findFlow } from './find-flow.ts';
import { loadCheckedSite } from './load-checked-site.ts';
import { packageRoot } from './package-root.ts';
import { flowFolders } from './read-flow-folder.ts';

/** A site file that was named on the command line, with what the checks say. */
export interface FoundSite {
  readonly file: string;
  readonly text: string;
  readonly site: SiteFile | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Finds and checks a site with its flows.
 *
 * @param named flows that were named beside it: they come before shipped ones with the same id, and are checked against
 *   the site although it may not name them
 * @returns the flows that were named, or those that the site names
 * @throws ForecourtError CLI_FILE_NOT_FOUND
 */
export function findSite(
  file: string,
  named: readonly FoundFlow[],
): { readonly site: FoundSite; readonly flows: readonly FoundFlow[] } {
  if (!existsSync(file)) throw new ForecourtError('CLI_FILE_NOT_FOUND', { file });
  const text = readFileSync(file, 'utf8');
  const ids = named.map(idOf);
  const shipped = flowFolders(join(packageRoot(), 'flows'))
    .filter((folder) => !ids.includes(basename(folder)))
    .map(findFlow);
  const all = [...named, ...shipped];
  const { site, findings } = loadCheckedSite(text, file, {
    flows: all.flatMap(({ flow }) => flow ?? []),
    broken: all.filter(({ flow }) => flow === undefined).map(idOf),
    alsoChecked: ids,
  });
  const wanted = flowsNamedIn(text);
  const flows = named.length > 0 ? named : all.filter((found) => wanted.includes(idOf(found)));
  return { flows, site: { file, text, site, findings } };
}

/** The id of a flow; that of its folder when it has errors. */
function idOf({ flow, folder }: FoundFlow): string {
  return flow?.id ?? basename(resolve(folder));
}

/** The ids under `flows` of a site file, as far as it can be read. */
function flowsNamedIn(text: string): readonly string[] {
  const value = parseJson(text).source?.value as { readonly flows?: unknown } | null | undefined;
  const entries = Array.isArray(value?.flows) ? value.flows : [];
  return entries.flatMap((entry: { readonly flow?: unknown } | null) =>
    typeof entry?.flow === 'string' ? [entry.flow] : [],
  );
}
