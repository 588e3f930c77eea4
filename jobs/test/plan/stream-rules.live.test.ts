/**
 * Our rules for streams beside those of Spark, on the server that SPARK_REMOTE names: what ours accepts starts there, and
 * what ours refuses because Spark cannot run it is refused by Spark as well.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { SparkSession } from "apache-spark-connect-node";
import { type Relation, RelationSchema } from "apache-spark-connect-node/proto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bindQuery } from "../../src/analysis/bind-query.js";
import { changelogOf } from "../../src/analysis/changelog.js";
import { Names } from "../../src/analysis/column.js";
import { Declarations } from "../../src/analysis/declare.js";
import { mergeWindows } from "../../src/analysis/merge-windows.js";
import { columnsOf } from "../../src/analysis/relation.js";
import { visible } from "../../src/analysis/scope.js";
import { defaultSettings } from "../../src/analysis/settings.js";
import { typedByQuery } from "../../src/analysis/typed-by-query.js";
import { formatDiagnostics } from "../../src/errors.js";
import { compileQuery } from "../../src/plan/index.js";
import { buildRelation } from "../../src/plan/operators/index.js";
import { sessionConf } from "../../src/plan/session-conf.js";
import { SourceFile } from "../../src/source.js";
import { parse } from "../../src/syntax/parse.js";
import { accepted, impossible, tables } from "./stream-statements.js";

const url = process.env.SPARK_REMOTE;

/** The rows of the tables: one file, one micro-batch. */
const rows = {
  t: '{"k":"a","v":1,"ts":"2026-01-01 00:00:01"}\n{"k":"b","v":2,"ts":"2026-01-01 00:00:02"}\n',
  u: '{"k":"a","w":1,"us":"2026-01-01 00:00:01Z"}\n',
  n: '{"k":"a","x":1}\n',
};

describe.skipIf(url === undefined)("rules for streams", { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-streams-"));
  let session: SparkSession;
  beforeAll(async () => {
    for (const [table, text] of Object.entries(rows)) {
      mkdirSync(join(folder, table));
      writeFileSync(join(folder, table, "rows.json"), text);
    }
    // With one part alone, operators of a query share tasks: the strictest test of their state.
    const config = { ...sessionConf(defaultSettings), "spark.sql.shuffle.partitions": "1" };
    session = await SparkSession.connect({ url: url ?? "", userId: "stream-rules-test", config });
  });
  afterAll(async () => {
    await session.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const fileOf = (sql: string) => new SourceFile("streams.sql", `${tables}${sql};`);

  async function run(relation: Relation, outputMode: "append" | "update"): Promise<void> {
    const query = await session
      .relation(relation)
      .writeStream.format("noop")
      .outputMode(outputMode)
      .trigger({ availableNow: true })
      .start();
    try {
      expect(await query.awaitTermination(60_000)).toBe(true);
    } finally {
      await query.stop();
    }
  }

  it.each(Object.entries(accepted))("Spark runs: %s", async (_, sql) => {
    const { query, diagnostics } = compileQuery([fileOf(sql)], { variables: { folder } });
    if (query === undefined) throw new Error(formatDiagnostics(diagnostics));
    expect(query.bounded).toBe(false);
    await run(query.relation, query.outputMode);
  });

  it.each(Object.entries(impossible))("Spark refuses: %s", async (_, { sql, spark }) => {
    const { relation, outputMode } = withoutRules(fileOf(sql));
    await expect(run(relation, outputMode)).rejects.toThrow(spark);
  });

  /** The relation of a query as it would be if no rule forbade it. */
  function withoutRules(file: SourceFile) {
    const statements = parse(file).statements.map((node) => ({ node, file }));
    const declarations = new Declarations([{ file, statements }], { folder }, (work) => work(), typedByQuery);
    const node = statements.at(-1)?.node;
    if (node?.kind !== "Query") throw new TypeError("The last statement is no query.");
    const relation = mergeWindows(
      bindQuery(node, {
        catalog: declarations.at(file, statements.length - 1),
        file,
        settings: defaultSettings,
        names: new Names(),
        commonTables: new Map(),
        openViews: [],
        outer: [],
      }),
    );
    const ids = visible(columnsOf(relation)).map(({ id }) => id);
    const outputMode = changelogOf(relation).mode === "append" ? ("append" as const) : ("update" as const);
    return { relation: create(RelationSchema, buildRelation(relation, new Set(ids), "native")), outputMode };
  }
});
