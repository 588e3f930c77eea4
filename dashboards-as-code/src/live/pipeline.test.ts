import { expect, test } from "vitest";
import { pictureOf } from "./pipeline.js";

const ingest = {
  value: {
    connections: [{ state: "streaming" }],
    received: { perSecond: 5 },
    kafka: { state: "sending", sentPerSecond: 4, lastError: null },
  },
};
const query = (name: string, reads: string, writes: string, error: string | null = null) => ({
  name,
  state: error === null ? ("running" as const) : ("waiting" as const),
  error,
  inputRowsPerSecond: 3,
  lag: 7,
  reads: [{ table: reads, description: `kafka ${reads} as avro` }],
  writes: { table: writes, description: `cassandra k.${writes}` },
});
const runnerOf = (...queries: readonly ReturnType<typeof query>[]) => ({
  value: { state: "running", error: null, jobs: [{ name: "j", queries: [...queries] }] },
});

test("rows flow from the feed through ingest, topics and queries into tables, with their rates and lag", () => {
  const { nodes, edges } = pictureOf(ingest, runnerOf(query("bars", "trades", "bars")), new Map([["bars", 2]]));
  expect(nodes.map(({ id, state }) => [id, state])).toEqual([
    ["feed", "good"],
    ["ingest", "good"],
    ["table trades", "good"],
    ["table bars", "good"],
    ["query bars", "good"],
  ]);
  expect(edges).toEqual([
    { from: "feed", to: "ingest", perSecond: 5 },
    { from: "ingest", to: "table trades", perSecond: 4 },
    { from: "table trades", to: "query bars", perSecond: 3, lag: 7 },
    { from: "query bars", to: "table bars", perSecond: 2 },
  ]);
});

test("a table that a query writes and another reads stands once, and ingest does not feed it", () => {
  const runner = runnerOf(query("a", "trades", "middle"), query("b", "middle", "end"));
  const { nodes, edges } = pictureOf(ingest, runner, new Map());
  expect(nodes.filter(({ title }) => title === "middle")).toHaveLength(1);
  expect(edges.filter(({ from }) => from === "ingest").map(({ to }) => to)).toEqual(["table trades"]);
});

test("what fails says why", () => {
  const { nodes } = pictureOf({ error: "no answer" }, runnerOf(query("bars", "trades", "bars", "no table")), new Map());
  expect(nodes.filter(({ error }) => error !== undefined).map(({ id, state, error }) => [id, state, error])).toEqual([
    ["ingest", "failed", "no answer"],
    ["query bars", "failed", "no table"],
  ]);
  const { nodes: silent } = pictureOf(ingest, { error: "no runner" }, new Map());
  expect(silent.at(-1)).toMatchObject({ id: "runner", state: "failed", error: "no runner" });
});
