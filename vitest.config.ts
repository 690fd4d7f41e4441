import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Milliseconds a single test may take; end-to-end tests start real processes and a browser. */
const projectTimeoutsMs = {
  house: 120_000,
  unit: 15_000,
  contract: 20_000,
  flows: 60_000,
  replay: 30_000,
  simulation: 120_000,
  e2e: 120_000,
};

/** A project without a test file yet passes; the first file makes an empty run an error again. */
function hasTests(folder: string): boolean {
  try {
    const entries = readdirSync(new URL(folder, import.meta.url), { recursive: true });
    return entries.some((entry) => String(entry).endsWith('.test.ts'));
  } catch {
    return false;
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    passWithNoTests: !hasTests('./test/'),
    projects: Object.entries(projectTimeoutsMs).map(([name, testTimeout]) => ({
      extends: true as const,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        testTimeout,
        hookTimeout: testTimeout,
        passWithNoTests: !hasTests(`./test/${name}/`),
      },
    })),
  },
});
