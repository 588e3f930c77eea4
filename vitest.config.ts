import { defineConfig } from "vitest/config";

/** Packages resolve to their sources (`source` in their exports), so tests need no build. */
const resolve = { conditions: ["source", "module", "node", "development|production"] };
const ssr = { resolve: { conditions: ["source", "node", "development|production"] } };

/** Tests against one Spark Connect server, which the project "live" starts unless SPARK_REMOTE names one. */
const live = ["{apache-spark-connect-node,jobs}/test/**/{live,*.live}.test.ts", "jobs/conformance/**/*.live.test.ts"];
/** Tests that build the container images, and run them without a cluster; root runs them. */
const images = ["tests/k8s/{images,pod}.test.ts"];
/** Tests on a cluster that runs pods; root runs them. */
const pods = ["tests/k8s/{cluster,operators,pipeline}.test.ts"];
/** Tests that build programs or images, or wait for pods, one file after the other. */
const slow = { testTimeout: 1_800_000, hookTimeout: 1_800_000, fileParallelism: false };
const built = ["**/node_modules/**", "**/dist/**"];

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "unit",
          include: [
            "{apache-spark-connect-node,jobs,ingest,dashboards-as-code}/src/**/*.test.ts",
            "{jobs,dashboards-as-code}/test/**/*.test.ts",
            "dashboards-as-code/page/**/*.test.ts",
            "apache-spark-connect-node/conformance/harness/*.test.ts",
            "jobs/conformance/**/*.test.ts",
            "scripts/**/*.test.{ts,tsx}",
            "tests/k8s/cluster/*.test.ts",
            "images/*.test.ts",
          ],
          exclude: [...built, ...live],
          // Grafana's modules are made for bundlers: their imports have no endings.
          server: { deps: { inline: [/@grafana\/data/] } },
          // The first test of a file may wait for the modules that a command loads only when it runs.
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "live",
          include: live,
          exclude: built,
          globalSetup: "tests/e2e/live-server.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts", "{apache-spark-connect-node,ingest}/test/**/*.test.ts"],
          exclude: [...built, ...live],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "images",
          include: images,
          exclude: built,
          ...slow,
          hookTimeout: 2_400_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "k8s",
          include: ["tests/k8s/*.test.ts"],
          exclude: [...built, ...images, ...pods],
          globalSetup: "tests/k8s/prepare-control-plane.ts",
          ...slow,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "pods",
          include: pods,
          exclude: built,
          globalSetup: "tests/k8s/prepare-cluster.ts",
          ...slow,
        },
      },
    ],
  },
});
