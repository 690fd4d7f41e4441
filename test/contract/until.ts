/** Waits until a condition holds; fails with its name. */
export async function until(
  what: string,
  condition: () => boolean,
  timeoutMs = 5000,
): Promise<void> {
  const endMs = Date.now() + timeoutMs;
  while (!condition()) {
    if (Date.now() > endMs) throw new Error(`Not within ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
