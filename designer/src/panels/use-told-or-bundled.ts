import { useEffect, useState } from 'react';
import { useLive } from '../live/live-context.ts';

/** Something of a flow that is being read, that nobody has, or that was read. */
export type Told<T> = T | 'loading' | 'missing';

/**
 * What the engine tells of a flow, or what came with the page when the engine does not answer. Both functions must stay the
 * same over renders.
 */
export function useToldOrBundled<T extends object>(
  flowId: string,
  ask: (flowId: string) => Promise<T>,
  bundled: (flowId: string) => T | undefined,
): Told<T> {
  const { connection } = useLive();
  const [told, setTold] = useState<Told<T>>('loading');
  useEffect(() => {
    if (connection === 'connecting') return;
    let wanted = true;
    const keep = (next: T | 'missing') => {
      if (wanted) setTold((before) => (next === 'missing' && before !== 'loading' ? before : next));
    };
    // What the engine told last is truer than what came with the page.
    if (connection === 'alone')
      setTold((before) => (typeof before === 'string' ? (bundled(flowId) ?? 'missing') : before));
    else ask(flowId).then(keep, () => keep('missing'));
    return () => {
      wanted = false;
    };
  }, [flowId, connection, ask, bundled]);
  return told;
}
