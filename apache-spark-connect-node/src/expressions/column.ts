import { InvalidArgumentError } from "../errors.js";
import {
  Expression_SortOrder_SortDirection as Direction,
  Expression_Cast_EvalMode as EvalMode,
  type Expression,
  Expression_SortOrder_NullOrdering as Nulls,
  SubqueryExpression_SubqueryType as SubqueryType,
} from "../gen/spark/connect/expressions_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { DataType } from "../types/data-type.js";
import { typeName } from "../types/type-name.js";
import { asColumn, callFunction, columnOf, referencesOf } from "./call.js";
import type { LiteralValue } from "./literal.js";
import { subqueryColumn } from "./subquery.js";
import { type WindowSpec, windowExpression } from "./window.js";

/** A column, or the name of one. Dots in a name lead into structs; a name that holds a dot stands in backticks. */
export type ColumnOrName = Column | string;

/** A column, or a value that becomes a literal; a string is a text here, not the name of a column. */
export type ColumnOrLiteral = Column | LiteralValue;

/**
 * An expression over the columns of a DataFrame. It is made without asking the server, and never changes: each method
 * gives a new column.
 *
 * JavaScript has no operators for objects; the methods that stand for them have the names of Spark's Java API. Where
 * the server's ANSI mode is on, its default, arithmetic that overflows or divides by zero is an error of the query.
 *
 * ```ts
 * frame
 *   .filter(col("price").gt(100).and(col("symbol").isin("AAPL", "MSFT")))
 *   .select("symbol", col("price").multiply(col("size")).alias("turnover"));
 * ```
 */
export class Column {
  /** The expression as it is sent to the server. */
  readonly expression: Expression;
  /** The relations of the subqueries in the expression, which go to the server beside the plan. */
  readonly references: readonly Relation[];

  /** For expressions of the protocol that this package has no method for, extensions included. */
  constructor(expression: Expression, references: readonly Relation[] = []) {
    this.expression = expression;
    this.references = references;
  }

  /** Equal; null when one side is null. */
  equalTo(other: ColumnOrLiteral): Column {
    return callFunction("==", [this, other]);
  }

  /** Not equal; null when one side is null. */
  notEqual(other: ColumnOrLiteral): Column {
    return this.equalTo(other).not();
  }

  /** Equal, where null equals null; never null itself. */
  eqNullSafe(other: ColumnOrLiteral): Column {
    return callFunction("<=>", [this, other]);
  }

  /** Greater than. */
  gt(other: ColumnOrLiteral): Column {
    return callFunction(">", [this, other]);
  }

  /** Greater than or equal. */
  geq(other: ColumnOrLiteral): Column {
    return callFunction(">=", [this, other]);
  }

  /** Less than. */
  lt(other: ColumnOrLiteral): Column {
    return callFunction("<", [this, other]);
  }

  /** Less than or equal. */
  leq(other: ColumnOrLiteral): Column {
    return callFunction("<=", [this, other]);
  }

  /** Whether the value lies between two others, both included. */
  between(lower: ColumnOrLiteral, upper: ColumnOrLiteral): Column {
    return this.geq(lower).and(this.leq(upper));
  }

  /** Whether the value is one of these. */
  isin(...values: readonly ColumnOrLiteral[]): Column {
    return callFunction("in", [this, ...values]);
  }

  /**
   * Whether the value is among the rows of another DataFrame; a `functions.struct` is compared with as many columns as it
   * has fields. Since Spark 4.1.
   */
  inSubquery(frame: { readonly relation: Relation }): Column {
    const { exprType } = this.expression;
    const isStruct = exprType.case === "unresolvedFunction" && exprType.value.functionName === "struct";
    const inSubqueryValues = isStruct ? exprType.value.arguments : [this.expression];
    return subqueryColumn(frame.relation, { subqueryType: SubqueryType.IN, inSubqueryValues }, [this]);
  }

  isNull(): Column {
    return callFunction("isNull", [this]);
  }

  isNotNull(): Column {
    return callFunction("isNotNull", [this]);
  }

  /** Whether the value is the floating-point NaN. */
  isNaN(): Column {
    return callFunction("isNaN", [this]);
  }

  and(other: ColumnOrLiteral): Column {
    return callFunction("and", [this, other]);
  }

  or(other: ColumnOrLiteral): Column {
    return callFunction("or", [this, other]);
  }

  not(): Column {
    return callFunction("not", [this]);
  }

  plus(other: ColumnOrLiteral): Column {
    return callFunction("+", [this, other]);
  }

  minus(other: ColumnOrLiteral): Column {
    return callFunction("-", [this, other]);
  }

  multiply(other: ColumnOrLiteral): Column {
    return callFunction("*", [this, other]);
  }

  /** The quotient: a DOUBLE, or a DECIMAL of decimals; of integers too. */
  divide(other: ColumnOrLiteral): Column {
    return callFunction("/", [this, other]);
  }

  /** The remainder, with the sign of this column. */
  mod(other: ColumnOrLiteral): Column {
    return callFunction("%", [this, other]);
  }

  /** This to the power of another, as a DOUBLE. */
  pow(other: ColumnOrLiteral): Column {
    return callFunction("power", [this, other]);
  }

  negate(): Column {
    return callFunction("negative", [this]);
  }

  bitwiseAND(other: ColumnOrLiteral): Column {
    return callFunction("&", [this, other]);
  }

  bitwiseOR(other: ColumnOrLiteral): Column {
    return callFunction("|", [this, other]);
  }

  bitwiseXOR(other: ColumnOrLiteral): Column {
    return callFunction("^", [this, other]);
  }

  contains(other: ColumnOrLiteral): Column {
    return callFunction("contains", [this, other]);
  }

