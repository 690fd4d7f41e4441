import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What a case of the suite expects: the active atomic states at the start and after each event. */
export interface SuiteScript {
  readonly initialConfiguration: readonly string[];
  readonly events: readonly {
    /** Milliseconds to wait before the event. */
    readonly after?: number;
    readonly event: { readonly name: string };
    readonly nextConfiguration: readonly string[];
  }[];
}

/** One case: an SCXML document and its script. */
export interface SuiteCase {
  /** `group/name` */
  readonly id: string;
  readonly document: string;
  readonly script: SuiteScript;
}

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@scion-scxml/test-framework/package.json')),
  'test',
);

/** The cases that XState 5.33 enables for itself, as listed in scxml-cases.json. */
export function suiteCases(): readonly SuiteCase[] {
  const groups = JSON.parse(
    readFileSync(new URL('scxml-cases.json', import.meta.url), 'utf8'),
  ) as Record<string, readonly string[]>;
  return Object.entries(groups).flatMap(([group, names]) =>
    names.map((name) => ({
      id: `${group}/${name}`,
      document: readFileSync(join(folder, group, `${name}.scxml`), 'utf8'),
      script: JSON.parse(readFileSync(join(folder, group, `${name}.json`), 'utf8')) as SuiteScript,
    })),
  );
}
