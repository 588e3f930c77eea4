import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { repositoryRoot, sparkHome } from "../setup/paths.mjs";
import { countSurefire, countVitest, skippedOfVitest } from "./results.mjs";
import { runAttached } from "./run-attached.mjs";

/** A suite that could not even be counted is one failure, so that it never goes unseen. */
const atLeastTheExit = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

/** Tests that may be left out, by file, and why. */
const MAY_BE_SKIPPED = {
  "ingest/test/throughput.test.ts": "it measures speed, which needs an idle machine; MDSP_BENCH=1 runs it",
};

/** Says of each test that did not run why; one that has no reason to be left out counts as failed. */
function judgeSkipped(counts, json) {
  let { failed, skipped } = counts;
  for (const test of skippedOfVitest(json)) {
    const file = relative(repositoryRoot, test.file);
    const reason = MAY_BE_SKIPPED[file];
    console.log(`skipped: ${file} > ${test.name}: ${reason ?? "NO REASON IS KNOWN, so it counts as failed"}`);
    if (reason !== undefined) continue;
    failed += 1;
    skipped -= 1;
  }
  return { ...counts, failed, skipped };
}

/** So many failures end a project: where a server no longer answers, each further test would wait for its time limit. */
const FAILURES_THAT_END = 10;

/** The tests of one vitest project. */
async function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-vitest-"));
  const report = join(folder, "report.json");
  const program = join(repositoryRoot, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await runAttached(
    [process.execPath, program, "run", "--project", project, `--bail=${FAILURES_THAT_END}`, ...reporters],
    repositoryRoot,
  );
  const json = existsSync(report) ? readFileSync(report, "utf8") : "{}";
  const counts = judgeSkipped(countVitest(json), json);
  rmSync(folder, { recursive: true, force: true });
  return atLeastTheExit(counts, code);
}

/** The JUnit tests of spark-extensions. */
async function maven() {
  const folder = join(repositoryRoot, "spark-extensions");
  if (!existsSync(join(folder, "pom.xml"))) return { passed: 0, failed: 0, skipped: 0 };
  const reports = join(folder, "target", "surefire-reports");
  rmSync(reports, { recursive: true, force: true });
  const code = await runAttached(["mvn", "-B", "-ntp", "-q", `-Dspark.home=${sparkHome()}`, "test"], folder);
  const files = existsSync(reports) ? readdirSync(reports).filter((name) => /^TEST-.*\.xml$/.test(name)) : [];
  return atLeastTheExit(countSurefire(files.map((name) => readFileSync(join(reports, name), "utf8"))), code);
}

/** Format, lint and the types of the tests; the set-up's build has checked those of the sources. Each is one count. */
async function checks() {
  const modules = join(repositoryRoot, "node_modules");
  const commands = [
    [join(modules, ".bin", "biome"), "check", "."],
    [join(modules, ".bin", "tsc"), "-p", "tsconfig.tests.json"],
  ];
  let passed = 0;
  for (const command of commands) if ((await runAttached(command, repositoryRoot)) === 0) passed += 1;
  return { passed, failed: commands.length - passed, skipped: 0 };
}

/** All suites of `npm test`, in the order in which they run: the quick ones first. */
export const SUITES = {
  checks,
  unit: () => vitest("unit"),
  jvm: maven,
  live: () => vitest("live"),
  e2e: () => vitest("e2e"),
};

/** A suite that needs root: it makes namespaces, mounts and cgroups. Without it the suite is left out, and that is said. */
const asRoot = (project) => async () => {
  if (process.platform === "linux" && process.getuid() === 0) return await vitest(project);
  console.log(`left out: ${project}, which needs Linux and root: it makes namespaces, mounts and cgroups`);
  return { passed: 0, failed: 0, skipped: 0 };
};

/** Suites that run when they are named: they need more of the machine, and some Debian packages. */
export const SUITES_ON_REQUEST = {
  /** Every container image, built and run. */
  images: asRoot("images"),
  /** Manifests and Terraform against the control plane of a real Kubernetes; any user. */
  k8s: () => vitest("k8s"),
  /** The operators and the whole pipeline on a real Kubernetes of one node. */
  pods: asRoot("pods"),
};
