import { collect, fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { notNull, shapeText, types } from "../catalog/types.js";
import type { TableFunctionArgument, TableFunctionCall } from "../syntax/nodes/index.js";
import { nameText } from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import { bindExpression } from "./bind-expression.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { columnsOf, type Relation, type WindowSpec, type WindowTable } from "./relation.js";
import { resolve, type Scope, visible } from "./scope.js";
import { watermarksOf } from "./time-attributes.js";

/** The parameters of Flink's windowing table functions, in their order; all but SESSION may end with an OFFSET. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  TUMBLE: ["DATA", "TIMECOL", "SIZE", "OFFSET"],
  HOP: ["DATA", "TIMECOL", "SLIDE", "SIZE", "OFFSET"],
  CUMULATE: ["DATA", "TIMECOL", "STEP", "SIZE", "OFFSET"],
  SESSION: ["DATA", "TIMECOL", "GAP"],
};

/** The parameter that says how far apart the windows end; those of TUMBLE do so by their size. */
const slides: Readonly<Record<string, string>> = { HOP: "SLIDE", CUMULATE: "STEP" };

const later: Readonly<Record<string, string>> = {
  ML_PREDICT: "models",
  ML_EVALUATE: "models",
  VECTOR_SEARCH: "connectors that look vectors up",
  TO_CHANGELOG: "rows that say what becomes of a row",
  FROM_CHANGELOG: "rows that say what becomes of a row",
};

type Argument = TableFunctionArgument["value"];

/** `TUMBLE(…)`, `HOP(…)`, `CUMULATE(…)` or `SESSION(…)`. Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/window-tvf/ */
export function bindWindowTable(
  node: TableFunctionCall,
  context: Context,
  bindData: (argument: Argument, place: Place) => Relation,
): WindowTable {
  const name = nameText(node.name).toUpperCase();
  const place = at(context, node);
  const order = parameters[name];
  if (order === undefined) return unknownTableFunction(name, at(context, node.name));
  const given = argumentsOf(node, name, order, context);
  const data = need(given, "DATA", name, place);
  const rows = bindData(data, place);
  const time = timeColumn(need(given, "TIMECOL", name, place), rows, context);
  const timed = timedRows(rows, time, place);
  const partition = partitionOf(data, name, timed.input, context);
  return windowTableOf(name, { ...timed, partition, given }, context, place);
}

/** Rows and what Spark makes windows of: of an event time, or of the smaller windows that the rows are of. */
export function timedRows(rows: Relation, time: Column, place: Place): Pick<Windowing, "input" | "time" | "shown"> {
  if (time.proctime) return { ...processed(rows, time, place), shown: time };
  const smaller = time.windowPart === undefined ? undefined : columnsOf(rows).find(({ role }) => role === "window");
  if (smaller === undefined) return { input: rows, time };
  if (isOfGroups(rows)) return { input: withoutWindow(rows, smaller, place), time: smaller, shown: time };
  return notYet(
    place,
    notYetCodes.tableFunction,
    "a window over the time of a window here",
    "rows of a windowed GROUP BY, one a window",
    "GROUP BY …, window_start, window_end, window_time in the query below",
  );
}

/** Rows whose watermark is the clock: a window is over when a row of a later micro-batch has come. */
function processed(input: Relation, time: Column, place: Place): Pick<Windowing, "input" | "time"> {
  const rows = withoutWatermark(input);
  if (watermarksOf(rows).length > 0) {
    return notYet(
      place,
      notYetCodes.tableFunction,
      "windows of a processing time over operators that use event times",
      "two watermarks",
      "give the rows a table of their own",
    );
  }
  const column: Column = { ...time, rowtime: true };
  return { input: { kind: "watermark", input: rows, column, delayMs: 0 }, time: column };
}

/** The rows of a table without its watermark, which nothing on the way to here used. */
function withoutWatermark(relation: Relation): Relation {
  switch (relation.kind) {
    case "watermark":
      return withoutWatermark(relation.input);
    case "filter":
    case "project":
    case "lookup":
    case "unnest":
      return { ...relation, input: withoutWatermark(relation.input) };
    default:
      return relation;
  }
}

/** What makes windows, whatever form they were written in. */
interface Windowing {
  readonly input: Relation;
  /** The column that Spark makes windows of: the event time, or the windows of a query below. */
  readonly time: Column;
  /** The event time, where it is another column. */
  readonly shown?: Column;
  /** Of sessions. */
  readonly partition: readonly Column[];
  /** Sizes and the offset, by the names of {@link parameters}. */
  readonly given: ReadonlyMap<string, Argument>;
}

/** Rows in their windows. */
export function windowTableOf(
  name: string,
  { input, time, shown = time, partition, given }: Windowing,
  context: Context,
  place: Place,
): WindowTable {
  if (shown.type.kind === "TIMESTAMP_LTZ" && context.settings.timeZone !== "UTC") {
    return notYet(
      place,
      notYetCodes.tableFunction,
      `${name} of a TIMESTAMP_LTZ where 'table.local-time-zone' is '${context.settings.timeZone}'`,
      "windows that follow the clocks of a zone",
      "use a TIMESTAMP, or the zone UTC",
    );
  }
  const windows = name === "SESSION" ? [] : [windowOf(name, given, context, place)];
  const session = name === "SESSION" ? { gapMs: gapOf(given, name, context, place), partition } : undefined;
  const part = (id: string, windowPart: "start" | "end" | "time"): Column => ({
    id: context.names.allocate(id),
    name: id,
    type: notNull(windowPart === "time" ? { ...shown.type } : types.timestamp(3)),
    rowtime: windowPart === "time",
    windowPart,
  });
  const window: Column = {
    id: context.names.allocate("window"),
    name: "",
    type: notNull(types.row([])),
    rowtime: false,
    role: "window",
    ...(windows[0]?.grows ? { cumulates: windows[0] } : {}),
  };
  return {
    kind: "window-table",
    input,
    time,
    windows,
    ...(session === undefined ? {} : { session }),
    window,
    start: part("window_start", "start"),
    end: part("window_end", "end"),
    windowTime: part("window_time", "time"),
    place,
  };
}

function windowOf(name: string, given: ReadonlyMap<string, Argument>, context: Context, place: Place): WindowSpec {
  const sizeMs = duration(given, "SIZE", name, context, place);
  const slide = slides[name];
  const slideMs = slide === undefined ? sizeMs : duration(given, slide, name, context, place);
  const offsetMs = given.has("OFFSET") ? duration(given, "OFFSET", name, context, place) : 0;
  checkSizes({ sizeMs, slideMs, offsetMs }, name, place);
  // Windows that grow start anew after their size, all others after their slide.
  const period = name === "CUMULATE" ? sizeMs : slideMs;
  const spec = { sizeMs, slideMs, offsetMs: ((offsetMs % period) + period) % period };
  return name === "CUMULATE" ? { ...spec, grows: true } : spec;
}

function gapOf(given: ReadonlyMap<string, Argument>, name: string, context: Context, place: Place): number {
  const gapMs = duration(given, "GAP", name, context, place);
  if (gapMs > 0 && Number.isInteger(gapMs)) return gapMs;
  return fail(place, { code: "MDSP2305", message: "A session's gap is whole milliseconds, more than none" });
}

/** The columns of PARTITION BY, which sessions have. */
function partitionOf(data: Argument, name: string, input: Relation, context: Context): readonly Column[] {
  const given = data.kind === "TableArgument" ? data.partitionBy : [];
  const tables = [{ name: undefined, columns: visible(columnsOf(input)) }];
  return collect(given, (expression) => {
    const place = at(context, expression);
    if (name !== "SESSION") {
      fail(place, {
        code: "MDSP2304",
        message: `${name} has no PARTITION BY: its windows are the same for all rows`,
        hint: "remove it, and GROUP BY the column",
      });
    }
    const bound = bindExpression(expression, { context, tables, aggregates: { not: "PARTITION BY" } });
    if (bound.kind === "column") return bound.column;
    return notYet(place, notYetCodes.tableFunction, "PARTITION BY an expression", "a column", "compute it in a view");
  });
}

function unknownTableFunction(name: string, place: Place): never {
  const needs = later[name];
  if (needs !== undefined) return notYet(place, notYetCodes.tableFunction, name, needs);
  const similar = closest(name, Object.keys(parameters));
  const hint = similar === undefined ? "there are TUMBLE, HOP, CUMULATE and SESSION" : `did you mean ${similar}?`;
  return fail(place, { code: "MDSP2007", message: `There is no table function ${name}`, hint });
}

function argumentsOf(
  node: TableFunctionCall,
  name: string,
  order: readonly string[],
  context: Context,
): Map<string, Argument> {
  if (node.arguments.length > order.length) {
    fail(at(context, node), {
      code: "MDSP2304",
      message: `${name} has at most ${order.length} arguments`,
      hint: usageOf(name),
    });
  }
  const pairs = collect(node.arguments, (argument, index): [string, Argument] => {
    const parameter = argument.name?.name.toUpperCase() ?? order[index] ?? "";
    if (!order.includes(parameter)) {
      fail(at(context, argument), {
        code: "MDSP2304",
        message: `${name} has no parameter ${parameter}`,
        hint: `there are: ${order.join(", ")}`,
      });
    }
    return [parameter, argument.value];
  });
  return new Map(pairs);
}

function usageOf(name: string): string {
  const lengths = (parameters[name] ?? []).slice(2).filter((each) => each !== "OFFSET");
  const intervals = lengths.map((each) => `INTERVAL '…' SECOND /* ${each.toLowerCase()} */`);
  return `write ${name}(TABLE t, DESCRIPTOR(c), ${intervals.join(", ")})`;
}

function need(given: ReadonlyMap<string, Argument>, parameter: string, name: string, place: Place): Argument {
  return (
    given.get(parameter) ??
    fail(place, { code: "MDSP2304", message: `${name} needs its argument ${parameter}`, hint: usageOf(name) })
  );
}

function timeColumn(argument: Argument, input: Relation, context: Context): Column {
  if (argument.kind !== "Descriptor" || argument.columns.length !== 1) {
    return fail(at(context, argument), {
      code: "MDSP2304",
      message: "The time column of a window stands in DESCRIPTOR",
      hint: "write DESCRIPTOR(event_time)",
    });
  }
  const [name] = argument.columns;
  if (name === undefined) throw new TypeError("A descriptor has a column.");
  const scope: Scope = {
    context,
    tables: [{ name: undefined, columns: visible(columnsOf(input)) }],
    aggregates: { not: "DESCRIPTOR" },
  };
  const bound = resolve(scope, { kind: "ColumnReference", parts: [name], span: name.span });
  return requireTime(bound, name.name);
}

/** The column of a time attribute; ends with an error for another value. */
export function requireTime(bound: BoundExpression, name = "c"): Column {
  if (bound.kind === "column" && (bound.column.rowtime || bound.column.proctime)) return bound.column;
  const shown = bound.kind === "column" ? bound.column.name : name;
  return fail(bound.place, {
    code: "MDSP2302",
    message: `\`${shown}\` (${shapeText(bound.type)}) has no watermark, so its windows would never end`,
    hint: `add to the table: WATERMARK FOR ${shown} AS ${shown} - INTERVAL '2' SECOND; the column must come unchanged from there (a UNION has no watermark)`,
  });
}

function duration(
  given: ReadonlyMap<string, Argument>,
  parameter: string,
  name: string,
  context: Context,
  place: Place,
): number {
  const argument = need(given, parameter, name, place);
  if (argument.kind === "Descriptor" || argument.kind === "TableArgument") {
    return fail(at(context, argument), {
      code: "MDSP2304",
      message: `${name}'s ${parameter} is an interval`,
      hint: "write INTERVAL '15' SECOND",
    });
  }
  const bound = bindExpression(argument, { context, tables: [], aggregates: { not: "a window" } });
  if (bound.kind !== "literal" || typeof bound.value !== "bigint" || bound.type.kind !== "INTERVAL_DAY_TIME") {
    return fail(bound.place, {
      code: "MDSP2304",
      message: `${name}'s ${parameter} is an interval of fixed length`,
      hint: "write INTERVAL '15' SECOND",
    });
  }
  return Number(bound.value) / 1_000;
}

function checkSizes({ sizeMs, slideMs, offsetMs }: WindowSpec, name: string, place: Place): void {
  const wrong = [sizeMs, slideMs].some((each) => each <= 0) || ![sizeMs, slideMs, offsetMs].every(Number.isInteger);
  if (wrong)
    fail(place, { code: "MDSP2305", message: "A window's size and slide are whole milliseconds, more than none" });
  if (sizeMs % slideMs !== 0) {
    const slide = (slides[name] ?? "SLIDE").toLowerCase();
    fail(place, {
      code: "MDSP2305",
      message: `A window's size is a multiple of its ${slide}`,
      hint: `write ${name}(TABLE t, DESCRIPTOR(c), ${slide}, size): the ${slide} comes first`,
    });
  }
}

/** Whether the rows are those of a windowed GROUP BY, which are written once. */
function isOfGroups(relation: Relation): boolean {
  if (relation.kind === "project" || relation.kind === "filter") return isOfGroups(relation.input);
  return relation.kind === "aggregate" && relation.window !== undefined && !relation.window.earlyFire;
}

/** The rows of smaller windows, whose bounds are columns like others above the larger ones; only Spark's struct remains. */
function withoutWindow(input: Relation, smaller: Column, place: Place): Relation {
  const items = columnsOf(input).map((column) => {
    const { windowPart: _, ...rest } = column;
    const plain = column.windowPart === undefined ? column : { ...rest, rowtime: false };
    return { column: column.id === smaller.id ? smaller : plain, expression: columnExpression(column, place) };
  });
  return { kind: "project", input, items };
}
