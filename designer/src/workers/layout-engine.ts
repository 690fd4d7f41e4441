import ELK, { type ELK as ElkApi, type ElkNode } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { LayoutEngine } from '../model/layout-chart.ts';

/** A layout that takes longer than this is given up, and its worker with it. */
const DEADLINE_MS = 15_000;

/**
 * Places graphs in a worker that starts with the page. Some graphs keep ELK busy for ever: after the deadline the
 * worker is ended and a fresh one takes the next graph.
 */
export function createLayoutEngine(): LayoutEngine {
  let elk: ElkApi = new ELK({ workerUrl });
  return (graph) =>
    new Promise<ElkNode>((resolve, reject) => {
      const timer = setTimeout(() => {
        elk.terminateWorker();
        elk = new ELK({ workerUrl });
        reject(new Error('layout deadline'));
      }, DEADLINE_MS);
      elk
        .layout(graph)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
}
