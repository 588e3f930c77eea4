/**
 * Writes docs/reference, the pages of the language, from the tables that the compiler itself uses.
 *
 *   npx tsc -b && node scripts/docs/reference.mjs
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const generated = "This page is generated: `npx tsc -b && node scripts/docs/reference.mjs`.";

const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
const code = (text) => (String(text).includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
const row = (cells) => `| ${cells.map(cell).join(" | ")} |`;
const table = (heads, rows) => [row(heads), row(heads.map(() => "---")), ...rows.map(row)].join("\n");
const page = (title, ...sections) => `# ${title}\n\n${[generated, ...sections].join("\n\n")}\n`;
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function functionRows(functions) {
  const rows = [...functions].sort((a, b) => byText(a.name, b.name));
  return table(
    ["function", "call", "what it gives"],
    rows.map(({ name, usage, description = "" }) => [code(name), code(usage), description]),
  );
}

/** Functions in sections by their category, where they have one. */
function functionSections(functions) {
  const categories = [...new Set(functions.map(({ category = "" }) => category))].sort(byText);
  return categories.flatMap((category) => [
    ...(category === "" ? [] : [`## ${category[0].toUpperCase()}${category.slice(1)}`]),
    functionRows(functions.filter((each) => (each.category ?? "") === category)),
  ]);
}

const operatorRows = (infixes) => {
  const powers = [...new Set([...infixes.values()].map(([power]) => power))].sort((a, b) => a - b);
  return powers.map((power) => [
    [...infixes].flatMap(([sign, [own]]) => (own === power ? [code(sign)] : [])).join(" "),
  ]);
};

const wordList = (words) => [...words].sort(byText).map(code).join(" ");

/** The first statement of the corpus that begins with a word, as the printer writes it; undefined when there is none. */
function exampleOf(word, { parse, print, SourceFile }, corpus) {
  const { statements } = parse(new SourceFile("corpus.sql", corpus));
  const found = statements.find(({ span }) => corpus.slice(span.start).toUpperCase().startsWith(word));
  return found === undefined ? undefined : `${print(found)};`;
}

/**
 * The pages, by their paths below docs/reference.
 *
 * @param tables what the compiler's own modules export
 * @returns {Record<string, string>}
 */
export function renderReference(tables) {
  const { syntax, settings } = tables;
  const { scalarFunctions, aggregateFunctions, laterFunctions } = tables;
  const corpus = readFileSync(new URL("jobs/test/syntax/corpus.sql", root), "utf8");
  const starts = [...syntax.statements.keys()].flatMap((word) =>
    word === "CREATE" ? [word, "CREATE FUNCTION"] : [word],
  );
  const examples = starts.flatMap((word) => {
    const example = exampleOf(word, syntax, corpus);
    return example === undefined ? [] : [`### ${word}`, `\`\`\`sql\n${example}\n\`\`\``];
  });
  const types = [...syntax.atomicTypes].map(([word, [name, bounds]]) => [
    code(word),
    word === name ? "" : code(name),
    bounds.map(([what, least, most]) => `${what.toLowerCase()}, ${least} to ${most}`).join("; "),
  ]);
  const scalar = [...scalarFunctions.values()];
  const isOperator = ({ name }) => !/^\w+$/.test(name);
  const later = [...laterFunctions].map(([name, needs]) => [code(name), needs]);
  return {
    "grammar.md": page(
      "Grammar",
      "What the parser reads: the statements of Flink SQL. That it reads one does not mean that Spark can run it: then an error says what is needed.",
      `## Statements\n\nA statement starts with ${wordList(syntax.statements.keys())}. Examples, as \`mdsp format\` writes them:`,
      ...examples,
      "## Statements of Flink that are not taken",
      table(
        ["statement", "instead"],
        [...syntax.unsupportedStatements].map(([word, instead]) => [code(word), instead]),
      ),
      "## Operators\n\nFrom those that bind loosest to those that bind tightest; NOT stands between AND and IS.",
      table(["operators"], operatorRows(syntax.infixes)),
      "## Types",
      table(["type", "the same as", "parameters"], types),
      `Types with components: ${wordList(syntax.constructed)}.`,
      "## Units of time",
      wordList(syntax.timeUnits),
      "## Functions with a syntax of their own",
      wordList([...syntax.specialForms.keys(), ...syntax.jsonFunctions.keys()]),
      "## Functions without parentheses",
      wordList(syntax.bareFunctions),
      "## Reserved words\n\nThese need backticks as names. Flink reserves more; `mdsp format` puts those in backticks, too.",
      wordList(syntax.reservedWords),
    ),
    "functions.md": page(
      "Functions of one row",
      "Names are not case-sensitive. Results equal Flink's, to the type and its nullability.",
      ...functionSections(scalar.filter((each) => !isOperator(each))),
      "## Operators",
      functionRows(scalar.filter(isOperator)),
      ...(later.length === 0
        ? []
        : [
            "## Not yet",
            table(
              ["function", "needs"],
              later.sort((a, b) => byText(a[0], b[0])),
            ),
          ]),
    ),
    "aggregate-functions.md": page("Functions of many rows", ...functionSections([...aggregateFunctions.values()])),
    "settings.md": page(
      "Settings",
      "`SET 'key' = 'value';` holds for the statements of its file that follow; `RESET 'key';` puts the default back.",
      table(
        ["setting", "default", "meaning"],
        Object.entries(settings).map(([key, { default: initial, meaning }]) => [code(key), code(initial), meaning]),
      ),
    ),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const from = (path) => import(new URL(`jobs/dist/${path}`, root).href);
  const modules = await Promise.all(["catalog/functions/index.js", "analysis/settings.js"].map(from));
  const syntax = await Promise.all(
    [
      "syntax/index.js",
      "syntax/keywords.js",
      "syntax/nodes/index.js",
      "syntax/parser/expressions.js",
      "syntax/parser/json-functions.js",
      "syntax/parser/special-forms.js",
      "syntax/parser/statements.js",
      "syntax/parser/types.js",
      "syntax/parser/unsupported.js",
      "source.js",
    ].map(from),
  );
  mkdirSync(new URL("docs/reference/", root), { recursive: true });
  const pages = renderReference({ ...Object.assign({}, ...modules), syntax: Object.assign({}, ...syntax) });
  for (const [name, text] of Object.entries(pages)) writeFileSync(new URL(`docs/reference/${name}`, root), text);
}
