import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shippedFiles, variables } from "../../test/plan/shipped.js";
import { compile } from "../plan/index.js";
import { SourceFile } from "../source.js";
import { missingFeatures } from "./features.js";

const tables = new URL("../../test/plan/tables.sql", import.meta.url);
const load = (text: string) =>
  compile(
    [...shippedFiles(), new SourceFile("tables.sql", readFileSync(tables, "utf8")), new SourceFile("j.sql", text)],
    {
      variables,
    },
  ).jobs;

test("the shipped jobs need both features of spark-extensions", () => {
  const queries = load("SELECT 1;").flatMap((job) => job.queries);
  expect(missingFeatures(queries)).toBe(
    "the sink 'cassandra' (archive, averages, bars, gaps, quotes, volatility); windows that are written before they end (bars)",
  );
});

test("a job from Kafka to Kafka needs none", () => {
  const queries = load("INSERT INTO topic SELECT symbol, 1 FROM trades;").flatMap((job) =>
    job.queries.filter(({ name }) => name === "j"),
  );
  expect(missingFeatures(queries)).toBeUndefined();
});

test("functions that read JSON need spark-extensions", () => {
  const queries = load("INSERT INTO topic SELECT symbol, 1 FROM trades WHERE symbol IS JSON;").flatMap((job) =>
    job.queries.filter(({ name }) => name === "j"),
  );
  expect(missingFeatures(queries)).toBe("functions that read JSON (j)");
});
