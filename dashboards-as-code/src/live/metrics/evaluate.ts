import type { Arithmetic, Change, Matcher, Promql } from "./promql.js";
import { type Labels, labelKey, type MetricStore, type Point, type Series } from "./store.js";

/** A number without labels, or one for each set of labels. */
type Result = { readonly scalar: number } | { readonly vector: readonly Element[] };

interface Element {
  /** Without the metric's name. */
  readonly labels: Labels;
  readonly value: number;
}

/** A line: the values of one set of labels at the steps, null where there is none. */
export interface Line {
  readonly labels: Labels;
  readonly values: readonly (number | null)[];
}

/** How far back the newest value counts, as Prometheus takes it. */
const LOOKBACK_MS = 5 * 60_000;

/** The lines of a query at times in milliseconds since 1970. */
export function evaluate(query: Promql, store: MetricStore, times: readonly number[]): readonly Line[] {
  const lines = new Map<string, { labels: Labels; values: (number | null)[] }>();
  for (const [index, time] of times.entries()) {
    const result = at(query, store, time);
    const elements = "vector" in result ? result.vector : [{ labels: {}, value: result.scalar }];
    for (const { labels, value } of elements) {
      const key = labelKey(labels);
      const line = lines.get(key) ?? { labels, values: times.map(() => null) };
      lines.set(key, line);
      line.values[index] = Number.isFinite(value) ? value : null;
    }
  }
  return [...lines.values()];
}

function at(query: Promql, store: MetricStore, time: number): Result {
  switch (query.kind) {
    case "number":
      return { scalar: query.value };
    case "time":
      return { scalar: time / 1000 };
    case "vector":
      return { vector: selected(query, store).flatMap((series) => newest(series, time)) };
    case "change":
      return {
        vector: selected(query.of, store).flatMap((series) => changed(query.function, series, query.rangeMs, time)),
      };
    case "sum":
      return { vector: summed(vectorOf(at(query.of, store, time)), query.by) };
    case "quantile":
      return { vector: quantiles(vectorOf(at(query.of, store, time)), query.quantile) };
    case "binary":
      return combined(query.operator, at(query.left, store, time), at(query.right, store, time));
  }
}

const vectorOf = (result: Result): readonly Element[] =>
  "vector" in result ? result.vector : [{ labels: {}, value: result.scalar }];

const selected = ({ name, matchers }: Promql & { kind: "vector" }, store: MetricStore): readonly Series[] =>
  store.seriesOf(name).filter(({ labels }) => matchers.every((matcher) => isMet(matcher, labels)));

const isMet = ({ label, equal, value }: Matcher, labels: Labels): boolean =>
  ((labels[label] ?? "") === value) === equal;

function newest({ labels, points }: Series, time: number): Element[] {
  const point = points.findLast(({ at: when }) => when <= time);
  if (point === undefined || point.value === "stale" || point.at <= time - LOOKBACK_MS) return [];
  return [{ labels, value: point.value }];
}

type Known = Point & { readonly value: number };

/**
 * Prometheus's `extrapolatedRate`: the change between the first and the last value, stretched to the ends of the range
 * where these are near; of a counter the values before a reset are added.
 */
function changed(change: Change, { labels, points }: Series, rangeMs: number, time: number): Element[] {
  const inRange = points.filter(
    (point): point is Known => point.value !== "stale" && point.at > time - rangeMs && point.at <= time,
  );
  const [first, last] = [inRange[0], inRange.at(-1)];
  if (first === undefined || last === undefined || inRange.length < 2) return [];
  const isCounter = change !== "delta";
  const resets = isCounter
    ? inRange.reduce(
        (sum, { value }, index) =>
          sum + (value < (inRange[index - 1]?.value ?? value) ? (inRange[index - 1]?.value ?? 0) : 0),
        0,
      )
    : 0;
  const difference = last.value - first.value + resets;
  const sampled = last.at - first.at;
  const average = sampled / (inRange.length - 1);
  const near = (gap: number) => (gap < average * 1.1 ? gap : average / 2);
  const beforeFirst = near(first.at - (time - rangeMs));
  const toZero = isCounter && difference > 0 && first.value >= 0 ? sampled * (first.value / difference) : beforeFirst;
  const stretched = (sampled + Math.min(beforeFirst, toZero) + near(time - last.at)) / sampled;
  const value = difference * stretched;
  return [{ labels, value: change === "rate" ? value / (rangeMs / 1000) : value }];
}

function summed(elements: readonly Element[], by: readonly string[]): readonly Element[] {
  const groups = new Map<string, { labels: Labels; value: number }>();
  for (const { labels, value } of elements) {
    const kept = Object.fromEntries(by.flatMap((name) => (labels[name] === undefined ? [] : [[name, labels[name]]])));
    const key = labelKey(kept);
    groups.set(key, { labels: kept, value: (groups.get(key)?.value ?? 0) + value });
  }
  return [...groups.values()];
}

/** The quantile of classic histograms, by linear interpolation in the bucket that it lies in. */
function quantiles(elements: readonly Element[], quantile: number): readonly Element[] {
  const groups = new Map<string, { labels: Labels; buckets: { le: number; count: number }[] }>();
  for (const { labels, value } of elements) {
    const { le, ...rest } = labels;
    if (le === undefined) continue;
    const key = labelKey(rest);
    const group = groups.get(key) ?? { labels: rest, buckets: [] };
    groups.set(key, group);
    group.buckets.push({ le: le === "+Inf" ? Number.POSITIVE_INFINITY : Number(le), count: value });
  }
  return [...groups.values()].map(({ labels, buckets }) => ({ labels, value: quantileOf(buckets, quantile) }));
}

function quantileOf(unsorted: readonly { readonly le: number; readonly count: number }[], quantile: number): number {
  const buckets = [...unsorted].sort((a, b) => a.le - b.le);
  const total = buckets.at(-1)?.count ?? 0;
  if (total === 0 || buckets.length < 2) return Number.NaN;
  const rank = quantile * total;
  const index = buckets.findIndex(({ count }) => count >= rank);
  const [below, bucket] = [buckets[index - 1], buckets[index]];
  if (bucket === undefined) return Number.NaN;
  if (bucket.le === Number.POSITIVE_INFINITY) return below?.le ?? Number.NaN;
  const [start, before] = below === undefined ? [Math.min(0, bucket.le), 0] : [below.le, below.count];
  return start + (bucket.le - start) * ((rank - before) / (bucket.count - before));
}

function combined(operator: Arithmetic, left: Result, right: Result): Result {
  if ("scalar" in left && "scalar" in right) return { scalar: computed(operator, left.scalar, right.scalar) };
  if ("scalar" in left) {
    return { vector: vectorOf(right).map((each) => ({ ...each, value: computed(operator, left.scalar, each.value) })) };
  }
  if ("scalar" in right) {
    return { vector: left.vector.map((each) => ({ ...each, value: computed(operator, each.value, right.scalar) })) };
  }
  const others = new Map(right.vector.map((each) => [labelKey(each.labels), each.value]));
  return {
    vector: left.vector.flatMap((each) => {
      const other = others.get(labelKey(each.labels));
      return other === undefined ? [] : [{ ...each, value: computed(operator, each.value, other) }];
    }),
  };
}

function computed(operator: Arithmetic, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}
