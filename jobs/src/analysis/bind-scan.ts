import { findCast } from "../catalog/casts.js";
import { collect, fail, type Place } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import { isTimestamp } from "../catalog/type-rules.js";
import { notNull, shapeText, types } from "../catalog/types.js";
import { didYouMean } from "../syntax/suggest.js";
import { bindExpression } from "./bind-expression.js";
import { type BoundExpression, columnExpression, walk } from "./bound-expression.js";
import type { Column } from "./column.js";
import { type Context, inTable } from "./context.js";
import { callNamed, coerce } from "./infer.js";
import { columnsOf, type ProjectItem, type Relation, type Scan } from "./relation.js";
import type { Scope } from "./scope.js";
import { proctimeOf, watermarkDelay } from "./time-attributes.js";

/** Reads a table: its connector's columns, the computed ones, the arrival order where it is known, and the watermark. */
export function bindScan(table: Table, context: Context, place: Place): Relation {
  requireSource(table, place);
  const inside = inTable(table, context);
  const stored = table.columns.flatMap((column): Column[] => {
    if (column.kind === "computed") return [];
    return [{ id: context.names.allocate(column.name), name: column.name, type: column.type, rowtime: false }];
  });
  const arrival: Column = {
    id: context.names.allocate("arrival"),
    name: "",
    type: notNull(types.bigint),
    rowtime: false,
    role: "order",
  };
  const isOrdered = table.connector.source?.unordered === undefined;
  const scan: Scan = { kind: "scan", table, columns: [...stored, arrival], arrival };
  const items = columnItems(table, stored, inside);
  const projected: Relation = {
    kind: "project",
    input: scan,
    items: isOrdered ? [...items, orderItem(table, scan, items, context)] : items,
  };
  const rows = withWatermark(table, projected, inside);
  return table.connector.source?.upserts === true ? lastOfKeys(table, rows, context, place) : rows;
}

/** Of records that replace each other the last one of each primary key, as Flink's ChangelogNormalize keeps it. */
function lastOfKeys(table: Table, input: Relation, context: Context, place: Place): Relation {
  const columns = columnsOf(input);
  const arrival = columns.find(({ role }) => role === "order");
  if (arrival === undefined) throw new TypeError("A scan knows the order of arrival.");
  const partition = table.primaryKey.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const number: Column = {
    id: context.names.allocate("number"),
    name: "",
    type: notNull(types.bigint),
    rowtime: false,
  };
  const newest = { expression: columnExpression(arrival, place), descending: true, nullsFirst: false };
  const rank: Relation = {
    kind: "rank",
    input,
    partition,
    order: [newest],
    ties: "none",
    from: 1,
    to: 1,
    number,
    place,
  };
  const items = columns.map((column) => ({ column, expression: columnExpression(column, place) }));
  return { kind: "project", input: rank, items };
}

/** The columns of a table from those that are stored: computed ones from them. */
export function columnItems(table: Table, stored: readonly Column[], context: Context): ProjectItem[] {
  const scope: Scope = {
    context,
    tables: [{ name: table.name, columns: stored }],
    aggregates: { not: "a computed column" },
  };
  return collect(table.columns, (column): ProjectItem => {
    const physical = stored.find((each) => each.name === column.name);
    if (column.kind !== "computed" || physical !== undefined) {
      if (physical === undefined) throw new TypeError(`Column ${column.name} is not stored.`);
      return { column: physical, expression: columnExpression(physical, column.place) };
    }
    const expression = bindExpression(column.expression, scope);
    const id = context.names.allocate(column.name);
    return {
      column: { id, name: column.name, type: expression.type, rowtime: false, ...proctimeOf(expression) },
      expression,
    };
  });
}

function requireSource(table: Table, place: Place): void {
  const { connector } = table;
  const { source } = connector;
  if (source === undefined) {
    fail(place, {
      code: "MDSP2216",
      message: `Table \`${table.name}\` of the connector '${connector.connector}' can only be written`,
      hint: "read a table of the connector 'kafka'",
    });
  }
  if (source.missing !== undefined) fail(place, { code: "MDSP2204", ...source.missing });
}

