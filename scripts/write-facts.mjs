// Writes the tables of facts in adapters/terminals/*/README.md from facts.json beside them and from what was seen on devices
// (seen/*.json, of `forecourt check-terminal`). Run it after a change of either; a test demands that the tables are up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const ADAPTERS = new URL('../adapters/terminals/', import.meta.url);
const BEGIN = '<!-- facts: made by scripts/write-facts.mjs -->';
const END = '<!-- /facts -->';

/** The adapters that have a list of facts. */
export const adaptersWithFacts = readdirSync(ADAPTERS).filter((name) =>
  existsSync(new URL(`${name}/facts.json`, ADAPTERS)),
);

const readme = (adapter) => new URL(`${adapter}/README.md`, ADAPTERS);

/** The results that were seen on devices; those of emulators have no place there. */
export function seenResults(adapter) {
  const folder = new URL(`${adapter}/seen/`, ADAPTERS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

const standings = { documented: 'documented', assumed: 'assumed', unknown: 'not known' };

/** How a fact stands: what its documents say, then what each device showed. */
function standing(fact, results) {
  const seen = results.flatMap(({ model, firmware, facts }) =>
    facts
      .filter((one) => one.fact === fact.id)
      .map(({ verdict, observed }) => `${sightings[verdict]} on ${model} ${firmware}: ${observed}`),
  );
  return [`${standings[fact.standing]}: ${fact.source}`, ...seen].join('<br>');
}

const sightings = { holds: '**seen**', seen: '**seen**', differs: '**differs**' };

/** The table of an adapter, in Markdown. */
export function factsTable({ facts }, results) {
  const cell = (text) => text.replaceAll('|', '\\|');
  const rows = facts.map((fact) =>
    [fact.says, standing(fact, results), fact.changeIn ?? '', fact.check?.step ?? '']
      .map(cell)
      .join(' | '),
  );
  return [
    '| fact | how it stands | where to change it | step that shows it |',
    '|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

/** The README with its table made anew. */
export function readmeWithFacts(adapter) {
  const text = readFileSync(readme(adapter), 'utf8');
  const list = JSON.parse(readFileSync(new URL(`${adapter}/facts.json`, ADAPTERS), 'utf8'));
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${adapter}/README.md has no place for the facts.`);
  const table = factsTable(list, seenResults(adapter));
  return `${text.slice(0, begin)}${BEGIN}\n\n${table}\n\n${text.slice(end)}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const adapter of adaptersWithFacts) writeFileSync(readme(adapter), readmeWithFacts(adapter));
}
