import { useEffect, useState } from 'react';
import type { FlowView } from '../../../engine/contracts/views.ts';
import { bundledFlows } from '../api/bundled-flows.ts';
import { read } from '../api/client.ts';
import { useLive } from '../live/live-context.ts';

/** A flow from the engine, or the one that came with the page when the engine does not answer. */
export function useFlow(flowId: string): FlowView | 'loading' | 'missing' {
  const { connection } = useLive();
  const [flow, setFlow] = useState<FlowView | 'loading' | 'missing'>('loading');
  useEffect(() => {
    if (connection === 'connecting') return;
    let wanted = true;
    const bundled = bundledFlows().find(({ id }) => id === flowId) ?? 'missing';
    const keep = (next: FlowView | 'missing') => {
      if (wanted) setFlow((before) => (next === 'missing' && before !== 'loading' ? before : next));
    };
    // What the engine told last is truer than what came with the page.
    if (connection === 'alone') setFlow((before) => (isRead(before) ? before : bundled));
    else read.flow(flowId).then(keep, () => keep('missing'));
    return () => {
      wanted = false;
    };
  }, [flowId, connection]);
  return flow;
}

const isRead = (flow: FlowView | 'loading' | 'missing') => typeof flow !== 'string';
