import { fail, notYet, notYetCodes } from "../catalog/problem.js";
import type { Kind } from "../catalog/types.js";
import { type BoundExpression, columnIds, type SortKey } from "./bound-expression.js";
import type { Column } from "./column.js";
import { callNamed } from "./infer.js";
import { columnsOf, type Filter, isBounded, type Over, type Project, type Rank, type Relation } from "./relation.js";

/**
 * A filter on a ROW_NUMBER as Flink recognizes it: `rn <= N`, `rn < N`, `rn = N`, `rn BETWEEN M AND N` become a Top-N, so
 * that not all rows need be kept. Other relations stay as they are.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/topn/
 */
export function rankOf(filter: Filter): Relation {
  const found = overBelow(filter.input);
  if (found === undefined || isBounded(filter)) return filter;
  const { over, projects } = found;
  const [item, another] = over.items;
  if (item === undefined || another !== undefined || item.call.called.kind !== "window") return filter;
  const called = item.call.called.function;
  if (!called.ranks || !columnIds(filter.condition).has(item.column.id)) return filter;
  const { range, rest } = split(filter.condition, item.column);
  if (range.to === undefined) {
    return fail(filter.condition.place, {
      code: "MDSP2365",
      message: `The condition on ${called.name} has no upper bound that is a number`,
      hint: `write ${item.column.name || "rn"} <= 10`,
    });
  }
  if (called.name !== "ROW_NUMBER") {
    return fail(item.call.place, {
      code: "MDSP2366",
      message: `${called.name} of a stream: Flink numbers the rows of a stream with ROW_NUMBER alone`,
      hint: "write ROW_NUMBER()",
    });
  }
  if (range.to > maximumRows || range.to < Math.max(1, range.from)) {
    return fail(filter.condition.place, {
      code: "MDSP2367",
      message: `A Top-N keeps 1 to ${maximumRows} rows of a partition, not ${range.from} to ${range.to}`,
    });
  }
  requireOneValue(item.call.order);
  const rank = makeRank(over, item, { from: range.from, to: range.to });
  const above = projects.reduceRight<Relation>((input, project) => ({ ...project, input }), rank);
  const [first, ...more] = rest;
  if (first === undefined) return above;
  const condition = more.reduce((left, right) => callNamed("AND", [left, right], left.place), first);
  return { kind: "filter", input: above, condition };
}

/** As many as Spark's `min_by(value, order, rows)` takes. */
const maximumRows = 100_000;

/** The functions with OVER right below, and the projections between, the uppermost first. */
function overBelow(relation: Relation): { over: Over; projects: readonly Project[] } | undefined {
  if (relation.kind === "over") return { over: relation, projects: [] };
  if (relation.kind !== "project") return undefined;
  const below = overBelow(relation.input);
  return below && { over: below.over, projects: [relation, ...below.projects] };
}

const unturned: ReadonlySet<Kind> = new Set([
  "ARRAY",
  "MAP",
  "MULTISET",
  "ROW",
  "TIME",
  "INTERVAL_DAY_TIME",
  "INTERVAL_YEAR_MONTH",
]);

/** Rows are compared by one value, so terms in another direction than the first are turned around. */
function requireOneValue(order: readonly SortKey[]): void {
  const wrong = order.find((key) => key.descending !== order[0]?.descending && unturned.has(key.expression.type.kind));
  if (wrong === undefined) return;
  const { place, type } = wrong.expression;
  notYet(place, notYetCodes.query, `an order by ${type.kind} against the first term`, "a value turned around");
}

interface Range {
  readonly from: number;
  readonly to: number | undefined;
}

/** The numbers that a condition lets through, and the parts of it that are about other things. */
function split(condition: BoundExpression, number: Column): { range: Range; rest: readonly BoundExpression[] } {
  if (condition.kind === "call" && condition.function.name === "AND") {
    const parts = condition.args.map((arg) => split(arg, number));
    const upper = parts.flatMap(({ range }) => range.to ?? []);
    return {
      range: {
        from: Math.max(...parts.map(({ range }) => range.from)),
        to: upper.length === 0 ? undefined : Math.min(...upper),
      },
      rest: parts.flatMap(({ rest }) => rest),
    };
  }
  const range = comparison(condition, number);
  return range === undefined ? { range: { from: 1, to: undefined }, rest: [condition] } : { range, rest: [] };
}

const mirrored: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" };

function comparison(condition: BoundExpression, number: Column): Range | undefined {
  if (condition.kind !== "call") return undefined;
  const [left, right] = condition.args.map(bare);
  const operator = condition.function.name;
  if (left === undefined || right === undefined || mirrored[operator] === undefined) return undefined;
  if (left.kind === "column" && left.column.id === number.id) return bounds(operator, right);
  return right.kind === "column" && right.column.id === number.id ? bounds(mirrored[operator] ?? "", left) : undefined;
}

const bare = (expression: BoundExpression): BoundExpression =>
  expression.kind === "cast" ? bare(expression.operand) : expression;

function bounds(operator: string, limit: BoundExpression): Range | undefined {
  if (limit.kind !== "literal" || typeof limit.value !== "bigint") return undefined;
  const value = Number(limit.value);
  switch (operator) {
    case "<":
      return { from: 1, to: value - 1 };
    case "<=":
      return { from: 1, to: value };
    case "=":
      return { from: value, to: value };
    case ">":
      return { from: Math.max(1, value + 1), to: undefined };
    case ">=":
      return { from: Math.max(1, value), to: undefined };
    default:
      return undefined;
  }
}

function makeRank({ input }: Over, { column, call }: Over["items"][number], range: { from: number; to: number }): Rank {
  const columns = columnsOf(input);
  const partition = call.partition.flatMap((each) => (each.kind === "column" ? [each.column] : []));
  const parts = new Set(partition.map((each) => each.windowPart));
  const struct = columns.find((each) => each.role === "window");
  const window = parts.has("start") && parts.has("end") ? struct : undefined;
  const [first, second] = call.order;
  const byTime = first !== undefined && second === undefined && isTime(first.expression);
  const arrives = columns.some((each) => each.role === "order");
  // Flink's deduplication keeps the later of two rows of one time when it keeps the last row; its Top-N the earlier one.
  const latest = byTime && range.to === 1 && first.descending;
  return {
    kind: "rank",
    input,
    partition,
    order: call.order,
    ties: arrives ? (latest ? "latest" : "earliest") : "none",
    ...range,
    number: column,
    ...(window === undefined ? {} : { window }),
    place: call.place,
  };
}

const isTime = (expression: BoundExpression): boolean =>
  expression.kind === "column" && (expression.column.rowtime || expression.column.proctime === true);
