// Proves that a terminal does one thing at a time, the most urgent first, and that what is turned away never runs.
import { describe, expect, it } from 'vitest';
import { createTerminalQueue } from '../../../../adapters/terminals/ccv/terminal-queue.ts';

const soon = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const later = () => Date.now() + 60_000;

describe('the queue of a terminal', () => {
  it('should run one task at a time, money before payments before reads before upkeep', async () => {
    const queue = createTerminalQueue(Date.now);
    const order: string[] = [];
    let running = 0;
    const task = (name: string) => async () => {
      running += 1;
      expect(running).toBe(1);
      order.push(name);
      await soon(2);
      running -= 1;
    };
    await Promise.all([
      queue.run('upkeep', later(), task('first')),
      queue.run('upkeep', later(), task('upkeep')),
      queue.run('read', later(), task('read')),
      queue.run('payment', later(), task('payment')),
      queue.run('money', later(), task('money 1')),
      queue.run('money', later(), task('money 2')),
    ]);
    expect(order).toEqual(['first', 'money 1', 'money 2', 'payment', 'read', 'upkeep']);
    expect(queue.isIdle()).toBe(true);
  });

  it('should turn away what does not begin by its deadline, and never run it', async () => {
    const queue = createTerminalQueue(Date.now);
    let end = (): void => undefined;
    const long = queue.run(
      'payment',
      later(),
      () => new Promise<void>((resolve) => (end = resolve)),
    );
    let hasRun = false;
    const turned = queue.run('money', Date.now() + 20, async () => {
      hasRun = true;
    });
    expect(await turned).toBe('turnedAway');
    end();
    await long;
    await soon(5);
    expect(hasRun).toBe(false);
    expect(await queue.run('money', Date.now() - 1, async () => 1)).toBe('turnedAway');
  });

  it('should go on after a task that fails, and take nothing once it is closed', async () => {
    const queue = createTerminalQueue(Date.now);
    const failing = queue.run('money', later(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await queue.run('money', later(), async () => 7)).toBe(7);
    let end = (): void => undefined;
    const running = queue.run(
      'read',
      later(),
      () => new Promise<void>((resolve) => (end = resolve)),
    );
    const waiting = queue.run('money', later(), async () => 1);
    expect(queue.isWanted()).toBe(true);
    queue.close();
    expect(await waiting).toBe('turnedAway');
    expect(await queue.run('money', later(), async () => 1)).toBe('turnedAway');
    end();
    await running;
  });

  it('should not let more wait than it has room for', async () => {
    const queue = createTerminalQueue(Date.now);
    let end = (): void => undefined;
    const running = queue.run(
      'read',
      later(),
      () => new Promise<void>((resolve) => (end = resolve)),
    );
    const all = Array.from({ length: 70 }, () => queue.run('money', later(), async () => 'ran'));
    end();
    await running;
    const results = await Promise.all(all);
    expect(results.filter((result) => result === 'ran')).toHaveLength(64);
    expect(results.filter((result) => result === 'turnedAway')).toHaveLength(6);
  });
});
