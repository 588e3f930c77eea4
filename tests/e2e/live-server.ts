import { rmSync } from "node:fs";
import { freePort, MANY_QUERIES, startSpark } from "../../scripts/local/index.js";
import { endWithTests } from "./end-with-tests.js";
import { newStateFolder } from "./state-folder.js";

/**
 * Vitest calls this once before the tests of the project "live": it starts a Spark Connect server and tells the tests of it
 * in SPARK_REMOTE. When that is set already, they use the server that it names, and nothing is started.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env["SPARK_REMOTE"] !== undefined) return undefined;
  const stateDir = newStateFolder("live-");
  const connect = await freePort();
  const spark = await startSpark({ stateDir, ports: { connect }, jvmFlags: [MANY_QUERIES] });
  void spark.exited.then(endWithTests(spark.pid));
  const end = async () => {
    await spark.kill();
    rmSync(stateDir, { recursive: true, force: true });
    delete process.env["SPARK_REMOTE"];
  };
  try {
    await spark.ready;
  } catch (error) {
    await end();
    throw error;
  }
  process.env["SPARK_REMOTE"] = `sc://127.0.0.1:${connect}`;
  return end;
}
