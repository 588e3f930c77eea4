import { defineConfig } from "vitest/config";

/** Packages resolve to their sources (`source` in their exports), so tests need no build. */
const resolve = { conditions: ["source", "module", "node", "development|production"] };
const ssr = { resolve: { conditions: ["source", "node", "development|production"] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: [
            "{apache-spark-connect-node,jobs,ingest}/src/**/*.test.ts",
            "jobs/test/**/*.test.ts",
            "scripts/**/*.test.{ts,tsx}",
          ],
          exclude: ["**/node_modules/**", "**/dist/**"],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts", "{apache-spark-connect-node,ingest}/test/**/*.test.ts"],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
