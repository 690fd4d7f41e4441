import { contracts } from '../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../engine/core/flow/contract-index.ts';
import type { FlowSource } from '../../engine/core/flow/load-flow.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { provenAtOnce } from '../../engine/core/prove/proof-report.ts';
import { openBrowser } from '../e2e/browser/open-browser.ts';
import { serveCorePage } from '../fixtures/core-page/serve-page.ts';
import { shippedSource } from '../fixtures/flows/shipped-flow.ts';
import type { Measured } from './measure-ratio.ts';
import { median } from './median.ts';

interface ProofPage {
  readonly proofMs: (source: FlowSource) => Promise<number>;
}
declare const corePage: ProofPage;

const index = contractIndex(contracts);

/**
 * The proof of a shipped flow, from its text: in this Node, against the proof worker in Chromium under the policy of the
 * designer. Each round opens a fresh page, so that its first answer is a cold one with the start of the worker; the second is
 * warm. Node is warm but for its first round.
 */
export async function benchProveInBrowser(
  id: string,
  rounds: number,
): Promise<readonly Measured[]> {
  const served = await serveCorePage();
  const browser = await openBrowser();
  const times: { readonly node: number; readonly cold: number; readonly warm: number }[] = [];
  try {
    const source = shippedSource(id);
    for (let round = 0; round < rounds; round += 1) {
      const page = await browser.newPage();
      await page.goto(served.url);
      const inPage = () => page.evaluate((given) => corePage.proofMs(given), source);
      times.push({ node: nodeMs(source), cold: await inPage(), warm: await inPage() });
      await page.close();
    }
  } finally {
    await browser.close();
    served.close();
  }
  const measured = (name: string, pick: (time: (typeof times)[number]) => number): Measured => ({
    name,
    microsecondsPerUnit: median(times.map(pick)) * 1000,
    ratio: median(times.map((time) => time.node / pick(time))),
  });
  return [
    measured('Node', ({ node }) => node),
    measured('proof worker, first answer with its start', ({ cold }) => cold),
    measured('proof worker, second answer', ({ warm }) => warm),
  ];
}

function nodeMs(source: FlowSource): number {
  const begin = performance.now();
  const { flow } = loadFlow(source, contracts);
  if (flow === undefined) throw new Error('does not load');
  const { report } = provenAtOnce(flow, { contracts: index, profiles: [] });
  if (report.verdict !== 'proved') throw new Error(`${flow.id} is ${report.verdict}`);
  return performance.now() - begin;
}
