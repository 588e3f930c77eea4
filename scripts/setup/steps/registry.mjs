import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { registryHome } from "../paths.mjs";
import { run } from "../run.mjs";

const VERSION = "3.0.9";
const ARTIFACT = `io.apicurio:apicurio-registry-app:${VERSION}:tar.gz:all`;
const ARCHIVE = `apicurio-registry-app-${VERSION}-all.tar.gz`;

/** Apicurio Registry, which speaks the protocol of Confluent's. 3.0 is its last release for Java 17. */
export const registry = {
  name: "registry",
  title: "a schema registry (Apicurio) from Maven Central (about 110 MB)",
  optional: true,
  after: [],
  needs: ["maven"],
  bytes: 0.4e9,
  isDone: ({ cache }) => existsSync(registryHome(VERSION, cache)),
  async run({ cache, log, update }) {
    const target = registryHome(VERSION, cache);
    const building = `${target}.new`;
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building, { recursive: true });
    const goal = ["dependency:copy", `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${building}`];
    await run(["mvn", "-B", "-ntp", ...goal], {
      cwd: cache,
      log: log("registry"),
      onLine: (line) => update(line.replace(/^\[INFO\] /, "")),
      failure: "Maven could not fetch the schema registry",
      hint: "Is Maven Central reached from here? A mirror is set in ~/.m2/settings.xml.",
    });
    await run(["tar", "xzf", ARCHIVE], {
      cwd: building,
      log: log("registry-tar"),
      failure: "The schema registry could not be unpacked",
    });
    rmSync(join(building, ARCHIVE));
    rmSync(target, { recursive: true, force: true });
    renameSync(building, target);
  },
};
