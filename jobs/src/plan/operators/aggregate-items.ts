import type { AggregateItem } from "../../analysis/relation.js";
import { as, col } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { columnValue, sparkExpression } from "../expressions.js";

/** An aggregate of Spark under a name. */
export interface Partial {
  readonly name: string;
  readonly expression: spark.Expression;
}

/** The aggregates that an item needs, and the projection that makes its result from them. */
export interface TranslatedItem {
  readonly partials: readonly Partial[];
  readonly result: spark.Expression;
}

/** The columns that items read. */
export function itemInputs(items: readonly AggregateItem[]): string[] {
  return items.flatMap(({ args, order }) =>
    [...args, ...(order === undefined ? [] : [order])].map((column) => column.id),
  );
}

/** Splits an aggregate call into Spark's aggregates and what is done with their results. */
export function translateItem(item: AggregateItem): TranslatedItem {
  const { partials, combine } = item.function.translate({
    args: item.args.map(columnValue),
    types: item.args.map((column) => column.type),
    result: item.column.type,
    order: item.order && col(item.order.id),
    constant: item.constant && sparkExpression(item.constant),
    distinct: item.distinct,
  });
  const { id } = item.column;
  const named = partials.map((expression, index) => ({
    name: partials.length === 1 ? id : `${id}__${index + 1}`,
    expression,
  }));
  return { partials: named, result: as(combine(named.map(({ name }) => col(name))), id) };
}
