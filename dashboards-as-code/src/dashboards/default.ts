import { days, hours, months, type Term, variable } from "../cql/term.js";
import { candlestick } from "../panels/candlestick.js";
import type { Panel } from "../panels/panel.js";
import { stat } from "../panels/stat.js";
import { table as rowsOf } from "../panels/table.js";
import { timeSeries } from "../panels/time-series.js";
import type { Column, ColumnType, Table } from "../tables/table.js";
import type { Dashboard, Variable } from "./dashboard.js";

type AnyColumnTerm = Term<ColumnType>;

/** The tables that no panel of some dashboards asks. */
export function unshown(tables: readonly Table[], dashboards: readonly Dashboard[]): readonly Table[] {
  const queries = dashboards.flatMap(({ rows }) =>
    rows.flatMap(({ panels }) => panels.flatMap((panel) => panel.queries)),
  );
  const shown = new Set(queries.flatMap((query) => (query.source === "cassandra" ? [query.cql.table.name] : [])));
  return tables.filter(({ name }) => !shown.has(name));
}

/**
 * A dashboard for a table that has none. Its form follows from keys and types: candles of open, high, low and close; lines of
 * numbers over a time that sorts the rows; single numbers of a table that holds one state; and the rows themselves.
 *
 * @param known variables with their values, by the names of columns; other texts of the partition key are typed by the reader
 * @returns undefined when a column of the partition key is a number, whose values nobody could name
 */
export function defaultDashboard(table: Table, known: readonly Variable[]): Dashboard | undefined {
  const partition = partitionOf(table);
  const series = table.partitionKey.find((name) => table.columns[name]?.type === "text");
  if (partition === undefined || series === undefined) return undefined;
  const texts = table.partitionKey.filter((name) => table.columns[name]?.type === "text");
  return {
    uid: `mdsp-${table.name}`.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 40),
    title: titleOf(table.name),
    description: `What the table ${table.name} holds; made from its columns and keys`,
    tags: ["mdsp"],
    from: "now-1h",
    refresh: "5s",
    variables: texts.map((name) => known.find((each) => each.name === name) ?? typed(name)),
    rows: [{ panels: panelsOf(table, series, partition) }],
  };
}

const typed = (name: string): Variable => ({ name, label: titleOf(name), values: [""], multi: false, free: true });

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");

/** A term for each column of the partition key; undefined when one has none. */
function partitionOf(table: Table): Readonly<Record<string, AnyColumnTerm>> | undefined {
  const terms = table.partitionKey.map((name) => [name, termOf(table.columns[name], name)] as const);
  const whole = terms.flatMap(([name, term]) => (term === undefined ? [] : [[name, term] as const]));
  return whole.length === terms.length ? Object.fromEntries(whole) : undefined;
}

/** A bucket of dates holds days or months: both are read, and a date that is none of them has no rows. */
function termOf(column: Column | undefined, name: string): AnyColumnTerm | undefined {
  switch (column?.type) {
    case "text":
      return variable(name);
    case "date":
      return [months(2), days(2)];
    case "timestamp":
      return hours(3);
    default:
      return undefined;
  }
}

const numbers: ReadonlySet<string> = new Set(["tinyint", "smallint", "int", "bigint", "float", "double"]);
const candle = ["open", "high", "low", "close"];

function panelsOf(table: Table, series: string, partition: Readonly<Record<string, AnyColumnTerm>>): readonly Panel[] {
  const keys = new Set([...table.partitionKey, ...table.clustering.map(({ name }) => name)]);
  const values = Object.entries(table.columns).flatMap(([name, { type }]) =>
    !keys.has(name) && numbers.has(type) ? [name] : [],
  );
  const sorted = table.clustering[0]?.name;
  const time = sorted !== undefined && table.columns[sorted]?.type === "timestamp" ? sorted : undefined;
  const columns = Object.keys(table.columns).filter((name) => !table.partitionKey.includes(name) && name !== time);
  const rows = rowsOf(table, {
    title: "Rows",
    series,
    partition,
    columns,
    ...(time === undefined ? {} : { time, limit: 200 }),
  });
  if (time === undefined) {
    const isOneRow = table.clustering.length === 0;
    const stats = values.map((value) =>
      stat(table, { title: titleOf(value), width: 6, height: 5, series, partition, value }),
    );
    return [...(isOneRow ? stats : []), rows];
  }
  const isCandle = candle.every((name) => values.includes(name));
  const others = values.filter((name) => !(isCandle && (candle.includes(name) || name === "volume")));
  const candles = candlestick(table, {
    title: "Price",
    ...{ height: 14, series, time, partition, open: "open", high: "high", low: "low", close: "close", unit: "locale" },
    ...(values.includes("volume") ? { volume: "volume" } : {}),
  });
  const lines = others.map((value) =>
    timeSeries(table, { title: titleOf(value), width: 12, series, time, values: [value], partition }),
  );
  return [...(isCandle ? [candles] : []), ...lines, rows];
}
