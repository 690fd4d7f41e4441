import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import { contracts } from '../core/flow/contract-catalogue.ts';
import { type FlowSource, type LoadFlowResult, loadFlow } from '../core/flow/load-flow.ts';
import { packageRoot } from './package-root.ts';
import { flowFolders, readFlowFolder, readFragments, readTexts } from './read-flow-folder.ts';

/** A flow as it was named on the command line, with what the checks say. */
export interface FoundFlow extends LoadFlowResult {
  readonly source: FlowSource;
  readonly folder: string;
}

/**
 * Finds and checks a flow: a folder, a file, or the name of a flow that we ship.
 * @throws ForecourtError FLOW_NOT_FOUND
 */
export function findFlow(name: string): FoundFlow {
  const shipped = join(packageRoot(), 'flows', name);
  const path = existsSync(name) || !existsSync(shipped) ? name : shipped;
  if (!existsSync(path)) {
    const isPath = /[/\\]|\.json$/.test(name);
    if (isPath) throw new ForecourtError('CLI_FILE_NOT_FOUND', { flow: name });
    const known = flowFolders(join(packageRoot(), 'flows')).map((folder) => basename(folder));
    throw new ForecourtError('FLOW_NOT_FOUND', { flow: name, known: known.join(', ') });
  }
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const source =
    isFolder || basename(path) === 'flow.json' ? readFlowFolder(folder) : readFile(path);
  return { source, folder, ...loadFlow(source, contracts) };
}

/** A flow file of another name, e.g. a copy; the texts beside it count. */
function readFile(file: string): FlowSource {
  const texts = readTexts(join(dirname(file), 'texts'));
  const fragments = readFragments(join(dirname(file), '..', 'fragments'));
  return { flowText: readFileSync(file, 'utf8'), texts, fragments, file };
}

/** The text of a file that findings of this flow name. */
export function textIn({ source }: FoundFlow): (file: string | undefined) => string | undefined {
  return (file) => {
    if (file === undefined || file === source.file) return source.flowText;
    const fragments = Object.values(source.fragments ?? {});
    const isIn = (folder: string | undefined) =>
      folder !== undefined && file.startsWith(folder.slice(0, -'fragment.json'.length));
    const fragment = fragments.find((other) => isIn(other.file));
    if (fragment !== undefined && fragment.file === file) return fragment.fragmentText;
    return (fragment ?? source).texts[basename(file, '.json')];
  };
}
