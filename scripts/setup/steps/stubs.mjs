import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, readStamp } from "../hash.mjs";
import { SPARK_VERSION } from "../paths.mjs";
import { run } from "../run.mjs";

const GENERATOR = "apache-spark-connect-node/scripts/generate.mjs";

const generated = (root) => join(root, "apache-spark-connect-node", "src", "gen", "spark");
const stampFile = (root) => join(root, "node_modules", ".mdsp-stubs");
const stampOf = (root) => hashOf(root, [GENERATOR, "apache-spark-connect-node/buf.gen.yaml"], SPARK_VERSION);

/** The Spark Connect messages in TypeScript, generated from the .proto files inside the Spark distribution. */
export const stubs = {
  name: "stubs",
  title: "Spark Connect stubs",
  after: ["packages", "spark"],
  needs: [],
  bytes: 0.05e9,
  isDone({ root }) {
    return (
      !existsSync(join(root, GENERATOR)) ||
      (existsSync(generated(root)) && readStamp(stampFile(root)) === stampOf(root))
    );
  },
  async run({ root, sparkHome, log, update }) {
    await run([process.execPath, join(root, GENERATOR), sparkHome()], {
      cwd: root,
      log: log("stubs"),
      onLine: update,
      failure: "The Spark Connect stubs could not be generated",
    });
    writeFileSync(stampFile(root), `${stampOf(root)}\n`);
  },
};
