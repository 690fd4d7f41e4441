import { describe, expect, it } from 'vitest';
import { createSerialQueue, QueueFull } from '../../../adapters/kit/serial-queue.ts';

describe('the serial queue of a device', () => {
  it('should run tasks in order, one at a time, and go on after a failure', async () => {
    const queue = createSerialQueue(10);
    const steps: string[] = [];
    const task = (name: string, waitMs: number) => async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      steps.push(`${name} ends`);
      if (name === 'b') throw new Error('no');
    };
    const results = await Promise.allSettled([
      queue.run(task('a', 10)),
      queue.run(task('b', 0)),
      queue.run(task('c', 0)),
    ]);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('should refuse more than it holds', async () => {
    const queue = createSerialQueue(1);
    const first = queue.run(async () => 'done');
    await expect(queue.run(async () => 'too much')).rejects.toThrow(QueueFull);
    expect(await first).toBe('done');
    expect(await queue.run(async () => 'again')).toBe('again');
  });
});
