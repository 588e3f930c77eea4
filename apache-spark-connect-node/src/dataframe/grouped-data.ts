import { callFunction, literalOf, namedColumn } from "../expressions/call.js";
import type { Column } from "../expressions/column.js";
import type { LiteralValue } from "../expressions/literal.js";
import { Aggregate_GroupType as GroupType, type Relation } from "../gen/spark/connect/relations_pb.js";
import type { DataFrame } from "./dataframe.js";
import type { RelationKind } from "./relation.js";

/** Makes a DataFrame of the same session. */
export type Derive = (kind: RelationKind, columns?: readonly Column[]) => DataFrame;

/** How rows are grouped. */
export type Grouping =
  | { readonly kind: "groupBy" | "rollup" | "cube"; readonly columns: readonly Column[] }
  | {
      readonly kind: "groupingSets";
      readonly columns: readonly Column[];
      readonly sets: ReadonlyArray<readonly Column[]>;
    }
  | {
      readonly kind: "pivot";
      readonly columns: readonly Column[];
      readonly pivot: Column;
      readonly values: readonly LiteralValue[];
    };

const GROUP_TYPES = {
  groupBy: GroupType.GROUPBY,
  rollup: GroupType.ROLLUP,
  cube: GroupType.CUBE,
  groupingSets: GroupType.GROUPING_SETS,
  pivot: GroupType.PIVOT,
} as const;

/** Names of one or more columns. */
export type ColumnNames = readonly [string, ...string[]];

/** The groups of a DataFrame's rows; an aggregate makes a DataFrame of them, with one row for each group. */
export class GroupedData {
  readonly #input: Relation;
  readonly #derive: Derive;
  readonly #grouping: Grouping;

  constructor(input: Relation, derive: Derive, grouping: Grouping) {
    this.#input = input;
    this.#derive = derive;
    this.#grouping = grouping;
  }

  /** The grouping columns and these aggregates, such as `functions.sum("size").alias("volume")`. */
  agg(...aggregates: readonly [Column, ...Column[]]): DataFrame {
    const grouping = this.#grouping;
    const value = {
      input: this.#input,
      groupType: GROUP_TYPES[grouping.kind],
      groupingExpressions: grouping.columns.map((column) => column.expression),
      aggregateExpressions: aggregates.map((column) => column.expression),
      ...special(grouping),
    };
    return this.#derive({ case: "aggregate", value }, [
      ...grouping.columns,
      ...specialColumns(grouping),
      ...aggregates,
    ]);
  }

  /** The number of rows of each group, in the column `count`. */
  count(): DataFrame {
    return this.agg(callFunction("count", [1]).alias("count"));
  }

  /** The sums of these columns. */
  sum(...names: ColumnNames): DataFrame {
    return this.#each("sum", names);
  }

  /** The averages of these columns. */
  avg(...names: ColumnNames): DataFrame {
    return this.#each("avg", names);
  }

  /** The smallest values of these columns. */
  min(...names: ColumnNames): DataFrame {
    return this.#each("min", names);
  }

  /** The largest values of these columns. */
  max(...names: ColumnNames): DataFrame {
    return this.#each("max", names);
  }

  /**
   * One column for each value of another column, holding the aggregate of the rows with that value. May follow `groupBy`.
   * @param values which values become columns, in this order; without them the server looks for them, which takes a query.
   */
  pivot(column: Column | string, values: readonly LiteralValue[] = []): GroupedData {
    const pivot = typeof column === "string" ? namedColumn(column, this.#input.common?.planId) : column;
    const { columns } = this.#grouping;
    return new GroupedData(this.#input, this.#derive, { kind: "pivot", columns, pivot, values });
  }

  #each(name: string, [first, ...rest]: ColumnNames): DataFrame {
    const aggregate = (column: string) => callFunction(name, [namedColumn(column)]);
    return this.agg(aggregate(first), ...rest.map(aggregate));
  }
}

function special(grouping: Grouping) {
  switch (grouping.kind) {
    case "groupBy":
    case "rollup":
    case "cube":
      return {};
    case "groupingSets":
      return {
        groupingSets: grouping.sets.map((set) => ({ groupingSet: set.map((column) => column.expression) })),
      };
    case "pivot":
      return { pivot: { col: grouping.pivot.expression, values: grouping.values.map((value) => literalOf(value)) } };
  }
}

function specialColumns(grouping: Grouping): readonly Column[] {
  if (grouping.kind === "groupingSets") return grouping.sets.flat();
  return grouping.kind === "pivot" ? [grouping.pivot] : [];
}
