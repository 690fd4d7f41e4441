import type { FlowSource } from '../../engine/core/flow/load-flow.ts';
import { openBrowser } from '../e2e/browser/open-browser.ts';
import { serveCorePage } from '../fixtures/core-page/serve-page.ts';
import { fiftySteps } from './fifty-steps.ts';
import type { Measured } from './measure-ratio.ts';
import { median } from './median.ts';

interface ValidationPage {
  readonly measure: (
    source: FlowSource,
    rounds: number,
  ) => Promise<readonly { readonly alone: number; readonly worker: number }[]>;
}
declare const corePage: ValidationPage;

/**
 * The same flow of 50 steps in Chromium, under the policy of the designer: Ajv's code alone on the page, against an answer
 * of the validation worker from the request to the reply.
 */
export async function benchValidateInBrowser(rounds: number): Promise<readonly Measured[]> {
  const served = await serveCorePage();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    const source = fiftySteps();
    const run = (count: number) =>
      page.evaluate(([given, times]) => corePage.measure(given, times), [source, count] as const);
    const [first] = await run(1);
    await run(20);
    const times = await run(rounds);
    const measured = (name: string, pick: (time: (typeof times)[number]) => number): Measured => ({
      name,
      microsecondsPerUnit: median(times.map(pick)) * 1000,
      ratio: median(times.map((time) => time.alone / pick(time))),
    });
    return [
      measured('Ajv alone', ({ alone }) => alone),
      measured('validation worker', ({ worker }) => worker),
      {
        name: 'validation worker, first answer with its start',
        microsecondsPerUnit: (first?.worker ?? Number.NaN) * 1000,
        ratio: (first?.alone ?? Number.NaN) / (first?.worker ?? Number.NaN),
      },
    ];
  } finally {
    await browser.close();
    served.close();
  }
}
