import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { splitStatements } from "market-data-stream-pipeline";
import type { ConformanceCase } from "./case-file.js";

/** A case as the recorder wants it; writes each table's rows as one file, which Flink reads row by row. */
export function recorderLine(given: ConformanceCase, folder: string): string {
  for (const { table, folder: inner = "", batches } of given.inputs) {
    const path = join(folder, table, inner);
    mkdirSync(path, { recursive: true });
    writeFileSync(
      join(path, "rows.json"),
      batches
        .slice(0, given.clockSeconds === undefined ? undefined : -1)
        .flat()
        .map((row) => `${row}\n`)
        .join(""),
    );
  }
  const { name, clockSeconds: seconds } = given;
  return JSON.stringify({ name, statements: statementsOf(given, folder), seconds });
}

/** A case whose tables are written already, as the recorder wants it: its INSERTs are left out. */
export function readingLine(given: ConformanceCase, folder: string): string {
  const statements = statementsOf(given, folder).filter((statement) => !isInsert(statement));
  return JSON.stringify({ name: given.name, statements });
}

function statementsOf({ sql, inputs, outputs }: ConformanceCase, folder: string): readonly string[] {
  const tables = [...inputs.map(({ table }) => table), ...outputs];
  return splitStatements(tables.reduce((text, table) => text.replaceAll(`\${${table}}`, join(folder, table)), sql));
}

/** Whether a statement writes rows, whatever comments stand before it. */
export const isInsert = (statement: string): boolean => /^(\s|--[^\n]*\n)*INSERT\b/i.test(statement);
