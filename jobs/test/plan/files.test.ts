import { readdirSync, readFileSync } from "node:fs";
import { toBinary, toJson } from "@bufbuild/protobuf";
import { type Relation, RelationSchema } from "apache-spark-connect-node/proto";
import { describe, expect, test } from "vitest";
import { compilerCodes } from "../../src/codes.js";
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

const compileWith = (files: readonly SourceFile[]) => compile([...known, ...files], { variables });

/** A case as files: it is one, unless lines `-- file: path` begin others in it. */
function filesOf(name: string): readonly SourceFile[] {
  const [first = "", ...others] = load(name).text.split(/^-- file: (.*)\n/m);
  const pairs = Array.from({ length: others.length / 2 }, (_, index) => others.slice(2 * index, 2 * index + 2));
  return [new SourceFile(name, first), ...pairs.map(([path = "", text = ""]) => new SourceFile(path, text))];
}

interface Expected {
  readonly severity: string;
  readonly code: string;
  readonly part: string;
}

/** The first line of a case: `-- error: MDSP2001 how its message begins`, or `-- warning: …`. */
function expectedOf(name: string): Expected {
  const [, severity = "", code = "", part = ""] = /^-- (error|warning): (MDSP\d{4}) (.*)$/m.exec(load(name).text) ?? [];
  return { severity, code, part };
}

const errorNames = names.filter((name) => name.startsWith("error_"));

describe("files with an error", () => {
  test.each(errorNames)("%s", (name) => {
    const files = filesOf(name);
    const { severity, code, part } = expectedOf(name);
    const { diagnostics, jobs } = compileWith(files);
    const here = diagnostics.filter((each) => files.includes(each.file));
    expect(formatDiagnostics(diagnostics)).toContain(`${severity} ${code}: ${part}`);
    expect(here).toEqual(diagnostics);
    expect(diagnostics.filter((each) => each.hint === undefined)).toEqual([]);
    const wrong = diagnostics.filter((each) => each.severity === "error").map((each) => each.file);
    expect(jobs.filter((job) => wrong.includes(job.file))).toEqual([]);
  });

  test("say it like this", async () => {
    const texts = errorNames.map((name) => formatDiagnostics(compileWith(filesOf(name)).diagnostics));
    await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot("snapshots/errors.txt");
  });

  test("are there for each code of the compiler", () => {
    const proven = errorNames.map((name) => expectedOf(name).code).filter((code) => !code.startsWith("MDSP1"));
    expect([...new Set(proven)].sort()).toEqual(Object.keys(compilerCodes));
  });
});

describe("files that are right", () => {
  test.each(names.filter((name) => !name.startsWith("error_")))("%s", async (name) => {
    const { diagnostics, jobs } = compileWith(filesOf(name));
    expect(formatDiagnostics(diagnostics)).toBe("");
    const queries = jobs.flatMap((job) => job.queries);
    const text = queries.map(({ explain, functions, relation }) => {
      const classes = functions.map((each) => `${JSON.stringify(each)}\n`).join("");
      return `${explain}\n\n${classes}${messageText(relation)}`;
    });
    await expect(`${text.join("\n\n")}\n`).toMatchFileSnapshot(`snapshots/${name.replace(/\.sql$/, ".txt")}`);
  });
});
