/** Virtual time since the start, `hh:mm:ss`. */
export function clockText(atMs: number): string {
  const seconds = Math.floor(atMs / 1000);
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
