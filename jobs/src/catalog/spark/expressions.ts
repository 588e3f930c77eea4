import { create } from "@bufbuild/protobuf";
import * as proto from "apache-spark-connect-node/proto";
import { shapeText, type Type } from "../types.js";
import { ddlName, sparkType } from "./data-type.js";

type Expression = proto.Expression;

const expression = (exprType: Expression["exprType"]): Expression => create(proto.ExpressionSchema, { exprType });

/** A column by its name, which must be unique in the relation. */
export function col(name: string): Expression {
  const value = create(proto.Expression_UnresolvedAttributeSchema, { unparsedIdentifier: ddlName(name) });
  return expression({ case: "unresolvedAttribute", value });
}

/** A call of one of Spark's built-in functions. */
export function fn(functionName: string, ...args: readonly Expression[]): Expression {
  const value = create(proto.Expression_UnresolvedFunctionSchema, { functionName, arguments: [...args] });
  return expression({ case: "unresolvedFunction", value });
}

/** An expression under a name. */
export function as(expr: Expression, name: string): Expression {
  return expression({ case: "alias", value: create(proto.Expression_AliasSchema, { expr, name: [name] }) });
}

/** `left AND right AND …`, or the only one. */
export function and(first: Expression, ...rest: readonly Expression[]): Expression {
  return rest.reduce((left, right) => fn("and", left, right), first);
}

/** `CASE WHEN c1 THEN r1 … [ELSE e] END`. */
export function caseWhen(
  branches: readonly (readonly [condition: Expression, result: Expression])[],
  otherwise?: Expression,
): Expression {
  return fn("when", ...branches.flat(), ...(otherwise === undefined ? [] : [otherwise]));
}

/** A field of a struct, an element of an array (from 0) or the value of a key of a map. */
export function extract(child: Expression, extraction: Expression): Expression {
  const value = create(proto.Expression_UnresolvedExtractValueSchema, { child, extraction });
  return expression({ case: "unresolvedExtractValue", value });
}

/** What a cast does with a value that does not fit: fail, give NULL, or wrap around as Java does. */
export type CastMode = "fail" | "null" | "wrap";

const evalModes = {
  fail: proto.Expression_Cast_EvalMode.ANSI,
  null: proto.Expression_Cast_EvalMode.TRY,
  wrap: proto.Expression_Cast_EvalMode.LEGACY,
} as const;

/** Spark's own cast. {@link ../casts.castExpression} has Flink's meaning. */
export function rawCast(expr: Expression, type: Type, mode: CastMode = "fail"): Expression {
  const castToType = { case: "type", value: sparkType(type) } as const;
  const value = create(proto.Expression_CastSchema, { expr, castToType, evalMode: evalModes[mode] });
  return expression({ case: "cast", value });
}

const literal = (literalType: proto.Expression_Literal["literalType"]): Expression =>
  expression({ case: "literal", value: create(proto.Expression_LiteralSchema, { literalType }) });

export const lit = {
  string: (value: string): Expression => literal({ case: "string", value }),
  boolean: (value: boolean): Expression => literal({ case: "boolean", value }),
  int: (value: number): Expression => literal({ case: "integer", value }),
  bigint: (value: bigint): Expression => literal({ case: "long", value }),
  double: (value: number): Expression => literal({ case: "double", value }),
  bytes: (value: Uint8Array): Expression => literal({ case: "binary", value }),
  /** Days since 1970. */
  date: (value: number): Expression => literal({ case: "date", value }),
  /** Microseconds since 1970, without a time zone. */
  timestampNtz: (value: bigint): Expression => literal({ case: "timestampNtz", value }),
  /** Microseconds since 1970, an instant. */
  timestamp: (value: bigint): Expression => literal({ case: "timestamp", value }),
  /** Microseconds. */
  dayTime: (value: bigint): Expression => literal({ case: "dayTimeInterval", value }),
  /** Months. */
  yearMonth: (value: number): Expression => literal({ case: "yearMonthInterval", value }),
  decimal: (value: string, precision: number, scale: number): Expression =>
    literal({ case: "decimal", value: create(proto.Expression_Literal_DecimalSchema, { value, precision, scale }) }),
  null: (type: Type): Expression => literal({ case: "null", value: sparkType(type) }),
} as const;

/** A map of texts, as options of `from_avro` and `from_json` are given. */
export function textMap(entries: Readonly<Record<string, string>>): Expression {
  const parts = Object.entries(entries).flatMap(([key, value]) => [lit.string(key), lit.string(value)]);
  return fn("map", ...parts);
}

/** Makes a query fail with this message when the expression is evaluated. */
export function raise(message: string, type: Type): Expression {
  return rawCast(fn("raise_error", lit.string(`${message} (${shapeText(type)})`)), type, "wrap");
}
