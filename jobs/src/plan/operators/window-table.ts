import type { Column } from "../../analysis/column.js";
import { columnsOf, type WindowSpec } from "../../analysis/relation.js";
import { as, col, extract, filter, fn, lit, project } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { durationText } from "../duration.js";
import { cumulativeStart, windowEnd, windowStart, windowTime } from "../expressions.js";
import type { Operator } from "./operator.js";

/**
 * TUMBLE, HOP, CUMULATE and SESSION: each row once for every window that it lies in.
 *
 * Native: Spark's `window()`, whose struct carries the watermark on to the aggregate. Expanded: rows written out by
 * `explode`, each with the number of its branch, for the operator that aggregates windows of several sizes; the watermark
 * is then put on the window's end by that operator.
 */
export const windowTable: Operator<"window-table"> = {
  build(relation, needed, style, build) {
    const { input, time, windows, window, start, end, windowTime: last, branch } = relation;
    const passed = columnsOf(input).filter((column) => needed.has(column.id));
    const below = build(input, new Set([...passed.map((column) => column.id), time.id]), style);
    const { session } = relation;
    const struct =
      session !== undefined
        ? fn("session_window", col(time.id), interval(session.gapMs))
        : style === "native"
          ? nativeWindow(time.id, windows)
          : expandedWindows(time.id, windows);
    const kept = passed.map((column) => col(column.id));
    const every = project(below, [
      ...kept,
      ...(window.cumulates === undefined || passed.includes(time) ? [] : [col(time.id)]),
      as(struct, window.id),
    ]);
    const made = window.cumulates === undefined ? every : cumulated(every, time, window.id, window.cumulates);
    const value = col(window.id);
    const parts = [
      { column: start, make: () => windowStart(window, start.type) },
      { column: end, make: () => windowEnd(window, end.type) },
      { column: last, make: () => windowTime(extract(value, lit.string("end")), last.type) },
      ...(branch === undefined ? [] : [{ column: branch, make: () => extract(value, lit.string("branch")) }]),
    ].filter(({ column }) => needed.has(column.id));
    if (parts.length === 0 && window.cumulates === undefined) return made;
    return project(made, [...kept, value, ...parts.map(({ column, make }) => as(make(), column.id))]);
  },
  describe: ({ time, windows, session }) => ({
    name: session === undefined ? "windows" : "sessions",
    detail:
      session === undefined
        ? `of ${time.id}: ${windows.map(windowText).join(", ")}`
        : `of ${time.id}: until ${durationText(session.gapMs)} without a row of the same ${session.partition.map(({ id }) => id).join(", ")}`,
  }),
};

/**
 * Of the hopping windows of a row those that end within the same period: there a growing window with that end holds the
 * row, too. The struct stays Spark's own, which alone carries the watermark; only its start is another.
 */
function cumulated(
  input: spark.Relation,
  time: Column,
  window: string,
  sizes: NonNullable<Column["cumulates"]>,
): spark.Relation {
  const instant = time.role === "window" ? fn("window_time", col(time.id)) : col(time.id);
  return filter(input, fn(">=", fn("unix_micros", instant), cumulativeStart(col(window), sizes)));
}

const interval = (ms: number): spark.Expression => lit.string(`${ms} milliseconds`);

function nativeWindow(time: string, windows: readonly WindowSpec[]): spark.Expression {
  const [spec, another] = windows;
  if (spec === undefined || another !== undefined) throw new TypeError("Spark makes windows of one kind.");
  return fn("window", col(time), interval(spec.sizeMs), interval(spec.slideMs), interval(spec.offsetMs % spec.slideMs));
}

function expandedWindows(time: string, windows: readonly WindowSpec[]): spark.Expression {
  const structs = windows.flatMap((spec, branch) => windowsOf(time, spec, branch));
  const [only, another] = structs;
  return only !== undefined && another === undefined ? only : fn("explode", fn("array", ...structs));
}

/** The windows that a row lies in: the one that started last, and those before it by a slide each. */
function windowsOf(time: string, { sizeMs, slideMs, offsetMs }: WindowSpec, branch: number): spark.Expression[] {
  const micros = (ms: number) => lit.bigint(BigInt(ms) * 1_000n);
  const instant = fn("unix_micros", col(time));
  const shifted = offsetMs === 0 ? instant : fn("-", instant, micros(offsetMs));
  const last = fn("-", instant, fn("pmod", shifted, micros(slideMs)));
  return Array.from({ length: sizeMs / slideMs }, (_, index) => {
    const start = index === 0 ? last : fn("-", last, micros(index * slideMs));
    const parts = [
      [lit.string("start"), fn("timestamp_micros", start)],
      [lit.string("end"), fn("timestamp_micros", fn("+", start, micros(sizeMs)))],
      [lit.string("branch"), lit.int(branch)],
    ];
    return fn("named_struct", ...parts.flat());
  });
}

function windowText({ sizeMs, slideMs, offsetMs, grows }: WindowSpec): string {
  const slide = slideMs === sizeMs ? "" : ` ${grows ? "in steps of" : "every"} ${durationText(slideMs)}`;
  return `${durationText(sizeMs)}${slide}${offsetMs === 0 ? "" : ` from ${durationText(offsetMs)}`}`;
}
