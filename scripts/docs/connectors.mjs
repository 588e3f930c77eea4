/**
 * Writes docs/connectors.md, the options of all connectors and formats, from the tables of options in the sources.
 *
 *   npx tsc -b && node scripts/docs/connectors.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const head = `# Connectors and formats

What \`WITH (…)\` of CREATE TABLE takes. Names and meanings are Flink's, unless it says "Ours".
This file is generated from the tables of options in the sources: \`npx tsc -b && node scripts/docs/connectors.mjs\`.
`;

const cell = (text) => text.replaceAll("|", "\\|");

function row([name, { reader, required, neededIf, meaning, default: otherwise }]) {
  const allowed =
    reader.allowed === undefined ? "" : ` One of ${reader.allowed.map((each) => `\`${each}\``).join(", ")}.`;
  const need = neededIf === undefined ? "" : ` Needed if '${neededIf.option}' is '${neededIf.is}'.`;
  const without = required ? "required" : (otherwise ?? "");
  return `| \`${name}\` | ${reader.type} | ${cell(without)} | ${cell(`${meaning}${allowed}${need}`)} |`;
}

function section(level, { name, options, metadata = [] }, prefix = "") {
  const rows = Object.entries(options).map(([key, option]) => row([prefix + key, option]));
  const table =
    rows.length === 0
      ? "It has no options."
      : ["| Option | Type | Default | Meaning |", "|---|---|---|---|", ...rows].join("\n");
  const keys = metadata.map(({ key, type, writable }) => `\`${key}\` ${type}${writable ? ", also written" : ""}`);
  const offered = keys.length === 0 ? "" : `\nMetadata columns: ${keys.join("; ")}.\n`;
  return `${level} ${name}\n\n${table}\n${offered}`;
}

/**
 * The whole of docs/connectors.md.
 *
 * @param {{connectors: Iterable<object>, formats: Iterable<object>, typeText: (type: unknown) => string}} tables
 */
export function renderConnectors({ connectors, formats, typeText }) {
  const described = [...connectors].map((connector) => ({
    ...connector,
    metadata: connector.metadata.map((each) => ({ ...each, type: typeText(each.type) })),
  }));
  return [
    head,
    "## Connectors\n",
    ...described.map((each) => section("###", each)),
    "## Formats\n",
    "With 'value.format' or 'key.format' the names begin with `value.` or `key.`.\n",
    ...[...formats].map((each) => section("###", each)),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { connectors } = await import("../../jobs/dist/catalog/connectors/index.js");
  const { formats } = await import("../../jobs/dist/catalog/formats/index.js");
  const { typeText } = await import("../../jobs/dist/catalog/types.js");
  const text = renderConnectors({ connectors: connectors.values(), formats: formats.values(), typeText });
  writeFileSync(new URL("../../docs/connectors.md", import.meta.url), text);
}
