import type { Say } from '../../contracts/contract.ts';

/** A duration in words, with its largest whole units: `90000` → "1 min 30 s". */
export function sayDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return words.length === 0 ? '0 s' : words.join(' ');
}

/** "60 s pass". */
export function sayPassed(durationMs: number): Say {
  const words = sayDuration(durationMs);
  return { en: `${words} pass`, nl: `${words} verstrijken` };
}
