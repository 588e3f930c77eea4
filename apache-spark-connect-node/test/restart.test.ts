/** A server that is killed and started again, as a session sees it. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, startSpark } from "../../scripts/local/index.js";
import { endWithTests } from "../../tests/e2e/end-with-tests.js";
import { newStateFolder } from "../../tests/e2e/state-folder.js";
import { SessionChangedError, SparkSession } from "../src/index.js";

describe("a server that is killed and started again", () => {
  const stateDir = newStateFolder("restart-");
  let connect: number;
  let spark: Awaited<ReturnType<typeof startSpark>>;

  async function start(): Promise<void> {
    spark = await startSpark({ stateDir, ports: { connect } });
    void spark.exited.then(endWithTests(spark.pid));
    await spark.ready;
  }

  beforeAll(async () => {
    connect = await freePort();
    await start();
  });

  afterAll(async () => {
    await spark.kill();
    rmSync(stateDir, { recursive: true, force: true });
  });

  it("is waited for, loses what ran, and ends all further calls with SessionChangedError", async () => {
    const url = `sc://127.0.0.1:${connect}`;
    const session = await SparkSession.connect({ url });
    const sleep = await session.sql("SELECT java_method('java.lang.Thread', 'sleep', 600000L) FROM range(1)");
    let tell: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const running = sleep.collect({ onProgress: () => tell() }).catch((error: Error) => error.name);
    await told;
    await spark.kill();
    const asked = session.version().catch((error: unknown) => error);
    await start();
    expect(await asked).toBeInstanceOf(SessionChangedError);
    // Which of the two depends on whose call the new server got first.
    expect(["SessionChangedError", "ExecutionLostError"]).toContain(await running);
    expect(session.isStopped).toBe(true);
    await expect(session.addArtifact({ bytes: new Uint8Array(1), name: "a", kind: "file" })).rejects.toBeInstanceOf(
      SessionChangedError,
    );
    await session.stop();
    const next = await SparkSession.connect({ url });
    expect(await next.range(3).count()).toBe(3);
    await next.stop();
  });
});
