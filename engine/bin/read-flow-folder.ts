import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { FlowSource } from '../core/flow/load-flow.ts';
import type { FragmentSource } from '../core/fragments/load-fragments.ts';
import { packageRoot } from './package-root.ts';

/** Reads the files of one flow. @throws ForecourtError FLOW_NOT_FOUND when there is no flow.json */
export function readFlowFolder(folder: string): FlowSource {
  const file = join(folder, 'flow.json');
  if (!existsSync(file)) throw new ForecourtError('FLOW_NOT_FOUND', { file });
  const layout = join(folder, 'flow.layout.json');
  return {
    flowText: readFileSync(file, 'utf8'),
    texts: readTexts(join(folder, 'texts')),
    fragments: fragmentsFor(folder),
    ...(existsSync(layout) ? { layoutText: readFileSync(layout, 'utf8') } : {}),
    file,
  };
}

/** The fragments beside a flow's folder, and those that are shipped for names that are not there. */
function fragmentsFor(folder: string): Record<string, FragmentSource> {
  const shipped = readFragments(join(packageRoot(), 'flows', 'fragments'));
  return { ...shipped, ...readFragments(join(folder, '..', 'fragments')) };
}

/** Reads the fragments in a folder, by name; none when there is no such folder. */
export function readFragments(folder: string): Record<string, FragmentSource> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const file = join(folder, name, 'fragment.json');
      if (!existsSync(file)) return [];
      const texts = readTexts(join(folder, name, 'texts'));
      return [[name, { fragmentText: readFileSync(file, 'utf8'), texts, file }]];
    }),
  );
}

/** The folders in a folder of flows, in alphabetical order. */
export function flowFolders(parent: string): readonly string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(parent, entry.name, 'flow.json')))
    .map((entry) => join(parent, entry.name))
    .sort();
}

/** Language → content, of a folder of `<language>.json` files. */
export function readTexts(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -'.json'.length), readFileSync(join(folder, name), 'utf8')]),
  );
}
