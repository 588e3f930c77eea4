/**
 * Writes ingest/data/trades.avsc, the schema of the records that ingest sends, from the table that reads them,
 * sql/tables/trades.sql. The SQL is the one source: change it, then
 *
 *   npx tsc -b && node scripts/avro-schema.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { avroSchemaOf, compile, formatDiagnostics, SourceFile } from "../jobs/dist/index.js";

const TABLE = "sql/tables/trades.sql";
const root = new URL("../", import.meta.url);

const source = new SourceFile(TABLE, readFileSync(new URL(TABLE, root), "utf8"));
const { tables, diagnostics } = compile([source], { variables: { KAFKA_BOOTSTRAP_SERVERS: "localhost:9092" } });
const trades = tables.find(({ name }) => name === "trades");
if (trades === undefined) throw new Error(`${TABLE} defines no table trades.\n${formatDiagnostics(diagnostics)}`);

const { fields, ...record } = avroSchemaOf(trades);
const lines = fields.map((field) => `    ${JSON.stringify(field)}`).join(",\n");
const head = JSON.stringify(record).slice(0, -1);
writeFileSync(new URL("ingest/data/trades.avsc", root), `${head},"fields":[\n${lines}\n]}\n`);
