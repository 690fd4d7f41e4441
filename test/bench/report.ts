import type { Measured } from './measure-ratio.ts';

/** A ratio that the project promises, or a time where there is nobody to compare with. */
export type Target = { readonly name: string } & (
  | { readonly atLeast: number }
  | { readonly belowMs: number }
);

/** One bench as a Markdown table; promised ratios are marked as reached or missed. */
export function report(
  title: string,
  measured: readonly Measured[],
  targets: readonly Target[],
): string {
  const rows = measured.map(({ name, microsecondsPerUnit, ratio }) => {
    const target = targets.find((entry) => entry.name === name);
    const verdict =
      target === undefined ? '' : verdictOf(target, ratio, microsecondsPerUnit / 1000);
    return `| ${name} | ${shortly(microsecondsPerUnit)} | ${shortly(ratio)} × | ${verdict} |`;
  });
  return [
    `## ${title}`,
    '',
    '| way | µs per unit | ratio to the first | target |',
    '| --- | ---: | ---: | --- |',
    ...rows,
    '',
  ].join('\n');
}

function verdictOf(target: Target, ratio: number, ms: number): string {
  return 'atLeast' in target
    ? `at least ${target.atLeast} ×: ${ratio >= target.atLeast ? 'reached' : 'missed'}`
    : `below ${target.belowMs} ms: ${ms < target.belowMs ? 'reached' : 'missed'}`;
}

/** Three digits that count. */
function shortly(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
