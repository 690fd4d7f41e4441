import type { Finding } from '../../contracts/finding.ts';

/** Longer lines are cut around the place. */
const WIDTH = 100;

/**
 * Findings for a terminal: place, sentence and the line with carets under it.
 *
 * @param textOf the text of a file by its name in the findings; without it the line is left out
 */
export function formatFindings(
  findings: readonly Finding[],
  textOf: (file: string | undefined) => string | undefined,
): string {
  return findings.map((finding) => formatFinding(finding, textOf(finding.file))).join('\n\n');
}

function formatFinding(finding: Finding, text: string | undefined): string {
  const { file = 'file', line, column, severity, code, message, help, pointer } = finding;
  const head = `${file}:${line}:${column} ${severity} ${code}\n  ${message}`;
  const foot = [
    `  at ${pointer === '' ? 'the whole file' : pointer}; see ${help}`,
    ...(finding.uses ?? []).map(
      (use) => `  "${use.fragment}" is used at ${use.file}:${use.line}:${use.column}`,
    ),
  ].join('\n');
  const written = text?.split('\n')[line - 1]?.replace(/\r$/, '').replaceAll('\t', ' ');
  if (written === undefined) return `${head}\n${foot}`;
  const from = Math.max(0, Math.min(column - 1 - WIDTH / 2, written.length - WIDTH));
  const cut = written.slice(from, from + WIDTH);
  const gutter = `${line}`.length;
  const blank = ' '.repeat(gutter);
  return [
    head,
    `  ${blank} |`,
    `  ${line} | ${from > 0 ? '…' : ''}${cut}${from + WIDTH < written.length ? '…' : ''}`,
    `  ${blank} | ${' '.repeat(column - 1 - from + (from > 0 ? 1 : 0))}${'^'.repeat(widthOf(written, column - 1))}`,
    foot,
  ].join('\n');
}

/** How much to underline: a quoted text or one word. */
function widthOf(line: string, from: number): number {
  const rest = line.slice(from);
  const found = /^(?:"(?:[^"\\]|\\.)*"|[\w.$]+|.)/.exec(rest)?.[0] ?? '';
  return Math.max(1, Math.min(found.length, WIDTH / 2));
}
