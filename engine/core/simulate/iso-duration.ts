/** An ISO 8601 duration of whole seconds, rounded up: `90000` → `PT1M30S`, `60000` → `PT60S`. */
export function isoDuration(durationMs: number): string {
  const seconds = Math.ceil(durationMs / 1000);
  if (seconds <= 60) return `PT${seconds}S`;
  const parts = [
    [Math.floor(seconds / 3600), 'H'],
    [Math.floor(seconds / 60) % 60, 'M'],
    [seconds % 60, 'S'],
  ] as const;
  return `PT${parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : [])).join('')}`;
}
