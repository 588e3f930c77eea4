/** A program ends by itself once its sessions are closed. The programs run the built package, in processes of their own. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const url = process.env.SPARK_REMOTE;
const built = new URL("../dist/index.js", import.meta.url).href;

const PROGRAMS = {
  "after close, with a streaming query, a broken-off iteration and a cancelled call": `
    const session = await SparkSession.connect({ url, userId: "exit-test" });
    const query = await session.readStream.format("rate").load().writeStream.format("noop").start();
    void query.awaitTermination().catch(() => undefined);
    for await (const row of session.range(100000).rows()) break;
    const signal = AbortSignal.timeout(50);
    const sleep = "SELECT java_method('java.lang.Thread', 'sleep', 30000L) FROM range(1)";
    await session.sql(sleep).then((frame) => frame.collect({ signal })).catch(() => undefined);
    await query.stop();
    await session.release();
    await session.close();`,
  "after stop, of its clone as well": `
    const session = await SparkSession.connect({ url, userId: "exit-test" });
    const other = await session.clone();
    await other.range(3).collect({ onProgress: () => undefined });
    await other.stop();
    await session.stop();`,
  "after an error of a query, by await using": `
    const session = await SparkSession.connect({ url, userId: "exit-test" });
    await session.sql("SELEC").catch(() => undefined);
    await session.release();
    await session[Symbol.asyncDispose]();`,
  "after a connection that came to nothing": `
    const nowhere = { url: "sc://127.0.0.1:1", retry: { maxRetries: 1 } };
    await SparkSession.connect(nowhere).catch((error) => console.log(error.code));`,
};

describe.skipIf(url === undefined)("a program ends", () => {
  it.each(Object.entries(PROGRAMS))("%s", async (_, program) => {
    const text = `import { SparkSession } from ${JSON.stringify(built)};\nconst url = process.env.SPARK_REMOTE;\n${program}`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", text], {
      timeout: 60_000,
    });
    expect([stdout.trim(), stderr]).toEqual([program.includes("nowhere") ? "MDSP6002" : "", ""]);
  });
});
