import { notYet, notYetCodes } from "../catalog/problem.js";
import { type BoundExpression, columnExpression, columnIds } from "./bound-expression.js";
import { injectiveSource } from "./changelog.js";
import { callNamed } from "./infer.js";
import { conjunctsOf } from "./join-bounds.js";
import { columnsOf, expressionsOf, inputsOf, type Relation } from "./relation.js";

/** A query that names columns of the tables around it, as one that does not, and the conditions that it had on them. */
export interface Decorrelated {
  /** The rows, with the columns that the conditions need. */
  readonly relation: Relation;
  /** What a pair of a row around the query and one of its rows has to meet. */
  readonly conditions: readonly BoundExpression[];
}

/**
 * Moves the conditions on columns of tables around a query out of it, to where both rows are known: to a join.
 *
 * @param outer the ids of the columns around the query
 */
export function decorrelate(relation: Relation, outer: ReadonlySet<string>): Decorrelated {
  if (!isCorrelated(relation, outer)) return { relation, conditions: [] };
  switch (relation.kind) {
    case "filter": {
      const below = decorrelate(relation.input, outer);
      const conjuncts = conjunctsOf(relation.condition);
      const own = conjuncts.filter((each) => !reads(each, outer));
      const kept = conjunction(own);
      return {
        relation: kept === undefined ? below.relation : { ...relation, input: below.relation, condition: kept },
        conditions: [...below.conditions, ...conjuncts.filter((each) => reads(each, outer))],
      };
    }
    case "project": {
      const below = decorrelate(relation.input, outer);
      for (const { expression } of relation.items) if (reads(expression, outer)) refuse(expression);
      const given = new Set(relation.items.map(({ column }) => column.id));
      const wanted = new Set(below.conditions.flatMap((condition) => [...columnIds(condition)]));
      const missing = columnsOf(below.relation).filter(({ id }) => wanted.has(id) && !given.has(id));
      const passed = missing.flatMap((column) =>
        below.conditions
          .slice(0, 1)
          .map(({ place }) => ({ column, expression: columnExpression({ ...column }, place) })),
      );
      return {
        relation: { ...relation, input: below.relation, items: [...relation.items, ...passed] },
        conditions: below.conditions,
      };
    }
    case "aggregate": {
      const below = decorrelate(relation.input, outer);
      const [first] = below.conditions;
      if (first === undefined) return { relation, conditions: [] };
      // A group of no rows would have a count, which a join gives no row for.
      if (relation.window !== undefined || relation.items.some((item) => item.function.name === "COUNT")) refuse(first);
      const keys = below.conditions.map((condition) => equalColumn(condition, outer) ?? refuse(condition));
      const columns = columnsOf(below.relation).filter(({ id }) => keys.includes(id));
      const known = new Set(relation.keys.map(({ id }) => id));
      return {
        relation: {
          ...relation,
          input: below.relation,
          keys: [...relation.keys, ...columns.filter(({ id }) => !known.has(id))],
        },
        conditions: below.conditions,
      };
    }
    default: {
      const found = correlated(relation, outer);
      return found === undefined ? { relation, conditions: [] } : refuse(found);
    }
  }
}

/** All of the conditions; undefined when there is none. */
export function conjunction(conditions: readonly BoundExpression[]): BoundExpression | undefined {
  const [first, ...more] = conditions;
  return first && more.reduce((all, each) => callNamed("AND", [all, each], each.place), first);
}

/** Whether an expression reads one of the columns. */
export const reads = (expression: BoundExpression, ids: ReadonlySet<string>): boolean =>
  [...columnIds(expression)].some((id) => ids.has(id));

const isCorrelated = (relation: Relation, outer: ReadonlySet<string>): boolean =>
  correlated(relation, outer) !== undefined;

function correlated(relation: Relation, outer: ReadonlySet<string>): BoundExpression | undefined {
  return (
    expressionsOf(relation).find((each) => reads(each, outer)) ??
    inputsOf(relation)
      .map((input) => correlated(input, outer))
      .find((each) => each !== undefined)
  );
}

/** Of an equality between a column of the query and a value around it: the column. */
function equalColumn(condition: BoundExpression, outer: ReadonlySet<string>): string | undefined {
  if (condition.kind !== "call" || condition.function.name !== "=") return undefined;
  const inner = condition.args.filter((arg) => !reads(arg, outer));
  const [only, more] = inner;
  return only === undefined || more !== undefined ? undefined : injectiveSource(only);
}

function refuse({ place }: BoundExpression): never {
  return notYet(
    place,
    notYetCodes.join,
    "a query that uses a column around it here",
    "to run once for each row",
    "compare the column in the WHERE of the query: WHERE s.id = t.id",
  );
}
