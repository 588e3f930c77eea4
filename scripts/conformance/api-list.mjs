#!/usr/bin/env node
// PySpark's Connect API beside this client's: `node scripts/conformance/api-list.mjs` writes docs/spark-connect-api.md.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { repositoryRoot } from "../setup/paths.mjs";
import { exportsOf } from "./declarations.mjs";
import { pysparkClient } from "./pyspark-client.mjs";

const PACKAGE = join(repositoryRoot, "apache-spark-connect-node");
const DATA = join(PACKAGE, "conformance", "api");

/** The public names of PySpark's Connect client, by class and module. */
async function pythonNames() {
  const env = { ...process.env, SPARK_CONNECT_MODE_ENABLED: "1" };
  const options = { env, maxBuffer: 2 ** 24 };
  const { stdout } = await promisify(execFile)(await pysparkClient(), [join(DATA, "names.py")], options);
  return JSON.parse(stdout);
}

const camelCase = (name) => name.replace(/_+([a-z])/g, (_, letter) => letter.toUpperCase());

/** How names compare: a row for each name of each class, and what is wrong in `mapping.json`. */
async function compareNames() {
  const { reasons, classes } = JSON.parse(readFileSync(join(DATA, "mapping.json"), "utf8"));
  const ours = exportsOf(join(PACKAGE, "dist", "index.d.ts"));
  const python = await pythonNames();
  const problems = Object.keys(classes)
    .filter((name) => python[name] === undefined)
    .map((name) => `PySpark has no ${name}, which is in mapping.json`);
  const tables = Object.entries(python).map(([className, names]) => {
    const entry = classes[className];
    if (entry === undefined) problems.push(`${className} is not in mapping.json`);
    const rows = names.map((name) => row({ className, name, entry: entry ?? {}, ours, reasons, problems }));
    const known = new Set(names);
    for (const name of [...Object.keys(entry?.names ?? {}), ...Object.keys(entry?.absent ?? {})]) {
      if (!known.has(name)) problems.push(`PySpark has no ${className}.${name}, which is in mapping.json`);
    }
    return { className, here: entry?.here, rows };
  });
  return { tables, problems, reasons };
}

/** One name: where it is here, or why it is not. */
function row({ className, name, entry, ours, reasons, problems }) {
  const mapped = entry.names?.[name];
  const reason = entry.absent?.[name];
  if (mapped !== undefined) {
    if (!exists(mapped, entry.here, ours))
      problems.push(`${className}.${name} is mapped to ${mapped}, which is not there`);
    return { name, here: shown(mapped, entry.here) };
  }
  const members = entry.here === undefined ? new Set(ours.keys()) : (ours.get(entry.here) ?? new Set());
  const same = [name, camelCase(name)].find((candidate) => members.has(candidate));
  if (same !== undefined) {
    if (reason !== undefined) problems.push(`${className}.${name} is called absent, but is there`);
    return { name, here: shown(same, entry.here) };
  }
  const why = reason ?? entry.otherwise;
  if (why === undefined) problems.push(`${className}.${name} is neither mapped nor explained`);
  return { name, why: why ?? "", kind: reasons[why] === undefined ? "other" : why };
}

/** A mapped name is a member of the class here, or `Class.member`, or an export; what follows it is a remark. */
function exists(mapped, here, ours) {
  const [path = ""] = mapped.split(/[:( ]/, 1);
  const [owner = "", member] = path.split(".");
  if (member !== undefined) return ours.get(owner)?.has(member) ?? false;
  return (here !== undefined && ours.get(here)?.has(owner)) || ours.has(owner);
}

const shown = (name, here) =>
  here === undefined || name.includes(".") || /^[A-Z]/.test(name) ? name : `${here}.${name}`;

/** Reasons for which a name does not count: nothing of the kind can be in a client that runs no Python. */
const NOT_COUNTED = new Set(["python", "classic"]);

function figures(tables) {
  const rows = tables.flatMap((table) => table.rows);
  const counted = rows.filter((each) => !NOT_COUNTED.has(each.kind));
  const here = counted.filter((each) => each.here !== undefined);
  return { all: rows.length, counted: counted.length, here: here.length };
}

const percent = ({ here, counted }) => `${((100 * here) / counted).toFixed(1)} %`;
const code = (text) => `\`${text.replaceAll("|", "\\|")}\``;

function page({ tables, reasons }) {
  const total = figures(tables);
  const left = (kind) => tables.flatMap((table) => table.rows).filter((each) => each.kind === kind).length;
  return [
    "# The API of PySpark's Connect client, and of this one",
    "",
    "Made by `node scripts/conformance/api-list.mjs` from PySpark 4.2.0 and the built package; `npm run conformance:spark`",
    "fails when a name is neither here nor explained.",
    "",
    `**${total.here} of ${total.counted} names that need no Python, ${percent(total)}.**`,
    `PySpark has ${total.all} public names; ${left("python")} of them need Python code or Python's data libraries, ${left("classic")} do not work over Connect.`,
    "",
    "| reason | meaning |",
    "|---|---|",
    ...Object.entries(reasons).map(([name, meaning]) => `| ${name} | ${meaning} |`),
    "",
    "| class | here | of | needs no Python |",
    "|---|---|---|---|",
    ...tables.map((table) => {
      const { here, counted } = figures([table]);
      return `| [${table.className}](#${table.className.toLowerCase().replaceAll(/[^\w]/g, "")}) | ${here} | ${counted} | ${counted === 0 ? "–" : percent({ here, counted })} |`;
    }),
    ...tables.flatMap(({ className, here, rows }) => [
      "",
      `## ${className}`,
      "",
      ...(here === undefined || here === className ? [] : [`Here: \`${here}\`.`, ""]),
      "| PySpark | here |",
      "|---|---|",
      ...rows.map(
        (each) => `| ${code(each.name)} | ${each.here === undefined ? `absent: ${each.why}` : code(each.here)} |`,
      ),
    ]),
    "",
  ].join("\n");
}

/** What the list does not explain, and names that it promises and that are not there; none when all is well. */
export async function apiProblems() {
  return (await compareNames()).problems.map((problem) => `API list: ${problem}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const compared = await compareNames();
  writeFileSync(join(repositoryRoot, "docs", "spark-connect-api.md"), page(compared));
  const { here, counted } = figures(compared.tables);
  for (const problem of compared.problems) console.log(problem);
  console.log(`${here} of ${counted} names that need no Python, ${percent({ here, counted })}`);
  process.exit(compared.problems.length === 0 ? 0 : 1);
}