/**
 * The arrival order: the sequence column where it is known, else Kafka's position, moved below all sequences so that
 * rows without a sequence count as earlier and the order is never NULL.
 */
function orderItem(table: Table, scan: Scan, items: readonly ProjectItem[], context: Context): ProjectItem {
  const position = columnExpression(scan.arrival, table.place);
  const column: Column = { ...scan.arrival, id: context.names.allocate("arrival_order") };
  const sequence = sequenceOf(table, items);
  if (sequence === undefined) return { column, expression: position };
  if (!sequence.type.nullable) return { column, expression: sequence };
  const offset: BoundExpression = {
    kind: "literal",
    value: -(2n ** 62n),
    type: notNull(types.bigint),
    place: table.place,
  };
  const below = callNamed("+", [position, offset], table.place);
  return { column, expression: callNamed("COALESCE", [sequence, below], table.place) };
}

function sequenceOf(table: Table, items: readonly ProjectItem[]): BoundExpression | undefined {
  const name = table.connector.source?.sequenceColumn;
  if (name === undefined) return undefined;
  const item = items.find((each) => each.column.name === name);
  if (item === undefined) {
    const known = items.map((each) => each.column.name);
    const hint = didYouMean(name, known) ?? `the columns are: ${known.join(", ")}`;
    return fail(table.place, {
      code: "MDSP2208",
      message: `Option 'sequence.column' names \`${name}\`, which is no column of the table`,
      hint,
    });
  }
  const kind = item.column.type.kind;
  if (kind !== "BIGINT" && kind !== "INT") {
    return fail(table.place, {
      code: "MDSP2205",
      message: `Option 'sequence.column' wants a BIGINT; \`${name}\` is ${shapeText(item.column.type)}`,
      hint: "name the column that grows from record to record, or leave the option out for Kafka's offsets",
    });
  }
  return coerce(item.expression, types.bigint);
}

function withWatermark(table: Table, input: Relation & { kind: "project" }, context: Context): Relation {
  const { watermark } = table;
  if (watermark === undefined) return input;
  const item = input.items.find((each) => each.column.name === watermark.column);
  if (item === undefined) throw new TypeError(`Column ${watermark.column} is not among the columns.`);
  if (!isTimestamp(item.column.type) || findCast(item.column.type, types.timestampLtz(3)) === undefined) {
    fail(watermark.place, {
      code: "MDSP2301",
      message: `A watermark is for a TIMESTAMP or TIMESTAMP_LTZ; \`${watermark.column}\` is ${shapeText(item.column.type)}`,
    });
  }
  const { type } = item.column;
  if ((type.kind === "TIMESTAMP" || type.kind === "TIMESTAMP_LTZ") && type.precision > 3) {
    fail(watermark.place, {
      code: "MDSP2301",
      message: `A watermark is for times of at most milliseconds; \`${watermark.column}\` is ${shapeText(type)}`,
      hint: `declare it as ${type.kind}(3), or add a computed column: t AS CAST(\`${watermark.column}\` AS ${type.kind}(3))`,
    });
  }
  const columns = input.items.map((each) => each.column);
  const scope: Scope = { context, tables: [{ name: table.name, columns }], aggregates: { not: "a watermark" } };
  const expression = bindExpression(watermark.expression, scope);
  const delayMs = watermarkDelay(expression, item.column, input.items, watermark.place);
  const rowtime: Column = { ...item.column, rowtime: true };
  const items = input.items.map((each) => (each === item ? { ...each, column: rowtime } : each));
  return { kind: "watermark", input: { ...input, items }, column: rowtime, delayMs };
}

/** Whether an expression always has the same value for the same row. */
export function isDeterministic(expression: BoundExpression): boolean {
  for (const each of walk(expression)) if (each.kind === "call" && each.function.deterministic === false) return false;
  return true;
}
