import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../hash.mjs";
import { SPARK_VERSION } from "../paths.mjs";
import { run } from "../run.mjs";

const JAR = "mdsp-spark-extensions.jar";

/** Where the jar of the present sources is, or will be. */
export function extensionsJar(root, cache) {
  const sources = ["spark-extensions/pom.xml", "spark-extensions/src/main"];
  return join(cache, "spark-extensions", hashOf(root, sources, SPARK_VERSION), JAR);
}

/** spark-extensions/, the JVM part of this project, built by Maven; kept by the hash of its sources. */
export const extensions = {
  name: "extensions",
  title: "spark-extensions, built by Maven",
  after: ["spark"],
  needs: ["maven", "javac"],
  bytes: 0.3e9,
  isDone({ root, cache }) {
    return !existsSync(join(root, "spark-extensions", "pom.xml")) || existsSync(extensionsJar(root, cache));
  },
  async run({ root, cache, sparkHome, log, update }) {
    const jar = extensionsJar(root, cache);
    const folder = join(root, "spark-extensions");
    await run(["mvn", "-B", "-ntp", "-Dmaven.test.skip=true", `-Dspark.home=${sparkHome()}`, "package"], {
      cwd: folder,
      log: log("extensions"),
      onLine: (line) => update(line.replace(/^\[INFO\] /, "")),
      failure: "Maven could not build spark-extensions",
    });
    const target = join(jar, "..");
    const building = `${target}.new`;
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building, { recursive: true });
    copyFileSync(join(folder, "target", JAR), join(building, JAR));
    rmSync(target, { recursive: true, force: true });
    renameSync(building, target);
  },
};
