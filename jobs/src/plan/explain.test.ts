import { expect, test } from "vitest";
import { analyse } from "../analysis/analyse.js";
import { SourceFile } from "../source.js";
import { explainQuery } from "./explain.js";

const table = (name: string, mode: string) => `CREATE TABLE ${name} (
  symbol STRING NOT NULL, t TIMESTAMP_LTZ(3) NOT NULL, WATERMARK FOR t AS t - INTERVAL '2' SECOND
) WITH (
  'connector' = 'kafka', 'topic' = '${name}', 'properties.bootstrap.servers' = 'h:1', 'format' = 'json',
  'scan.startup.mode' = '${mode}'
);`;
const counts = "CREATE TABLE counts (symbol STRING, n BIGINT) WITH ('connector' = 'blackhole');";

/** Why the only query of a text could stay silent. */
function silenceOf(query: string): readonly string[] {
  const text = `${table("a", "earliest-offset")}${table("b", "latest-offset")}${counts}${query}`;
  const { jobs, diagnostics } = analyse([new SourceFile("job.sql", text)], { variables: {} });
  expect(diagnostics).toEqual([]);
  return jobs.flatMap((job) => job.queries.flatMap(({ insert }) => explainQuery(insert).silence));
}

test("a query of all rows is never silent", () => {
  expect(silenceOf("INSERT INTO counts SELECT symbol, 1 FROM a;")).toEqual([]);
});

test("windows wait for a later event, the least watermark counts, a source may start at its end", () => {
  const silence = silenceOf(`INSERT INTO counts SELECT symbol, COUNT(*) AS n
    FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(t), INTERVAL '1' MINUTE)) GROUP BY symbol, window_start, window_end
    UNION ALL SELECT symbol, 1 FROM b;`);
  expect(silence).toEqual([
    "window aggregate: a window is written when an event 2 s after its end has come: without later events the last windows stay open",
    "scan: of b, only records that come after the query's first start are read",
    "watermarks of a, b: the least of them counts, so one without new rows holds the others back",
  ]);
});
