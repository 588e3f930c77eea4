import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatDiagnostics } from "../../src/errors.js";
import { SourceFile } from "../../src/source.js";
import { format, parse } from "../../src/syntax/index.js";
import { lex } from "../../src/syntax/lexer.js";
import { withoutSpans } from "./parsing.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const filesBelow = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql") && !name.includes("node_modules"))
    .sort()
    .map((name) => `${folder}/${name}`);
const load = (name: string): SourceFile => new SourceFile(name, readFileSync(`${root}${name}`, "utf8"));

const shipped = filesBelow("sql");
const others = filesBelow("jobs");
const readable = (name: string): boolean => parse(load(name)).diagnostics.length === 0;

function formatted(source: SourceFile): string {
  const result = format(source);
  expect("diagnostics" in result ? formatDiagnostics(result.diagnostics) : "").toBe("");
  return "text" in result ? result.text : "";
}

const commentsOf = (source: SourceFile): string[] =>
  lex(source)
    .comments.map(({ text }) => text.trimEnd())
    .sort();

/** What holds for every file that can be read. */
function check(source: SourceFile): void {
  const text = formatted(source);
  const again = new SourceFile("formatted.sql", text);
  expect(withoutSpans(parse(again).statements), text).toEqual(withoutSpans(parse(source).statements));
  expect(commentsOf(again), text).toEqual(commentsOf(source));
  expect(formatted(again)).toBe(text);
}

describe("format keeps the meaning and every comment, and leaves its own work as it is", () => {
  test.each([...shipped, ...others].filter(readable))("%s", (name) => check(load(name)));

  const statements = readFileSync(new URL("corpus.sql", import.meta.url), "utf8").split(/(?<=;)\n/);
  const forms = ["/* X */", " /* X */ ", "-- X\n", "\n-- X\n", "\n/* X */\n", "\n\n/* X\n X */", "\n-- X\n\n"];
  const insertion = fc.tuple(fc.nat(), fc.constantFrom(...forms));
  const commented = fc
    .tuple(fc.shuffledSubarray(statements, { minLength: 1, maxLength: 3 }), fc.array(insertion, { maxLength: 6 }))
    .map(([chosen, insertions]) => withInsertions(chosen.join("\n"), insertions));

  it("wherever comments stand", () => {
    fc.assert(
      fc.property(commented, (text) => check(new SourceFile("commented.sql", text))),
      { numRuns: 2_000 },
    );
  }, 120_000);
});

/** A text with comments put between its tokens, each with a number of its own. */
function withInsertions(text: string, insertions: readonly (readonly [number, string])[]): string {
  const { tokens } = lex(new SourceFile("a.sql", text));
  const places = insertions.map(([place, form], index) => {
    const token = tokens[place % tokens.length];
    return { at: token?.start ?? 0, text: form.replaceAll("X", `comment ${index}`) };
  });
  const ordered = places.sort((a, b) => b.at - a.at);
  return ordered.reduce((all, { at, text: comment }) => all.slice(0, at) + comment + all.slice(at), text);
}

test.each(shipped)("%s is formatted; if not: npx mdsp format sql", (name) => {
  expect(formatted(load(name))).toBe(load(name).text);
});

test("a file with errors is not formatted", () => {
  expect(format(new SourceFile("a.sql", "SELECT FROM t;"))).toMatchObject({ diagnostics: [{ code: "MDSP1101" }] });
});

test("comments keep their places", () => {
  const source = new SourceFile("a.sql", readFileSync(new URL("comments.sql", import.meta.url), "utf8"));
  expect(formatted(source)).toBe(source.text);
});
