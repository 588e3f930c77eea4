import { readdirSync, readFileSync } from "node:fs";
import { toBinary, toJson } from "@bufbuild/protobuf";
import { type Relation, RelationSchema } from "apache-spark-connect-node/proto";
import { describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../src/errors.js";
import { compile } from "../../src/plan/index.js";
import { SourceFile } from "../../src/source.js";
import { shippedFiles, variables } from "./shipped.js";

const folder = new URL("./", import.meta.url);
const load = (name: string) => new SourceFile(name, readFileSync(new URL(name, folder), "utf8"));
const names = readdirSync(folder).filter((name) => name.endsWith(".sql") && name !== "tables.sql");
const known = [...shippedFiles().filter((file) => /\/(trades|gap_records)\.sql$/.test(file.name)), load("tables.sql")];

/** A message as JSON, with what the extension is told in hexadecimal digits. */
function messageText(relation: Relation): string {
  const bytes = Buffer.from(toBinary(RelationSchema, relation));
  if (bytes.includes("mdsp.spark.v1")) return bytes.toString("hex").replaceAll(/.{120}/g, "$&\n");
  return JSON.stringify(toJson(RelationSchema, relation), null, 1);
}

const compileWith = (file: SourceFile) => compile([...known, file], { variables });

describe("files with an error", () => {
  test.each(names.filter((name) => name.startsWith("error_")))("%s", (name) => {
    const file = load(name);
    const [, code, part] = /^-- error: (MDSP\d{4}) (.*)$/m.exec(file.text) ?? [];
    const { diagnostics, jobs } = compileWith(file);
    expect(formatDiagnostics(diagnostics)).toContain(`${code}: ${part}`);
    expect(diagnostics.filter((each) => each.file === file).map((each) => each.code)).toContain(code);
    expect(jobs).toEqual([]);
  });
});

describe("files that are right", () => {
  test.each(names.filter((name) => !name.startsWith("error_")))("%s", async (name) => {
    const { diagnostics, jobs } = compileWith(load(name));
    expect(formatDiagnostics(diagnostics)).toBe("");
    const queries = jobs.flatMap((job) => job.queries);
    const text = queries.map((query) => `${query.explain}\n\n${messageText(query.relation)}`);
    await expect(`${text.join("\n\n")}\n`).toMatchFileSnapshot(`snapshots/${name.replace(/\.sql$/, ".txt")}`);
  });
});
