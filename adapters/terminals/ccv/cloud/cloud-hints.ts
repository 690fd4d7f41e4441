import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AdapterMemory, VendorCallback } from '../../../../engine/contracts/device-adapter.ts';

/** CCV's webhooks: a call only says that something changed, so whoever waits asks at once (manual "Webhooks"). */
export interface CloudHints {
  /** The last part of the address that CCV calls. */
  readonly secret: string;
  /** Resolves when CCV called, or after so long. */
  readonly wait: (waitMs: number) => Promise<void>;
  /** False when the secret is another one. */
  readonly receive: (callback: VendorCallback) => boolean;
}

const SECRET_KEY = 'callback-secret';

export async function loadCloudHints(memory: AdapterMemory): Promise<CloudHints> {
  const stored = await memory.get(SECRET_KEY);
  const secret = typeof stored === 'string' ? stored : randomBytes(24).toString('hex');
  if (secret !== stored) await memory.put(SECRET_KEY, secret);
  const waiting = new Set<() => void>();
  return {
    secret,
    wait: (waitMs) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          waiting.delete(end);
          resolve();
        };
        const timer = setTimeout(end, waitMs);
        waiting.add(end);
      }),
    receive: (callback) => {
      const [a, b] = [Buffer.from(callback.secret), Buffer.from(secret)];
      if (a.length !== b.length || !timingSafeEqual(a, b)) return false;
      for (const end of [...waiting]) end();
      return true;
    },
  };
}
