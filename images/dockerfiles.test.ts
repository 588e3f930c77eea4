import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sparkLogging } from "../scripts/local/servers/logging.js";
import { sparkSettings } from "../scripts/local/servers/spark.js";
import { repositoryRoot, SPARK_VERSION } from "../scripts/setup/paths.mjs";

const folder = join(repositoryRoot, "images");
const textOf = (...path: string[]) => readFileSync(join(folder, ...path), "utf8");
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
const dockerfiles = names.map((name) => [name, textOf(name, "Dockerfile")] as const);
const { version } = JSON.parse(readFileSync(join(repositoryRoot, "package.json"), "utf8"));

/** The instructions of a stage, from its FROM up to the next. */
function stage(dockerfile: string, name: string): string {
  const begin = dockerfile.search(new RegExp(`^FROM \\S+ AS ${name}$`, "m"));
  expect(begin, `there is a stage ${name}`).toBeGreaterThan(-1);
  const rest = dockerfile.slice(begin + 4);
  return rest.slice(0, rest.search(/^FROM /m)).replaceAll(/^#.*\n/gm, "");
}

describe.each(dockerfiles)("images/%s", (_, text) => {
  test("names bases of known tags, and no other address", () => {
    const bases = [...text.matchAll(/^ARG \w+=(docker\.io\/\S+)$/gm)].map(([, base]) => base);
    expect(bases.length).toBeGreaterThan(0);
    for (const base of bases) expect(base).toMatch(/^docker\.io\/library\/(debian|node):\d+\.\d+[\w.-]*$/);
    const stages = [...text.matchAll(/ AS (\w+)$/gm)].map(([, name]) => name);
    for (const [, from = ""] of text.matchAll(/^FROM (\S+)/gm))
      expect(["${DEBIAN}", "${NODE}", ...stages]).toContain(from);
    expect(text).not.toMatch(/https?:\/\/(?!127\.0\.0\.1)/);
  });

  test("has the versions of the repository", () => {
    expect(text).toContain(`ARG VERSION=${version}\n`);
    for (const [, spark] of text.matchAll(/^ARG SPARK_VERSION=(.*)$/gm)) expect(spark).toBe(SPARK_VERSION);
  });
});

test.each([
  ["manifests", ["ingest", "runner", "live-page"]],
  ["workspace", ["ingest", "runner", "live-page"]],
  ["tools", ["spark", "runner"]],
])("the stage %s is the same wherever it is, so that a builder makes it once", (name, users) => {
  const stages = users.map((user) => stage(textOf(user, "Dockerfile"), name));
  expect(new Set(stages).size).toBe(1);
});

test("Spark's image has the settings of the local Spark, but those of the place", () => {
  const ofThePlace = /^spark\.(master|app\.name|local\.dir|driver\..*|connect\.grpc\..*|sql\.warehouse\.dir)$/;
  const local = Object.entries(sparkSettings("/state", { connect: 1 })).filter(([name]) => !ofThePlace.test(name));
  const lines = textOf("spark", "java.options").split("\n");
  const image = lines.flatMap((line) => /^-D(spark\.[^=]+)=(.*)$/.exec(line)?.slice(1) ?? []);
  expect(image).toEqual(local.flat());
});

test("Spark's image says as much as the local Spark", () => {
  expect(textOf("spark", "log4j2.properties")).toBe(sparkLogging());
});
