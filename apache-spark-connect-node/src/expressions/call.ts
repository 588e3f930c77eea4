import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { InvalidArgumentError } from "../errors.js";
import { type Expression_Literal, ExpressionSchema } from "../gen/spark/connect/expressions_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { DataType } from "../types/data-type.js";
import { Column, type ColumnOrLiteral, type ColumnOrName } from "./column.js";
import { type LiteralValue, literalExpression } from "./literal.js";

type ExpressionInit = NonNullable<MessageInitShape<typeof ExpressionSchema>["exprType"]>;

/** The subqueries of some columns, each once. */
export function referencesOf(columns: readonly Column[]): readonly Relation[] {
  const references = columns.flatMap((column) => column.references);
  return references.length < 2 ? references : [...new Set(references)];
}

/** A column of a message of the protocol; `parts` are the columns that stand in it. */
export function columnOf(exprType: ExpressionInit, parts: readonly Column[] = []): Column {
  return new Column(create(ExpressionSchema, { exprType }), referencesOf(parts));
}

/** A call of a function of the server, by the name that the server knows it by. */
export function callFunction(
  name: string,
  args: readonly ColumnOrLiteral[],
  options: { readonly distinct?: boolean } = {},
): Column {
  const columns = args.map(asColumn);
  const { distinct: isDistinct = false } = options;
  const value = { functionName: name, arguments: columns.map((column) => column.expression), isDistinct };
  return columnOf({ case: "unresolvedFunction", value }, columns);
}

/**
 * A literal. A column is given back as it is.
 * @param type such as `{ kind: "date" }` for `lit("2026-01-31", …)`; without it, the type follows from the value, see
 * {@link LiteralValue}.
 * @throws {InvalidArgumentError} when the type cannot hold the value exactly, or has no literals.
 */
export function lit(value: ColumnOrLiteral, type?: DataType): Column {
  return value instanceof Column ? value : new Column(literalExpression(value, type));
}

/** A literal by itself, where the protocol takes no other expression. */
export function literalOf(value: LiteralValue, type?: DataType): Expression_Literal {
  const { exprType } = literalExpression(value, type);
  if (exprType.case === "literal") return exprType.value;
  throw new InvalidArgumentError("Only a plain literal can stand here.");
}

/** The same as {@link lit}, where an argument may be either. */
export const asColumn = (value: ColumnOrLiteral): Column => lit(value);

/**
 * A column by its name. Dots lead into structs (`"quote.bid"`), a name that holds a dot stands in backticks, `"*"` is all
 * columns and `"quote.*"` all of a struct or an aliased DataFrame. `DataFrame.col` says of which DataFrame it is.
 */
export function col(name: string): Column {
  return namedColumn(name);
}

/** A column by name, of the relation with this plan id. */
export function namedColumn(name: string, planId?: bigint): Column {
  const plan = planId === undefined ? {} : { planId };
  if (name === "*") return columnOf({ case: "unresolvedStar", value: plan });
  if (name.endsWith(".*")) return columnOf({ case: "unresolvedStar", value: { unparsedTarget: name, ...plan } });
  return columnOf({ case: "unresolvedAttribute", value: { unparsedIdentifier: name, ...plan } });
}

/** A column given by itself or by its name. */
export function namedOrColumn(value: ColumnOrName): Column {
  return typeof value === "string" ? namedColumn(value) : value;
}

/** A column of a text in SQL, such as `"price * size AS turnover"`. */
export function expr(sql: string): Column {
  return columnOf({ case: "expressionString", value: { expression: sql } });
}
