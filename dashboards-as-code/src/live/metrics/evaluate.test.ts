import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.js";
import { PromqlError, parsePromql } from "./promql.js";
import { MetricStore } from "./store.js";

const target = { job: "runner" };
const start = 1_700_000_000_000;

/** A store with values every 10 s; undefined is a scrape without the metric. */
function storeOf(
  name: string,
  values: readonly (number | undefined)[],
  labels: Record<string, string> = {},
): MetricStore {
  const store = new MetricStore(3_600_000);
  for (const [index, value] of values.entries()) {
    store.add(target, value === undefined ? [] : [{ name, labels, value }], start + index * 10_000);
  }
  return store;
}

const answersOf = (query: string, store: MetricStore, at: number) =>
  evaluate(parsePromql(query), store, [at]).map(({ labels, values }) => [labels, values[0]]);

describe("a query", () => {
  test("gives the newest value, until the series ends or five minutes pass", () => {
    const store = storeOf("m", [1, 2, undefined], { query: "bars" });
    const labels = { query: "bars", job: "runner" };
    expect(answersOf("m", store, start + 15_000)).toEqual([[labels, 2]]);
    expect(answersOf("m", store, start + 20_000)).toEqual([]);
    expect(answersOf("m", storeOf("m", [1]), start + 300_000)).toEqual([]);
  });

  test("chooses series by labels", () => {
    const store = storeOf("m", [5], { query: "bars" });
    expect(answersOf('m{query="bars"}', store, start)).toHaveLength(1);
    expect(answersOf('m{query!="bars"}', store, start)).toEqual([]);
  });

  test("has rates that reach to the ends of the range, over resets of the counter", () => {
    // Over 60 s from 0 s on: 10 a scrape, with a reset after the third.
    const store = storeOf("c", [100, 110, 120, 10, 20, 30, 40]);
    const [[, increase] = []] = answersOf("increase(c[1m])", store, start + 60_000);
    // Of (0 s, 60 s] the values at 10 … 60 s: 50 in 50 s, of which the reset took 10 from 0; stretched to 60 s.
    expect(increase).toBeCloseTo(60, 10);
    const [[, rate] = []] = answersOf("rate(c[1m])", store, start + 60_000);
    expect(rate).toBeCloseTo(1, 10);
  });

  test("does not stretch a counter below zero, nor take a gauge for one", () => {
    const store = storeOf("c", [0, 30]);
    expect(answersOf("increase(c[1m])", store, start + 10_000)).toEqual([[{ job: "runner" }, 30]]);
    expect(answersOf("delta(c[1m])", storeOf("c", [30, 0]), start + 10_000)).toEqual([[{ job: "runner" }, -45]]);
  });

  test("computes with time and numbers, and finds quantiles of histograms", () => {
    expect(answersOf("time() - m", storeOf("m", [start / 1000 - 5]), start)).toEqual([[{ job: "runner" }, 5]]);
    const store = new MetricStore(3_600_000);
    for (const at of [0, 10_000]) {
      const count = at / 1000;
      const samples = [
        ["0.1", 0],
        ["0.5", 5 * count],
        ["1", 10 * count],
        ["+Inf", 10 * count],
      ] as const;
      const buckets = samples.map(([le, value]) => ({ name: "h_bucket", labels: { le }, value }));
      store.add(target, buckets, start + at);
    }
    const query = "histogram_quantile(0.75, sum by (le) (rate(h_bucket[1m])))";
    expect(answersOf(query, store, start + 10_000)).toEqual([[{}, 0.75]]);
  });

  test.each([
    "avg(m)",
    "m offset 5m",
    'm{a=~"b"}',
    "rate(m)",
    "m {",
    "topk(3, m)",
    "m > 3",
  ])("%s is left to Prometheus", (query) => {
    expect(() => parsePromql(query)).toThrow(PromqlError);
  });
});
