import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { javaJar } from "@mdsp/scripts/java-jar";
import { sparkHome } from "@mdsp/scripts/paths";
import { SparkSession } from "apache-spark-connect-node";
import { askExtensions } from "market-data-stream-pipeline";
import { z } from "zod";
import { Answer } from "./answer.js";
import { type ConformanceCase, parseCase } from "./case-file.js";
import { compareAnswers } from "./compare.js";
import { answerOfOurs } from "./ours.js";
import type { Result } from "./report.js";

/** The folder of the cases and records, from this file and from `conformance/dist/flink/harness`, where it is compiled to. */
const here = dirname(fileURLToPath(import.meta.url));
const root =
  [join(here, ".."), join(here, "..", "..", "..", "flink")].find((each) => existsSync(join(each, "cases"))) ?? here;

/** The cases of these features, or of these names; all of them without any. */
export function casesOf(features: readonly string[]): ConformanceCase[] {
  const all = readdirSync(join(root, "cases")).sort();
  const unknown = features.find((feature) => !all.includes(feature.split("/")[0] ?? ""));
  if (unknown !== undefined) throw new Error(`There is no feature ${unknown}; there are: ${all.join(", ")}`);
  const names = all.flatMap((feature) =>
    readdirSync(join(root, "cases", feature))
      .filter((file) => file.endsWith(".sql"))
      .sort()
      .map((file) => `${feature}/${file.replace(/\.sql$/, "")}`),
  );
  return names
    .filter((name) => features.length === 0 || features.some((wanted) => `${name}/`.startsWith(`${wanted}/`)))
    .map((name) => parseCase(name, readFileSync(join(root, "cases", `${name}.sql`), "utf8")));
}

const Records = z.record(z.string(), Answer);
/** Where the records of a feature lie. */
export const recordsFile = (feature: string) => join(root, "records", `${feature}.json`);

/** Where the files lie that Flink wrote for a case. */
export const filesFolder = (name: string) => join(root, "files", name);

/** What Flink answered to the cases of a feature, by name. */
export function recordsOf(feature: string): z.output<typeof Records> {
  const file = recordsFile(feature);
  return existsSync(file) ? Records.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

/** Cases under way at once. */
const AT_ONCE = 3;

/** Runs cases on a server, as many at once as are asked for. */
export interface CaseRunner {
  /**
   * A case's answer beside Flink's record.
   * @param written the folder of the tables that the case writes, when they are there already; else ours writes them
   */
  run(given: ConformanceCase, written?: string): Promise<Result>;
  /** Ends its sessions. */
  stop(): Promise<void>;
}

/**
 * A runner of these cases on the server that SPARK_REMOTE names. Each case under way has a session of its own, for settings
 * are the session's.
 * @param folder where the inputs are written; Spark's server must see it
 */
export function caseRunner(cases: readonly ConformanceCase[], folder: string): CaseRunner {
  const jars = cases.some(({ feature }) => feature === OWN) ? [functionsJar(folder)] : [];
  const free: SparkSession[] = [];
  const newSession = async () => {
    const session = await SparkSession.connect();
    await askExtensions(session);
    await session.addArtifact(jars);
    return session;
  };
  return {
    async run(given, written) {
      const session = free.pop() ?? (await newSession());
      try {
        const answer = await answerOfOurs(session, given, join(folder, given.name.replace("/", "-")), written);
        return resultFor(given, answer);
      } finally {
        free.push(session);
      }
    },
    async stop() {
      await Promise.all(free.map((session) => session.stop()));
    },
  };
}

/**
 * Runs cases, and gives the results in their order.
 * @param tell gets the number of cases that are done
 */
export async function resultsOf(
  cases: readonly ConformanceCase[],
  folder: string,
  tell: (done: number) => void,
): Promise<readonly Result[]> {
  const runner = caseRunner(cases, folder);
  const results = new Map<string, Result>();
  const left = cases.values();
  const work = async () => {
    for (const given of left) tell(results.set(given.name, await runner.run(given)).size);
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await runner.stop();
  }
  return cases.flatMap(({ name }) => results.get(name) ?? []);
}

/** The feature whose cases call classes: `functions` has them for both engines, under the same names. */
const OWN = "functions-own";

const functionsJar = (folder: string): string =>
  javaJar(join(root, "functions", "spark"), join(folder, "functions.jar"), join(sparkHome(), "jars", "*"));

/** An answer beside Flink's record. */
export function resultFor({ name, feature }: ConformanceCase, answer: Answer): Result {
  const recorded = recordsOf(feature)[name];
  if (recorded !== undefined) return { name, feature, verdict: compareAnswers(recorded, answer) };
  const difference = "it has no record; run npm run conformance:flink -- --record";
  return { name, feature, verdict: { kind: "differing", difference } };
}
