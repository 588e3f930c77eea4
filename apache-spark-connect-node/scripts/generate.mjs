/**
 * Generates `src/gen` from the `.proto` files inside a Spark distribution.
 *
 *     node scripts/generate.mjs [SPARK_HOME]     (default: the environment variable SPARK_HOME)
 *     node scripts/generate.mjs --force /opt/spark
 *
 * Reads `$SPARK_HOME/jars/spark-connect_*.jar`, takes `spark/connect/*.proto` and `google/rpc/error_details.proto` out of it,
 * and runs `buf generate` with the local plugin `protoc-gen-es`. Does nothing when `src/gen` was made from the same files by
 * the same generator. The new folder replaces the old one only when it is whole.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { unzipSync } from "fflate";

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), "..");
const OUTPUT = join(PACKAGE, "src", "gen");
const STAMP = ".stamp";
const GENERATOR_OPTIONS = ["target=ts", "import_extension=js"];

const require = createRequire(import.meta.url);

/** The files of the jar that are wanted: the protocol, and the error details that its statuses carry. */
const isWanted = (name) => /^spark\/connect\/[^/]+\.proto$/.test(name) || name === "google/rpc/error_details.proto";

/** The one `spark-connect_*.jar` of a Spark distribution. Throws when SPARK_HOME is none. */
export function findConnectJar(sparkHome) {
  const jars = join(sparkHome, "jars");
  const names = existsSync(jars) ? readdirSync(jars).filter((name) => /^spark-connect_[\d.]+-.+\.jar$/.test(name)) : [];
  if (names.length !== 1) {
    throw new Error(
      `Expected one spark-connect_*.jar in ${jars}, found ${names.length}. Give a Spark 4.2 distribution as SPARK_HOME.`,
    );
  }
  return join(jars, names[0]);
}

/** Name and bytes of each wanted file of the jar, sorted by name. */
function readProtos(jar) {
  const files = unzipSync(readFileSync(jar), { filter: (file) => isWanted(file.name) });
  const protos = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  if (!protos.some(([name]) => name === "spark/connect/base.proto")) {
    throw new Error(`${jar} holds no spark/connect/base.proto.`);
  }
  return protos;
}

const versionOf = (name) => JSON.parse(readFileSync(join(packageFolder(name), "package.json"), "utf8")).version;

function packageFolder(name) {
  for (const root of require.resolve.paths(name) ?? []) {
    if (existsSync(join(root, name, "package.json"))) return join(root, name);
  }
  throw new Error(`The package ${name} is not installed. Run npm install.`);
}

/** What the output depends on: the files, the generator and its options. */
function hashOf(protos) {
  const hash = createHash("sha256").update(JSON.stringify([versionOf("@bufbuild/protoc-gen-es"), GENERATOR_OPTIONS]));
  for (const [name, bytes] of protos) hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}

function runBuf(work, output) {
  const plugin = join(packageFolder("@bufbuild/protoc-gen-es"), "bin", "protoc-gen-es");
  const template = {
    version: "v2",
    plugins: [{ local: [process.execPath, plugin], out: output, opt: GENERATOR_OPTIONS }],
  };
  const buf = join(packageFolder("@bufbuild/buf"), "bin", "buf");
  const done = spawnSync(process.execPath, [buf, "generate", "proto", "--template", JSON.stringify(template)], {
    cwd: work,
    encoding: "utf8",
    env: { ...process.env, BUF_CACHE_DIR: join(work, "cache") },
  });
  if (done.status !== 0) throw new Error(`buf generate failed:\n${done.stdout ?? ""}${done.stderr ?? done.error}`);
}

/**
 * Brings `src/gen` up to date with a Spark distribution.
 * @returns `true` when files were written, `false` when they already were up to date.
 */
export function generate(sparkHome, { force = false } = {}) {
  const protos = readProtos(findConnectJar(sparkHome));
  const hash = hashOf(protos);
  const stamp = join(OUTPUT, STAMP);
  if (!force && existsSync(stamp) && readFileSync(stamp, "utf8").trim() === hash) return false;
  const work = mkdtempSync(join(tmpdir(), "spark-connect-proto-"));
  const fresh = `${OUTPUT}.${process.pid}`;
  try {
    for (const [name, bytes] of protos) {
      const file = join(work, "proto", name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    runBuf(work, fresh);
    writeFileSync(join(fresh, STAMP), `${hash}\n`);
    rmSync(OUTPUT, { recursive: true, force: true });
    renameSync(fresh, OUTPUT);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const sparkHome = args.find((argument) => !argument.startsWith("--")) ?? process.env.SPARK_HOME;
  if (sparkHome === undefined) {
    console.error("Usage: node scripts/generate.mjs [--force] SPARK_HOME");
    process.exit(2);
  }
  try {
    const written = generate(sparkHome, { force: args.includes("--force") });
    console.log(written ? "src/gen generated" : "src/gen is up to date");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
