import type { Measured } from './measure-ratio.ts';

/** A ratio that the project promises. */
export interface Target {
  readonly name: string;
  readonly atLeast: number;
}

/** One bench as a Markdown table; promised ratios are marked as reached or missed. */
export function report(
  title: string,
  measured: readonly Measured[],
  targets: readonly Target[],
): string {
  const rows = measured.map(({ name, microsecondsPerUnit, ratio }) => {
    const target = targets.find((entry) => entry.name === name);
    const verdict =
      target === undefined
        ? ''
        : `at least ${target.atLeast} ×: ${ratio >= target.atLeast ? 'reached' : 'missed'}`;
    return `| ${name} | ${microsecondsPerUnit.toFixed(1)} | ${ratio.toFixed(2)} × | ${verdict} |`;
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
