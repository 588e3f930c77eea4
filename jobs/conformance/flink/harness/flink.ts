import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { splitStatements } from "market-data-stream-pipeline";
import type { ConformanceCase } from "./case-file.js";

/** A case as the recorder wants it; writes each table's rows as one file, which Flink reads row by row. */
export function recorderLine(given: ConformanceCase, folder: string): string {
  let { sql } = given;
  for (const { table, batches } of given.inputs) {
    const path = join(folder, table);
    mkdirSync(path, { recursive: true });
    writeFileSync(
      join(path, "rows.json"),
      batches
        .flat()
        .map((row) => `${row}\n`)
        .join(""),
    );
    sql = sql.replaceAll(`\${${table}}`, path);
  }
  return JSON.stringify({ name: given.name, statements: splitStatements(sql) });
}
