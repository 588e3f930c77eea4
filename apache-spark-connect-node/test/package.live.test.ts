/** The package as its users get it: packed, installed in an empty folder, type-checked strictly, and run. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

const root = fileURLToPath(new URL("..", import.meta.url));
const typescript = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
const INSTALL_MS = 300_000;

const program = `
import { col, type Row, SparkSession } from "apache-spark-connect-node";
import { RelationSchema } from "apache-spark-connect-node/proto";

const session = await SparkSession.connect({ url: process.env["SPARK_REMOTE"] ?? "" });
const rows: Row[] = await session.sql("SELECT 40 AS n").then((frame) => frame.select(col("n").plus(2).alias("n")).collect());
console.log(rows[0]?.["n"], RelationSchema.typeName);
await session.release();
await session.close();
`;

describe.skipIf(url === undefined)("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-package-"));
  const run = async (command: string, args: readonly string[]) =>
    promisify(execFile)(command, [...args], { cwd: folder, timeout: INSTALL_MS }).then(
      ({ stdout }) => stdout,
      (error: { stdout: string; stderr: string }) => `failed:\n${error.stdout}${error.stderr}`,
    );

  beforeAll(async () => {
    await run("npm", ["pack", "--silent", "--pack-destination", folder, root]);
    const archive = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", "--silent", `./${archive}`]);
    writeFileSync(join(folder, "main.ts"), program);
  }, INSTALL_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("type-checks, declarations of the package included, and runs", async () => {
    const strict = ["--strict", "--skipLibCheck", "false", "--module", "nodenext", "--target", "es2022"];
    const types = [
      "--types",
      "node",
      "--typeRoots",
      join(root, "../node_modules/@types"),
      "--lib",
      "es2023,esnext.disposable,dom",
    ];
    expect(await run(process.execPath, [typescript, ...strict, ...types, "main.ts"])).toBe("");
    expect(await run(process.execPath, ["main.js"])).toBe("42 spark.connect.Relation\n");
  });

  it("brings nothing but what runs", async () => {
    const installed = join(folder, "node_modules/apache-spark-connect-node");
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /test|\.map$|\.tsbuildinfo$/.test(name))).toEqual([]);
    expect(files).toContain("README.md");
  });
});
