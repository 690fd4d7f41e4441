// Proves that docs/requirements.md has one row for each requirement, and that the tests and scenarios that it names exist.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/requirements.md', ROOT), 'utf8');
const rows = [...page.matchAll(/^\| ([RM]-\d\d) \| (.+?) \| (.+) \|$/gm)].map(
  ([, id = '', requirement = '', shownBy = '']) => ({ id, requirement, shownBy }),
);

/** What is no test: somebody else shows it. */
const LEFT_TO = /(?:^|: )(?:adapter [a-z-]+|the proof|use case [\w ]+|not yet: [\w ]+)$/;

/** Every text that is the first argument of a call or the first cell of a table of cases: titles of tests stand there. */
function titlesIn(path: string): readonly string[] {
  const source = readFileSync(new URL(path, ROOT), 'utf8');
  return [...source.matchAll(/[([]\s*(['"`])((?:\\.|(?!\1).)*)\1\s*,/g)].map(
    ([, , title = '']) => title,
  );
}

/** A title as the page names it: what stands before it in a template is left out. */
function names(title: string, named: string): boolean {
  return title === named || (named.length > 20 && title.endsWith(named));
}

/** The pieces of a row's last cell: `path` "title" · "title" · words. */
function piecesOf(shownBy: string) {
  let path = '';
  return shownBy.split(' · ').map((piece) => {
    const [, named, rest = ''] = /^`([^`]+)`\s*(.*)$/.exec(piece) ?? [undefined, undefined, piece];
    if (named !== undefined) path = named;
    const [, title] = /^"((?:\\"|[^"])*)"$/.exec(rest) ?? [];
    return {
      piece,
      path: named ?? (title === undefined ? '' : path),
      title: title?.replaceAll('\\"', '"'),
    };
  });
}

describe('docs/requirements.md', () => {
  it('should have one row for each requirement from R-01 to R-46 and each of the nine rules', () => {
    const ids = (letter: string, length: number) =>
      Array.from({ length }, (_, at) => `${letter}-${String(at + 1).padStart(2, '0')}`);
    const wanted = [...ids('R', 46), ...ids('M', 9)];
    expect(rows.map(({ id }) => id)).toEqual(wanted);
  });

  it.each(rows)(
    'should name for $id only tests that exist, or who else shows it',
    ({ shownBy }) => {
      for (const { piece, path, title } of piecesOf(shownBy)) {
        if (path === '') expect(piece).toMatch(LEFT_TO);
        else if (path.endsWith('.json')) expect(existsSync(new URL(path, ROOT)), path).toBe(true);
        else {
          const found = titlesIn(path).some((known) => names(known, title ?? ''));
          expect(found, `${path}: ${title}`).toBe(true);
        }
      }
    },
  );
});
