import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheRoot } from "../../../scripts/setup/paths.mjs";
import { findJava } from "../../../scripts/setup/prerequisites.mjs";
import { run } from "../../../scripts/setup/run.mjs";
import { output } from "../cluster/output.js";

const POM = fileURLToPath(new URL("pom.xml", import.meta.url));
const GENERATOR = "io.strimzi.crdgenerator.CrdGenerator";

/** The classes of the resources, below io.strimzi.api.kafka.model. */
const RESOURCES = ["kafka.Kafka", "nodepool.KafkaNodePool", "topic.KafkaTopic", "user.KafkaUser"];

/** Writes the CRDs of Strimzi into a folder. They serve v1, and v1beta2 as well, which Strimzi itself no longer does. */
export async function writeStrimziCrds(folder: string): Promise<void> {
  const jars = join(folder, "jars");
  mkdirSync(jars);
  await run(["mvn", "-B", "-ntp", "-f", POM, "dependency:copy-dependencies", `-DoutputDirectory=${jars}`], {
    cwd: folder,
    log: join(cacheRoot(), "logs", "strimzi-crds.log"),
    failure: "Maven could not fetch Strimzi's classes",
    hint: "Is Maven Central reached from here? A mirror is set in ~/.m2/settings.xml.",
  });
  // The generator's jar has old copies of Strimzi's classes in it: it comes last.
  const classPath = readdirSync(jars)
    .sort((a, b) => Number(a.startsWith("crd-generator")) - Number(b.startsWith("crd-generator")) || (a < b ? -1 : 1))
    .map((name) => join(jars, name))
    .join(":");
  const files = RESOURCES.map((name) => `io.strimzi.api.kafka.model.${name}=${join(folder, `strimzi-${name}.yaml`)}`);
  const generator = ["-cp", classPath, GENERATOR, "--yaml", "--target-kube", "1.25+", ...files];
  await output([findJava() ?? "java", ...generator]);
}
