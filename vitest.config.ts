import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Milliseconds a single test may take; end-to-end tests start real processes and a browser. */
const projectTimeoutsMs = {
  house: 120_000,
  unit: 15_000,
  contract: 20_000,
  flows: 60_000,
  conformance: 30_000,
  replay: 30_000,
  simulation: 120_000,
  e2e: 120_000,
};

/** Whether the project has a test file yet; the first file makes an empty run an error again. */
function hasTests(project: string): boolean {
  try {
    const entries = readdirSync(new URL(`./test/${project}/`, import.meta.url), {
      recursive: true,
    });
    return entries.some((entry) => String(entry).endsWith('.test.ts'));
  } catch {
    return false;
  }
}

/** The projects named by `--project`, or all: vitest decides for the whole run whether it may be empty. */
function chosenProjects(args: readonly string[]): readonly string[] {
  const chosen = args.flatMap((arg, index) =>
    arg === '--project' ? (args[index + 1] ?? []) : (arg.match(/^--project=(.+)$/)?.slice(1) ?? []),
  );
  return chosen.length > 0 ? chosen : Object.keys(projectTimeoutsMs);
}

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    passWithNoTests: !chosenProjects(process.argv).some(hasTests),
    projects: Object.entries(projectTimeoutsMs).map(([name, testTimeout]) => ({
      extends: true as const,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        testTimeout,
        hookTimeout: testTimeout,
      },
    })),
  },
});
