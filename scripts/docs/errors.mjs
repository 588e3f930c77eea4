/**
 * Writes docs/errors.md, the list of all stable codes, from the tables of codes that lie in the sources.
 *
 *   npx tsc -b && node scripts/docs/errors.mjs
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { otherCodes } from "./other-codes.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");

const head = `# Error codes

A message starts with a code that never changes its meaning; it names the place, says what is wrong, and what to do.
This file is generated from the tables of codes in the sources: \`npx tsc -b && node scripts/docs/errors.mjs\`.
`;

/**
 * The entries of a source file whose codes have doc comments: what one means, then \`@remedy\` and what to do.
 *
 * @param {string} text
 * @returns {{code: string, title?: string, meaning: string, remedy: string}[]}
 */
export function documentedCodes(text) {
  const comment = String.raw`\/\*\*((?:(?!\*\/)[^])*)\*\/\s*`;
  const inClass = String.raw`export class (\w+) [^{]*\{\s*(?:\/\*\*(?:(?!\*\/)[^])*\*\/\s*)?(?:override )?readonly code(?:: string)? =`;
  const entries = text.matchAll(new RegExp(String.raw`${comment}(?:${inClass}|\w+:|\|) "(MDSP\d{4})"`, "g"));
  return [...entries].map(([, documentation, title, code]) => {
    const plain = documentation
      .replace(/\s*\n \*\s?/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    const [meaning, remedy] = plain.split(/\s*@remedy\s+/);
    if (remedy === undefined) throw new Error(`${code} has no @remedy in its comment.`);
    return { code, title, meaning, remedy };
  });
}

/** The names of the SQL files in jobs/test/plan that prove a code. */
function casesByCode() {
  const folder = "jobs/test/plan/";
  const names = readdirSync(new URL(folder, root)).filter((name) => /^error_.*\.sql$/.test(name));
  const cases = new Map();
  for (const name of names.sort()) {
    const [, code] = /^-- (?:error|warning): (MDSP\d{4})/m.exec(read(folder + name)) ?? [];
    cases.set(code, [...(cases.get(code) ?? []), name]);
  }
  return cases;
}

const paragraph = ({ code, title, meaning, remedy }) =>
  `### ${code}\n\n${title === undefined ? "" : `**${title}.** `}${meaning}\n\n_Remedy:_ ${remedy}\n`;

function syntaxParagraph({ code, title, explanation, wrong, right }) {
  const text = `### ${code}\n\n**${title}.** ${explanation}\n`;
  if (wrong.length > 100) return text;
  return `${text}\n\`\`\`sql\n-- wrong\n${wrong}\n-- right\n${right}\n\`\`\`\n`;
}

function tableParagraphs(table, cases = new Map()) {
  return Object.entries(table).map(([code, { title, explanation, meaning = explanation, remedy }]) => {
    const links = (cases.get(code) ?? []).map((name) => `[${name}](../jobs/test/plan/${name})`);
    return `${paragraph({ code, title, meaning, remedy })}${links.length > 0 ? `\n_Example:_ ${links.join(", ")}\n` : ""}`;
  });
}

/**
 * The whole of docs/errors.md.
 *
 * @param {{syntaxCodes: readonly object[], compilerCodes: object, runnerCodes: object}} tables those of the workspace jobs
 */
export function renderErrors({ syntaxCodes, compilerCodes, runnerCodes }) {
  const documented = (path) => {
    const entries = documentedCodes(read(path));
    return entries.sort((left, right) => left.code.localeCompare(right.code)).map(paragraph);
  };
  const sections = [
    ["MDSP1xxx: syntax", syntaxCodes.map(syntaxParagraph)],
    ["MDSP2xxx: names, types and rules", tableParagraphs(compilerCodes, casesByCode())],
    ["MDSP4xxx: the runner", tableParagraphs(runnerCodes)],
    ["MDSP6xxx: the Spark Connect client", documented("apache-spark-connect-node/src/errors.ts")],
    ["MDSP7xxx: ingest", documented("ingest/src/errors.ts")],
    ["MDSP90xx: set-up", tableParagraphs(otherCodes.setup)],
    ["MDSP91xx: the local stack", documented("scripts/local/errors.ts")],
    ["MDSP92xx: spark-extensions", tableParagraphs(otherCodes.extensions)],
    ["MDSP93xx: the cluster", tableParagraphs(otherCodes.cluster)],
  ];
  return [head, ...sections.map(([title, entries]) => `## ${title}\n\n${entries.join("\n")}`)].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { syntaxCodes } = await import("../../jobs/dist/syntax/codes.js");
  const { compilerCodes, runnerCodes } = await import("../../jobs/dist/codes.js");
  writeFileSync(new URL("docs/errors.md", root), renderErrors({ syntaxCodes, compilerCodes, runnerCodes }));
}
