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
        .slice(0, given.clockSeconds === undefined ? undefined : -1)
        .flat()
        .map((row) => `${row}\n`)
        .join(""),
    );
    sql = sql.replaceAll(`\${${table}}`, path);
  }
  const { name, clockSeconds: seconds } = given;
  return JSON.stringify({ name, statements: splitStatements(sql), seconds });
}
