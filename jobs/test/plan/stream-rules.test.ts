/** What ours says of queries of streams, offline; stream-rules.live.test.ts asks Spark. */
import { describe, expect, it } from "vitest";
import { compileQuery } from "../../src/plan/index.js";
import { SourceFile } from "../../src/source.js";
import { accepted, impossible, otherwise, tables } from "./stream-statements.js";

describe("rules for streams", () => {
  const codesOf = (sql: string) => {
    const file = new SourceFile("streams.sql", `${tables}${sql};`);
    const { query, diagnostics } = compileQuery([file], { variables: { folder: "/data" } });
    const errors = diagnostics.filter((each) => each.severity === "error").map(({ code }) => code);
    return { isPlanned: query !== undefined, errors };
  };

  it.each(Object.entries(accepted))("accept %s", (_, sql) => {
    expect(codesOf(sql)).toEqual({ isPlanned: true, errors: [] });
  });

  it.each(Object.entries({ ...impossible, ...otherwise }))("refuse %s", (_, { sql, code }) => {
    const { isPlanned, errors } = codesOf(sql);
    expect(isPlanned).toBe(false);
    expect(errors).toContain(code);
  });
});
