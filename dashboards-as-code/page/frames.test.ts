import { expect, test, vi } from "vitest";
import type { Panel, Target } from "./api.js";

// Grafana's code wants to know the browser's language when it is loaded.
vi.stubGlobal("navigator", { language: "en-US", languages: ["en-US"] });
const { framesOf } = await import("./frames.js");
vi.stubGlobal("window", globalThis);

const panel = (transformations: Panel["transformations"]): Panel => ({
  id: 1,
  type: "candlestick",
  title: "",
  description: "",
  gridPos: { x: 0, y: 0, w: 1, h: 1 },
  targets: [{ refId: "A", alias: "{{symbol}} price" }, { refId: "B" }],
  transformations,
  options: {},
  fieldConfig: { defaults: {}, overrides: [] },
});

const target = (refId: string, column: string, rows: readonly (readonly [number, number | null])[]): Target => ({
  refId,
  frames: [
    {
      name: "AAPL",
      fields: [
        { name: "t", type: "time", values: rows.map(([time]) => time) },
        { name: column, type: "number", values: rows.map(([, value]) => value) },
      ],
    },
  ],
});

const join = { id: "joinByField", options: { byField: "t", mode: "outer" } };
const sort = { id: "sortBy", options: { fields: {}, sort: [{ field: "t" }] } };
const withoutZeros = {
  id: "filterByValue",
  options: {
    type: "exclude",
    match: "any",
    filters: [{ fieldName: "vwap", config: { id: "equal", options: { value: 0 } } }],
  },
};

test("queries are joined by time and sorted; a missing number stays missing, and a true 0 stays 0", async () => {
  const targets = [
    target("A", "close", [
      [3, 30],
      [1, 10],
      [2, 20],
    ]),
    target("B", "vwap", [
      [1, 0],
      [2, null],
      [3, 31],
    ]),
  ];
  const [frame, ...more] = await framesOf(panel([withoutZeros, join, sort]), targets);
  expect(more).toEqual([]);
  expect(frame?.fields.map(({ name, values }) => [name, Array.from(values)])).toEqual([
    ["t", [1, 2, 3]],
    ["close", [10, 20, 30]],
    ["vwap", [0, undefined, 31]],
  ]);
});

test("a line is called by its alias, with the series in the place of the column", async () => {
  const [frame] = await framesOf(panel([]), [target("A", "price", [[1, 10]])]);
  expect(frame?.fields[1]?.config.displayName).toBe("AAPL price");
});
