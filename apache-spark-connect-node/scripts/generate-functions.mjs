/**
 * Writes src/functions/generated from src/functions/catalogue: one file of functions for each group.
 *
 *     node scripts/generate-functions.mjs            # writes what has changed
 *     node scripts/generate-functions.mjs --check    # writes nothing; fails, and names the files, when something would change
 *
 * An entry of the catalogue:
 *
 * - `name`: of the function; `call`: of the server's, where it differs; `distinct`: it works on distinct values.
 * - `parameters`: each `name`, `name?` (optional), `name: type`, `name: type = default` or `...name`. The type is TypeScript;
 *   without it, a column or its name (`ColumnOrName`). Other values of a type become literals.
 * - `atLeast`: how many arguments the last parameter, a rest, needs.
 * - `doc`, and `since`: the version of Spark, when after 3.4.
 * - `example`: arguments for the test against a server. A string is SQL where the parameter takes a column, else a literal.
 *   `sql`: the same call in SQL, where it is not `call(…)`. `untested`: why there is no example.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const WIDTH = 120;
const PARAMETER = /^(?<rest>\.\.\.)?(?<name>\w+)(?<optional>\?)?(?:: (?<type>[^=]+?))?(?: = (?<fallback>.+))?$/;
/** Where the generated files import a name from, in the order of the imports. */
const IMPORTS = [
  ["../../expressions/call.js", ["callFunction", "lit", "namedOrColumn"]],
  ["../../expressions/column.js", ["type Column", "type ColumnOrLiteral", "type ColumnOrName"]],
  ["../../readwrite/options.js", ["type Options"]],
  [
    "../arguments.js",
    [
      "atLeast",
      "given",
      "namedOrNumber",
      "optionsMap",
      "type Percentages",
      "percentages",
      "randomSeed",
      "type Schema",
      "schemaText",
    ],
  ],
];
/** A function may have the name of a keyword only where it is exported. */
const KEYWORDS = new Set(["typeof"]);

function parameterOf(text) {
  const { rest, name, optional, type = "ColumnOrName", fallback } = PARAMETER.exec(text).groups;
  return { rest: rest !== undefined, name, optional: optional !== undefined, type, fallback };
}

function conversionOf(type) {
  if (type === "ColumnOrName") return "namedOrColumn";
  if (type === "ColumnOrName | number") return "namedOrNumber";
  if (type === "Options") return "optionsMap";
  if (type === "Percentages") return "percentages";
  if (type === "Schema") return "schemaText";
  if (type.includes("ColumnOrName")) throw new Error(`No conversion for the type ${type}.`);
  return undefined;
}

function declarationOf({ rest, name, optional, type, fallback }) {
  if (rest) return `...${name}: readonly ${type.includes(" ") ? `(${type})` : type}[]`;
  const inferred = ["string", "number", "boolean"].includes(type) && fallback !== undefined;
  const declared = `${name}${optional ? "?" : ""}${inferred ? "" : `: ${type}`}`;
  return fallback === undefined ? declared : `${declared} = ${fallback}`;
}

function argumentOf({ rest, name, optional, type }) {
  const conversion = conversionOf(type);
  const list = optional ? `given(${name})` : name;
  if (rest || optional) return `...${list}${conversion === undefined ? "" : `.map(${conversion})`}`;
  return conversion === undefined ? name : `${conversion}(${name})`;
}

function fold(text, indent, limit) {
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && indent + last.length + 1 + word.length <= limit)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function commentOf({ doc, since, atLeast }) {
  const text = since === undefined ? doc : `${doc} Since Spark ${since}.`;
  const throws =
    atLeast === undefined ? [] : ["@throws {InvalidArgumentError} when there are fewer arguments than it needs."];
  if (throws.length === 0 && text.length + 7 <= WIDTH) return [`/** ${text} */`];
  return ["/**", ...[text, ...throws].flatMap((part) => fold(part, 3, WIDTH)).map((line) => ` * ${line}`), " */"];
}

