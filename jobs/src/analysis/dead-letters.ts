import type { Catalog } from "../catalog/catalog.js";
import { type DeadLetterColumn, deadLetterColumns } from "../catalog/connectors/dead-letters.js";
import { fail, type Place } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import { typeText } from "../catalog/types.js";
import { SourceFile } from "../source.js";
import { parse } from "../syntax/parse.js";
import type { BoundJob } from "./analyse.js";
import { bindStatements } from "./bind.js";
import { inputsOf, type Relation } from "./relation.js";

/**
 * The job that writes the records of a table that do not decode: one for each table that has the option
 * 'dead-letter.table', however many queries read it. Flink has no such thing.
 *
 * @throws Problem when the table for them does not fit
 */
export function deadLetterJob(table: Table, catalog: Catalog): BoundJob {
  const letters = table.connector.source?.deadLetters;
  if (letters === undefined) throw new TypeError(`Table ${table.name} has a table for dead letters.`);
  const { target, place, source } = letters;
  const name = `dead letters of ${table.name}`;
  const columns = writtenNames(target, catalog);
  const names = columns.map((column) => `\`${column}\``).join(", ");
  const file = new SourceFile(name, `INSERT INTO ${target} (${names}) SELECT ${names} FROM \`${name}\`;`);
  const { statements, diagnostics } = parse(file);
  if (diagnostics.length > 0) refuse(place, target, `\`${target}\` is no name of a table`);
  const letterTable: Table = {
    ...table,
    name,
    primaryKey: [],
    columns: deadLetterColumns.map((column) => ({ kind: "physical", name: column.name, type: column.type, place })),
    connector: { connector: table.connector.connector, source },
  };
  const { watermark: _, ...withoutWatermark } = letterTable;
  const known: Catalog = { ...catalog, tables: new Map([...catalog.tables, [name, withoutWatermark]]) };
  const bound = bindStatements(
    statements.map((node) => ({ node, file })),
    () => known,
  );
  const [insert] = bound.inserts;
  const [problem] = bound.diagnostics;
  if (insert === undefined || problem !== undefined)
    return refuse(place, target, problem?.message ?? "it has no columns");
  const job = `dead-letters-${table.name}`;
  return {
    name: job,
    file: table.place.file,
    statements,
    queries: [{ name: job, checkpointName: `dead-letters/${table.name}`, insert: { ...insert, place } }],
  };
}

/** The tables that jobs read and that have a table for what does not decode, each once. */
export function tablesWithDeadLetters(jobs: readonly BoundJob[]): readonly Table[] {
  const all = jobs.flatMap(tablesOf).filter(({ connector }) => connector.source?.deadLetters !== undefined);
  return [...new Map(all.map((table) => [table.name, table])).values()];
}

/** The jobs that read a table. */
export const readersOf = (table: Table, jobs: readonly BoundJob[]): readonly BoundJob[] =>
  jobs.filter((job) => tablesOf(job).some(({ name }) => name === table.name));

const tablesOf = ({ queries }: BoundJob): readonly Table[] =>
  queries.flatMap(({ insert }) => tablesBelow(insert.relation));

const tablesBelow = (relation: Relation): readonly Table[] =>
  relation.kind === "scan" ? [relation.table] : inputsOf(relation).flatMap(tablesBelow);

/** The columns of a dead letter that the table has; all of them when it is not known, so that the error says so. */
function writtenNames(target: string, catalog: Catalog): readonly string[] {
  const columns = catalog.tables.get(target)?.columns.map(({ name }) => name) ?? [];
  const written = deadLetterColumns.map(({ name }) => name).filter((name) => columns.includes(name));
  return written.length > 0 ? written : deadLetterColumns.map(({ name }) => name);
}

function refuse(place: Place, target: string, message: string): never {
  const columns = deadLetterColumns.map(columnText).join(", ");
  return fail(place, {
    code: "MDSP2263",
    message: `Dead letters cannot go to \`${target}\`: ${message}`,
    hint: `CREATE TABLE ${target} (${columns}, PRIMARY KEY (topic, record_partition, record_offset) NOT ENFORCED) WITH (…); columns may be left out`,
  });
}

const columnText = ({ name, type }: DeadLetterColumn): string => `${name} ${typeText({ ...type, nullable: true })}`;
