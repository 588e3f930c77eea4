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

function ofFiles(formats, types) {
  const names = formats.map(({ name }) => name);
  const rows = types.map(({ type, stored }) => `| ${type} | ${stored.map(cell).join(" | ")} |`);
  return `## Formats of files

The connector 'filesystem' reads and writes these whole; of the others above, 'avro' and 'avro-confluent' are for records of
Kafka alone.

${formats.map((each) => section("###", each)).join("\n")}
### Types in files

What Spark writes; a dash: the format does not take the type.

| Type | ${names.join(" | ")} |
|---|${names.map(() => "---").join("|")}|
${rows.join("\n")}

Flink reads them, and writes nearly the same; what differs:

- Parquet: Flink writes each DECIMAL as FIXED, and its times of INT96 are in the zone of its machine unless it has
  'parquet.utc-timezone' = 'true'. INT96 and INT64 are read whatever the options say. Flink's own times before 1970 end
  its query, or come back wrong.
- ORC: Flink writes CHAR(n) and VARCHAR(n) as \`char(n)\` and \`varchar(n)\`, and drops blanks at the end of a CHAR. A
  \`timestamp\` is what a clock shows, and Spark takes that clock for one of its JVM's own zone: where that is not UTC, a query
  with such a column ends with an error that says so. Flink's own times of the last second before 1970 come back wrong.
- Avro: ours takes TIMESTAMP and TIMESTAMP_LTZ of up to microseconds; Flink takes TIMESTAMP(3) alone. The schema of the columns
  is the reader's: a column that a file lacks is NULL, or ends the query when it is NOT NULL.
- A column that a file of Parquet or ORC lacks is NULL. Names of columns differ in more than their case.
- FIRST_VALUE and LAST_VALUE see the rows of lines and of Parquet in their order in the file, older files first; of ORC and Avro
  Spark does not tell that order, so that they are refused.

## Partitions of files

\`PARTITIONED BY (dt, hr)\` puts rows into folders, \`dt=2024-01-31/hr=05\`, and reads the values from there; the files hold the
other columns. Partitions are physical columns, in any place of the table. \`INSERT INTO t PARTITION (dt = '2024-01-31') SELECT …\`
gives a column one value for all rows, and SELECT leaves it out.

- Types: CHAR, VARCHAR, BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE, DATE, TIMESTAMP. A TIMESTAMP is written as
  \`2024-01-31T10:20\`, with seconds and a fraction where it has some. A DATE is \`2024-01-31\`: Flink reads that, but writes
  the number of the day, which it cannot read itself.
- NULL and the empty text go into \`__DEFAULT_PARTITION__\` ('partition.default-name'; Hive's is \`__HIVE_DEFAULT_PARTITION__\`),
  and come back as NULL. Flink writes that folder too, and cannot read it.
- A file in no such folder, and a folder whose name is no value of the type, end the query.

The folder \`_spark_metadata\` beside the files says which of them count, so that Spark reads each row once also after a crash. Other
readers see all files. Flink takes that folder for one of a partition where a table has several columns of partitions: give it a
copy without.
`;
}

/**
 * The whole of docs/connectors.md.
 *
 * @param {{connectors: Iterable<object>, formats: Iterable<object>, fileFormats: Iterable<object>, storedTypes: readonly object[], deadLetterColumns: readonly object[], typeText: (type: unknown) => string}} tables
 */
export function renderConnectors({ connectors, formats, fileFormats, storedTypes, deadLetterColumns, typeText }) {
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
    ofFiles([...fileFormats], storedTypes),
    deadLetters(deadLetterColumns, typeText),
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { connectors } = await import("../../jobs/dist/catalog/connectors/index.js");
  const { formats } = await import("../../jobs/dist/catalog/formats/index.js");
  const { fileFormats } = await import("../../jobs/dist/catalog/file-formats/index.js");
  const { storedTypes } = await import("../../jobs/dist/catalog/file-formats/described.js");
  const { typeText } = await import("../../jobs/dist/catalog/types.js");
  const { deadLetterColumns } = await import("../../jobs/dist/catalog/connectors/dead-letters.js");
  const text = renderConnectors({
    connectors: connectors.values(),
    formats: formats.values(),
    fileFormats: fileFormats.values(),
    storedTypes,
    deadLetterColumns,
    typeText,
  });
  writeFileSync(new URL("../../docs/connectors.md", import.meta.url), text);
}