  startsWith(other: ColumnOrLiteral): Column {
    return callFunction("startsWith", [this, other]);
  }

  endsWith(other: ColumnOrLiteral): Column {
    return callFunction("endsWith", [this, other]);
  }

  /** SQL's LIKE: `%` is any text, `_` any character. */
  like(pattern: ColumnOrLiteral): Column {
    return callFunction("like", [this, pattern]);
  }

  /** LIKE without regard to case. */
  ilike(pattern: ColumnOrLiteral): Column {
    return callFunction("ilike", [this, pattern]);
  }

  /** Whether a part of the text matches a Java regular expression. */
  rlike(pattern: ColumnOrLiteral): Column {
    return callFunction("rlike", [this, pattern]);
  }

  /** A part of a text or binary value; the first position is 1. */
  substr(start: ColumnOrLiteral, length: ColumnOrLiteral): Column {
    return callFunction("substr", [this, start, length]);
  }

  /** The element of an array (counted from 0), the value of a map's key, or the field of a struct. */
  getItem(key: ColumnOrLiteral): Column {
    const extraction = asColumn(key);
    return columnOf(
      { case: "unresolvedExtractValue", value: { child: this.expression, extraction: extraction.expression } },
      [this, extraction],
    );
  }

  /** A field of a struct. */
  getField(name: string): Column {
    return this.getItem(name);
  }

  /** The struct with a field added or replaced; dots in the name lead into nested structs. */
  withField(name: string, value: ColumnOrLiteral): Column {
    const added = asColumn(value);
    const update = { structExpression: this.expression, fieldName: name, valueExpression: added.expression };
    return columnOf({ case: "updateFields", value: update }, [this, added]);
  }

  /** The struct without some fields; it must keep one. */
  dropFields(...names: readonly string[]): Column {
    return names.reduce<Column>(
      (column, fieldName) =>
        columnOf({ case: "updateFields", value: { structExpression: column.expression, fieldName } }, [column]),
      this,
    );
  }

  /** The value as another type, such as `"decimal(10,2)"`. A value that does not fit is an error where ANSI mode is on. */
  cast(type: DataType | string): Column {
    return this.#cast(type, EvalMode.UNSPECIFIED);
  }

  /** The value as another type; null where it does not fit. Since Spark 4.0. */
  tryCast(type: DataType | string): Column {
    return this.#cast(type, EvalMode.TRY);
  }

  #cast(type: DataType | string, evalMode: EvalMode): Column {
    const typeStr = typeof type === "string" ? type : typeName(type);
    const value = { expr: this.expression, castToType: { case: "typeStr" as const, value: typeStr }, evalMode };
    return columnOf({ case: "cast", value }, [this]);
  }

  /** The same values under another name; a generator of several columns takes several names. */
  alias(...names: readonly [string, ...string[]]): Column {
    return columnOf({ case: "alias", value: { expr: this.expression, name: [...names] } }, [this]);
  }

  /** The same values under another name, with metadata in the schema. */
  aliasWithMetadata(name: string, metadata: Readonly<Record<string, unknown>>): Column {
    const value = { expr: this.expression, name: [name], metadata: JSON.stringify(metadata) };
    return columnOf({ case: "alias", value }, [this]);
  }

  /** Ascending, nulls first. */
  asc(): Column {
    return this.#sorted(Direction.ASCENDING, Nulls.SORT_NULLS_FIRST);
  }

  ascNullsFirst(): Column {
    return this.#sorted(Direction.ASCENDING, Nulls.SORT_NULLS_FIRST);
  }

  ascNullsLast(): Column {
    return this.#sorted(Direction.ASCENDING, Nulls.SORT_NULLS_LAST);
  }

  /** Descending, nulls last. */
  desc(): Column {
    return this.#sorted(Direction.DESCENDING, Nulls.SORT_NULLS_LAST);
  }

  descNullsFirst(): Column {
    return this.#sorted(Direction.DESCENDING, Nulls.SORT_NULLS_FIRST);
  }

  descNullsLast(): Column {
    return this.#sorted(Direction.DESCENDING, Nulls.SORT_NULLS_LAST);
  }

  #sorted(direction: Direction, nullOrdering: Nulls): Column {
    return columnOf({ case: "sortOrder", value: { child: this.expression, direction, nullOrdering } }, [this]);
  }

  /** An aggregate or window function over the rows of a window. */
  over(window: WindowSpec): Column {
    const references = [this, ...window.partitions, ...window.orders];
    return new Column(windowExpression(this.expression, window), referencesOf(references));
  }

  /**
   * One more branch of a `functions.when`.
   * @throws {InvalidArgumentError} when the column is no `when`, or has its `otherwise` already.
   */
  when(condition: Column, value: ColumnOrLiteral): Column {
    return callFunction("when", [...this.#branches("when"), condition, value]);
  }

  /**
   * The value where no branch of a `functions.when` holds; without it, null.
   * @throws {InvalidArgumentError} when the column is no `when`, or has its `otherwise` already.
   */
  otherwise(value: ColumnOrLiteral): Column {
    return callFunction("when", [...this.#branches("otherwise"), value]);
  }

  #branches(method: string): readonly Column[] {
    const { exprType } = this.expression;
    if (exprType.case === "unresolvedFunction" && exprType.value.functionName === "when") {
      const parts = exprType.value.arguments;
      if (parts.length % 2 === 0) return parts.map((part) => new Column(part, this.references));
    }
    throw new InvalidArgumentError(`${method}() may only follow functions.when() or when(), and before otherwise().`);
  }

  /** Gives the column to a function and takes what it returns, so that calls can stand in a row. */
  transform(change: (column: Column) => Column): Column {
    return change(this);
  }
}
