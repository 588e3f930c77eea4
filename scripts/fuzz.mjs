#!/usr/bin/env node
/**
 * Feeds mutated SQL to the compiler: no input may crash it or hold it up, and every error has a place in its file.
 *
 *   npm run fuzz                            100,000 inputs
 *   npm run fuzz -- --inputs 1000 --seed 7  others, fewer
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { repositoryRoot } from "./setup/paths.mjs";
import { setupOrExit } from "./setup/setup.mjs";

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log("Usage: npm run fuzz [-- --inputs <number>] [--seed <number>]\n\nExample: npm run fuzz -- --inputs 1000");
  process.exit(0);
}
await setupOrExit({ only: ["packages", "stubs", "build"] });
const from = (path) => import(join(repositoryRoot, "jobs/dist", path));
const [{ analyse }, { SourceFile }, { format }] = await Promise.all([
  from("analysis/analyse.js"),
  from("source.js"),
  from("syntax/index.js"),
]);

/** An input takes a few milliseconds; one that takes this long would go on for ever with a little more text. */
const SLOW_MS = 5_000;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, by Tommy Ettinger, in the public domain). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sqlBelow = (folder) =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql") && !name.includes("node_modules"))
    .sort()
    .map((name) => readFileSync(join(repositoryRoot, folder, name), "utf8"));

const pieces = (text) => text.match(/\s+|\w+|./gsu) ?? [];
const statements = [...sqlBelow("sql"), ...sqlBelow("jobs")]
  .flatMap((text) => text.split(/(?<=;)\s*\n/))
  .filter((text) => text.trim() !== "")
  .map(pieces);
const strange = [..."'`\"()[];.<>=-*/,", "/*", "*/", "/*+", "--", "\n", "\u0000", "\ud800", "€", "1e", "NOT", "NULL"];
const words = [...new Set(statements.flat().filter((piece) => /^\w+$/.test(piece)))];

const random = randomOf(Number(values.seed));
const below = (limit) => Math.floor(random() * limit);
const oneOf = (list) => list[below(list.length)];

const changes = [
  (changed, at) => changed.splice(at, 1),
  (changed, at) => changed.splice(at, 0, changed[at]),
  (changed, at) => changed.splice(at, 1, changed[below(changed.length)]),
  (changed, at) => changed.splice(at, 0, oneOf(strange)),
  (changed, at) => changed.splice(at, 1, oneOf(words)),
  (changed, at) => changed.splice(at, 1, changed[at].slice(0, changed[at].length / 2)),
  (changed, at) => changed.splice(at, 0, ...oneOf(statements).slice(0, below(30))),
  (changed, at) => changed.splice(at, below(20)),
];

/** One to three statements, changed in up to four places. */
function mutated() {
  const changed = Array.from({ length: 1 + below(3) }, () => oneOf(statements)).flat();
  for (let count = 1 + below(4); count > 0 && changed.length > 0; count--)
    oneOf(changes)(changed, below(changed.length));
  return changed.join("");
}

const known = sqlBelow("sql/tables").map((text, index) => new SourceFile(`table-${index}.sql`, text));
const options = { variables: {} };

/** What is wrong with how the compiler took a text; undefined when nothing is. */
function problemOf(text) {
  const file = new SourceFile("fuzz.sql", text);
  const begin = performance.now();
  try {
    const { diagnostics } = analyse([...known, file], options);
    for (const { code, message, file: where, span } of diagnostics) {
      const end = where.text.length;
      if (!/^MDSP[12]\d{3}$/.test(code) || message === "" || message.includes("undefined")) return `${code} ${message}`;
      if (!(span.start >= 0 && span.start <= span.end && span.end <= end)) return `${code} has no place: ${span.start}`;
    }
    format(file);
  } catch (error) {
    return error instanceof Error ? error.stack : String(error);
  }
  const ms = performance.now() - begin;
  return ms > SLOW_MS ? `took ${Math.round(ms)} ms` : undefined;
}

const inputs = Number(values.inputs);
let failures = 0;
for (let count = 1; count <= inputs; count++) {
  const text = mutated();
  const problem = problemOf(text);
  if (problem !== undefined) {
    failures++;
    if (failures <= 10) console.error(`input ${count} of seed ${values.seed}: ${problem}\n${text}\n`);
  }
}
console.log(`${inputs} inputs, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
