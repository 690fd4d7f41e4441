/** Of active steps only those that no other active one lies in: one per region. */
export function innermostPaths(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
}
