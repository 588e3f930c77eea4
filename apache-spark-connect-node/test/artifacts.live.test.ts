/** Artifacts of a session, against the server in SPARK_REMOTE, which runs on this machine. */
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create, toBinary } from "@bufbuild/protobuf";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConnectOptions, InvalidArgumentError, OperationCancelledError, SparkSession } from "../src/index.js";
import { LocalRelationSchema, RelationSchema } from "../src/proto.js";
import { startProxy } from "./proxy.js";

const url = process.env.SPARK_REMOTE;

/** `public class Twice { public static int twice(int x) { return 2 * x; } }` */
const TWICE = Buffer.from(
  "yv66vgAAADQADAoAAgADBwAEDAAFAAYBABBqYXZhL2xhbmcvT2JqZWN0AQAGPGluaXQ+AQADKClWBwAIAQAFVHdpY2UBAARDb2RlAQAFdHdpY2UBAAQo" +
    "SSlJACEABwACAAAAAAACAAEABQAGAAEACQAAABEAAQABAAAABSq3AAGxAAAAAAAJAAoACwABAAkAAAAQAAIAAQAAAAQFGmisAAAAAAAA",
  "base64",
);
const CALL_TWICE = "SELECT java_method('Twice', 'twice', 21) AS twice";

describe.skipIf(url === undefined)("artifacts", () => {
  const folder = mkdtempSync(join(tmpdir(), "artifacts-live-"));
  const sessions: SparkSession[] = [];
  let session: SparkSession;

  async function connect(options: Partial<ConnectOptions> = {}): Promise<SparkSession> {
    const connected = await SparkSession.connect({ url: url ?? "", userId: "artifact-test", ...options });
    sessions.push(connected);
    return connected;
  }

  function fileOf(name: string, content: Uint8Array | string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  const rowsOf = async (target: SparkSession, sql: string) => (await target.sql(sql)).collect();

  /** Where the tasks of a session find a file: in a folder of the session's own among the files of the executor. */
  async function sparkFile(target: SparkSession, name: string): Promise<string> {
    const rows = await rowsOf(target, "SELECT java_method('org.apache.spark.SparkFiles', 'getRootDirectory') AS root");
    return join(String(rows[0]?.["root"]), target.serverSideSessionId ?? "", name);
  }

  beforeAll(async () => {
    session = await connect();
  });

  afterAll(async () => {
    for (const connected of sessions) await connected.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("bring the code of a jar to the session, and to no other", async () => {
    const own = await connect();
    await expect(rowsOf(own, CALL_TWICE)).rejects.toThrow("Twice");
    const jar = fileOf("twice.jar", zipSync({ "Twice.class": TWICE }));
    await own.addArtifact(jar);
    expect(await rowsOf(own, CALL_TWICE)).toEqual([{ twice: "42" }]);
    await expect(rowsOf(session, CALL_TWICE)).rejects.toThrow("Twice");
    await own.addArtifact(jar);
    const other = { bytes: zipSync({ "other.txt": Buffer.from("other") }), name: "twice.jar" };
    await expect(own.addArtifact(other)).rejects.toThrow(/twice\.jar/);
  });

  it("bring class files of memory", async () => {
    const own = await connect();
    await own.addArtifact({ bytes: TWICE, name: "Twice.class" });
    expect(await rowsOf(own, CALL_TWICE)).toEqual([{ twice: "42" }]);
  });

  it("bring files and archives to the tasks", async () => {
    const words = fileOf("words.txt", "some words");
    const large = randomBytes(3_000_000);
    const archive = zipSync({ "inner/a.txt": Buffer.from("of the archive") });
    await session.addArtifact([
      { path: words, kind: "file" },
      { bytes: large, name: "large.bin", kind: "file" },
      { bytes: archive, name: "model.zip", kind: "archive", folder: "model" },
    ]);
    // The executor fetches them with the session's next task.
    await session.range(0, 4, 1, 2).collect();
    expect(readFileSync(await sparkFile(session, "words.txt"), "utf8")).toBe("some words");
    expect(readFileSync(await sparkFile(session, "large.bin")).equals(large)).toBe(true);
    expect(readFileSync(join(await sparkFile(session, "model"), "inner/a.txt"), "utf8")).toBe("of the archive");
  });

  it("are kept by their hash, for messages that name it", async () => {
    const bytes = toBinary(LocalRelationSchema, create(LocalRelationSchema, { schema: "id INT, name STRING" }));
    const hash = await session.cacheArtifact(bytes);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await session.cacheArtifact(bytes)).toBe(hash);
    const value = { userId: session.userId, sessionId: session.sessionId, hash };
    const frame = session.relation(create(RelationSchema, { relType: { case: "cachedLocalRelation", value } }));
    expect(await frame.columns()).toEqual(["id", "name"]);
    expect(await frame.collect()).toEqual([]);
  });

  it("are copied to the server's file system, where it lets them", async () => {
    const own = await connect();
    const from = fileOf("copied.txt", "to be copied");
    const to = join(folder, `copy-${randomUUID()}.txt`);
    await expect(own.copyFromLocalToFs(from, to)).rejects.toThrow();
    await own.conf.set("spark.sql.artifact.copyFromLocalToFs.allowDestLocal", true);
    await own.copyFromLocalToFs(from, to);
    expect(readFileSync(to, "utf8")).toBe("to be copied");
  });

  it("arrive though the connection breaks meanwhile", async () => {
    const { hostname, port } = new URL((url ?? "").replace("sc:", "http:"));
    const proxy = await startProxy(hostname, Number(port));
    const own = await connect({ url: `sc://127.0.0.1:${proxy.port}` });
    try {
      const bytes = randomBytes(20_000_000);
      let cuts = 0;
      // While the client sends, all that comes back is room for more.
      proxy.onBytes(40, () => {
        cuts++;
        proxy.cut();
      });
      await own.addArtifact({ bytes, name: "large.bin", kind: "file" });
      expect(cuts).toBe(1);
      await own.range(0, 4, 1, 2).collect();
      expect(readFileSync(await sparkFile(own, "large.bin")).equals(bytes)).toBe(true);
    } finally {
      await own.stop();
      await proxy.close();
    }
  });

  it("fail with what is wrong with the file", async () => {
    await expect(session.addArtifact(join(folder, "missing.jar"))).rejects.toBeInstanceOf(InvalidArgumentError);
    await expect(session.addArtifact({ path: folder, kind: "file" })).rejects.toThrow("is no file");
  });

  it("are not sent on when the caller's signal aborts", async () => {
    const artifact = { bytes: randomBytes(50_000_000), name: "huge.bin", kind: "file" as const };
    const signal = AbortSignal.timeout(30);
    await expect(session.addArtifact(artifact, { signal })).rejects.toBeInstanceOf(OperationCancelledError);
    await expect(session.cacheArtifact(new Uint8Array(1), { signal })).rejects.toBeInstanceOf(OperationCancelledError);
    expect(await session.version()).toMatch(/^4\./);
  });
});
