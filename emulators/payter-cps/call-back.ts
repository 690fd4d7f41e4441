import { LATE_MS } from '../kit/fault-knobs.ts';
import type { KnobBoard } from '../kit/knob-board.ts';

/** Calls made by itself, as the knob `callback` wants them. */
export interface CallBack {
  /** Tells a URL something; once, twice, late or never. */
  readonly tell: (url: string, body: object) => void;
  readonly stop: () => void;
}

export function createCallBack(knobs: KnobBoard): CallBack {
  const timers = new Set<NodeJS.Timeout>();
  const post = (url: string, body: object): void => {
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
  };
  return {
    tell: (url, body) => {
      const how = knobs.value('callback');
      if (how === 'never') return;
      if (how === 'late') {
        const timer = setTimeout(
          () => {
            timers.delete(timer);
            post(url, body);
          },
          Number(knobs.value('lateMs') ?? LATE_MS),
        );
        timers.add(timer);
        return;
      }
      post(url, body);
      if (how === 'twice') post(url, body);
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