/** The items between brackets, on one line when they fit. */
function bracketed(before, items, after, indent) {
  const line = `${indent}${before}${items.join(", ")}${after}`;
  return line.length <= WIDTH
    ? [line]
    : [`${indent}${before}`, ...items.map((item) => `${indent}  ${item},`), `${indent}${after}`];
}

function functionOf(entry) {
  const { name, call = name, distinct = false, atLeast } = entry;
  const parameters = entry.parameters.map(parameterOf);
  const local = KEYWORDS.has(name) ? `${name}_` : name;
  const rest = parameters.at(-1);
  const onlyRest = parameters.length === 1 && rest.rest;
  const args = parameters.map(argumentOf);
  const returned = onlyRest
    ? [`  return callFunction("${call}", ${args[0].slice(3)}${distinct ? ", { distinct: true }" : ""});`]
    : bracketed(`return callFunction("${call}", [`, args, distinct ? "], { distinct: true });" : "]);", "  ");
  return [
    ...commentOf(entry),
    ...bracketed(
      `${local === name ? "export " : ""}function ${local}(`,
      parameters.map(declarationOf),
      "): Column {",
      "",
    ),
    ...(atLeast === undefined ? [] : [`  atLeast(${atLeast}, "${name}", ${rest.name});`]),
    ...returned,
    "}",
    ...(local === name ? [] : [`export { ${local} as ${name} };`]),
  ].join("\n");
}

function importsOf(body) {
  const code = body.replaceAll(/\/\*\*[\s\S]*?\*\//g, "");
  return IMPORTS.flatMap(([path, names]) => {
    const used = names.filter((name) => new RegExp(`\\b${name.replace("type ", "")}\\b`).test(code));
    if (used.length === 0) return [];
    const types = used.every((name) => name.startsWith("type "));
    const listed = types ? used.map((name) => name.replace("type ", "")) : used;
    return bracketed(`import ${types ? "type " : ""}{ `, listed, ` } from "${path}";`, "");
  });
}

function check(group, entries) {
  const names = entries.map(({ name }) => name);
  const unsorted = names.findIndex((name, index) => index > 0 && name <= names[index - 1]);
  if (unsorted !== -1) throw new Error(`${group}: ${names[unsorted]} stands not in order, or twice.`);
  for (const { name, parameters, example, untested } of entries) {
    const parsed = parameters.map(parameterOf);
    if (parsed.slice(0, -1).some(({ rest, optional }) => rest || optional))
      throw new Error(`${group}: only the last parameter of ${name} can be optional without a default, or a rest.`);
    if ((example === undefined) === (untested === undefined))
      throw new Error(`${group}: ${name} needs an example, or a reason why it has none.`);
  }
}

function sourceOf(group, entries) {
  check(group, entries);
  const body = entries.map(functionOf).join("\n\n");
  const header = `// Generated by scripts/generate-functions.mjs from src/functions/catalogue/${group}.json. Do not edit.`;
  return `${[header, ...importsOf(body)].join("\n")}\n\n${body}\n`;
}

const folder = (name) => fileURLToPath(new URL(`../src/functions/${name}/`, import.meta.url));
const stored = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

const files = readdirSync(folder("catalogue")).map((file) => {
  const group = file.replace(/\.json$/, "");
  const entries = JSON.parse(readFileSync(`${folder("catalogue")}${file}`, "utf8"));
  return { path: `${folder("generated")}${group}.ts`, source: sourceOf(group, entries) };
});
const changed = files.filter(({ path, source }) => stored(path) !== source);
if (process.argv.includes("--check")) {
  for (const { path } of changed)
    console.error(`${path} is not what the catalogue says: node scripts/generate-functions.mjs`);
  process.exitCode = changed.length === 0 ? 0 : 1;
} else {
  for (const { path, source } of changed) writeFileSync(path, source);
}
