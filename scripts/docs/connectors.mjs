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

function deadLetters(columns, typeText) {
  const rows = columns.map(({ name, type, meaning }) => `| \`${name}\` | ${typeText(type)} | ${meaning} |`);
  return `## Records that do not decode

A record that does not decode ends the query. With the format's \`ignore-parse-errors\` it is skipped, as in Flink. Ours: a
table of the connector 'kafka' with 'dead-letter.table' = 'bad' keeps such records in the table \`bad\`, which has any of these
columns. A query of its own writes them, one for the table however many queries read it; it reads the topic a second time, and
\`mdsp explain\` shows it. With the primary key (topic, record_partition, record_offset) in Cassandra each is kept once.

| Column | Type | Meaning |
|---|---|---|
${rows.join("\n")}

The runner counts what was skipped or is a dead letter: \`undecodableRecords\` of its status, \`mdsp_query_undecodable_records\`
of its metrics.

## Lookups

\`FROM t JOIN c FOR SYSTEM_TIME AS OF t.proc AS c ON c.id = t.id\`, with \`proc AS PROCTIME()\` in \`t\`, reads rows of a table of
the connector 'cassandra' by their keys when a micro-batch runs: each different key of 256 rows once, all of them at once. ON has
an equality for every column of the partition key; without one the whole table would be read, which is an error. Clustering
columns from the first on narrow the reading, other conditions choose among the rows that were found.
`;
}

/**
 * The whole of docs/connectors.md.
 *
 * @param {{connectors: Iterable<object>, formats: Iterable<object>, deadLetterColumns: readonly object[], typeText: (type: unknown) => string}} tables
 */
export function renderConnectors({ connectors, formats, deadLetterColumns, typeText }) {
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
    deadLetters(deadLetterColumns, typeText),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { connectors } = await import("../../jobs/dist/catalog/connectors/index.js");
  const { formats } = await import("../../jobs/dist/catalog/formats/index.js");
  const { typeText } = await import("../../jobs/dist/catalog/types.js");
  const { deadLetterColumns } = await import("../../jobs/dist/catalog/connectors/dead-letters.js");
  const text = renderConnectors({
    connectors: connectors.values(),
    formats: formats.values(),
    deadLetterColumns,
    typeText,
  });
  writeFileSync(new URL("../../docs/connectors.md", import.meta.url), text);
}
