import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, readStamp } from "../hash.mjs";
import { run } from "../run.mjs";

const STAMP = ".stamp";

/** The jar sets: a folder with a pom.xml each, beside this one. */
export function jarSets(root) {
  const folder = join(root, "scripts", "setup", "jars");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, "pom.xml")));
}

const pomOf = (root, set) => join(root, "scripts", "setup", "jars", set, "pom.xml");
const stampOf = (root, set) => hashOf(root, [join("scripts", "setup", "jars", set, "pom.xml")]);
const isCurrent = (root, cache, set) => readStamp(join(cache, "jars", set, STAMP)) === stampOf(root, set);

async function fetchSet({ root, cache, log, update }, set) {
  const target = join(cache, "jars", set);
  const building = `${target}.new`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${building}`, "-DincludeScope=runtime"];
  await run(["mvn", "-B", "-ntp", "-f", pomOf(root, set), ...goal], {
    cwd: cache,
    log: log(`jars-${set}`),
    onLine: (line) => update(`${set}: ${line.replace(/^\[INFO\] /, "")}`),
    failure: `Maven could not fetch the jars of ${set}`,
    hint: "Is Maven Central reached from here? A mirror is set in ~/.m2/settings.xml.",
  });
  writeFileSync(join(building, STAMP), `${stampOf(root, set)}\n`);
  rmSync(target, { recursive: true, force: true });
  renameSync(building, target);
}

/** Kafka, Cassandra and Spark's connectors from Maven Central, one folder of jars each. */
export const jars = {
  name: "jars",
  title: "Kafka, Cassandra and Spark's connectors from Maven Central (about 250 MB)",
  after: [],
  needs: ["maven"],
  bytes: 0.8e9,
  isDone({ root, cache }) {
    return jarSets(root).every((set) => isCurrent(root, cache, set));
  },
  async run(context) {
    const stale = jarSets(context.root).filter((set) => !isCurrent(context.root, context.cache, set));
    for (const set of stale) await fetchSet(context, set);
  },
};
