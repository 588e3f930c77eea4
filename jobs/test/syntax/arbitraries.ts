import fc from "fast-check";
import type {
  DataType,
  Expression,
  Identifier,
  IntervalQualifier,
  IsTestName,
  Query,
  StringLiteral,
  UnaryOperation,
} from "../../src/syntax/index.js";
import { atomicTypeNames } from "../../src/syntax/index.js";

/** Nodes made up for tests have no place. */
const span = { start: 0, end: 0 };

const names = [
  "a",
  "price",
  "größe",
  "select",
  "order",
  "`",
  "a b",
  "open",
  "map",
  "date",
  "value",
  "key",
  "_x1",
  "1s",
  "FLOOR",
  "null",
];

const name = fc.oneof(fc.constantFrom(...names), fc.string({ minLength: 1, unit: "binary" }));

export const identifier: fc.Arbitrary<Identifier> = name.map((each) => ({ kind: "Identifier", name: each, span }));

const string: fc.Arbitrary<StringLiteral> = fc
  .oneof(fc.string({ unit: "binary" }), fc.constantFrom("'", "''", "a\nb", "${X}", "--", "/*"))
  .map((value) => ({ kind: "StringLiteral", value, span }));

const qualifier = (from: IntervalQualifier["from"], rest: Partial<IntervalQualifier> = {}): IntervalQualifier => ({
  kind: "IntervalQualifier",
  from,
  ...rest,
  span,
});

const interval: fc.Arbitrary<Expression> = fc
  .tuple(
    fc.boolean(),
    fc.constantFrom<[string, IntervalQualifier]>(
      ["5", qualifier("MINUTE")],
      ["5", qualifier("DAY", { precision: 3 })],
      ["1 02", qualifier("DAY", { to: "HOUR" })],
      ["0.5", qualifier("SECOND", { precision: 2, fraction: 3 })],
      ["1 02:03:04.5", qualifier("DAY", { to: "SECOND", fraction: 3 })],
      ["1-6", qualifier("YEAR", { to: "MONTH" })],
    ),
  )
  .map(([negative, [value, units]]) => ({
    kind: "IntervalLiteral",
    negative,
    value: { kind: "StringLiteral", value, span },
    qualifier: units,
    span,
  }));

const literal: fc.Arbitrary<Expression> = fc.oneof(
  string,
  interval,
  fc.constantFrom<Expression>(
    { kind: "NumberLiteral", text: "1", form: "integer", span },
    { kind: "NumberLiteral", text: "1.", form: "decimal", span },
    { kind: "NumberLiteral", text: ".5", form: "decimal", span },
    { kind: "NumberLiteral", text: "1e-3", form: "approximate", span },
    { kind: "BooleanLiteral", value: true, span },
    { kind: "BooleanLiteral", value: undefined, span },
    { kind: "NullLiteral", span },
    { kind: "BinaryLiteral", value: "CAFE", span },
    { kind: "DateTimeLiteral", type: "DATE", value: { kind: "StringLiteral", value: "2024-02-29", span }, span },
  ),
);

const column: fc.Arbitrary<Expression> = fc
  .array(identifier, { minLength: 1, maxLength: 3 })
  .map((parts) => ({ kind: "ColumnReference", parts, span }));

const atomicType: fc.Arbitrary<DataType> = fc
  .tuple(fc.constantFrom(...atomicTypeNames), fc.boolean(), fc.boolean())
  .map(([type, nullable, sized]) => ({
    kind: "AtomicType",
    name: type,
    parameters: sized ? parametersOf(type) : [],
    nullable,
    span,
  }));

function parametersOf(type: string): number[] {
  if (type === "DECIMAL") return [10, 2];
  return /^(VAR)?(CHAR|BINARY)$|^TIME/.test(type) ? [3] : [];
}

export const dataType: fc.Arbitrary<DataType> = fc.letrec<{ type: DataType }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atomicType,
    fc
      .tuple(tie("type"), fc.boolean())
      .map(([element, nullable]): DataType => ({ kind: "ArrayType", element, nullable, span })),
    fc
      .tuple(tie("type"), fc.boolean())
      .map(([element, nullable]): DataType => ({ kind: "MultisetType", element, nullable, span })),
    fc
      .tuple(tie("type"), tie("type"), fc.boolean())
      .map(([key, value, nullable]): DataType => ({ kind: "MapType", key, value, nullable, span })),
    fc.tuple(fc.array(fc.tuple(identifier, tie("type")), { maxLength: 3 }), fc.boolean()).map(
      ([fields, nullable]): DataType => ({
        kind: "RowType",
        fields: fields.map(([field, type]) => ({ kind: "RowField", name: field, type, span })),
        nullable,
        span,
      }),
    ),
  ),
})).type;

const operators = ["AND", "OR", "=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "||", "OVERLAPS"] as const;

/** Any expression. */
export const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression; query: Query }>((tie) => {
  const any = tie("any");
  const some = fc.array(any, { minLength: 1, maxLength: 3 });
  const bool = fc.boolean();
  const optional = fc.option(any, { nil: undefined });
  return {
    query: fc.tuple(fc.array(fc.tuple(any, identifier), { minLength: 1, maxLength: 2 }), optional).map(
      ([items, where]): Query => ({
        kind: "Query",
        with: [],
        body: {
          kind: "Select",
          hints: [],
          items: items.map(([each, alias]) => ({ kind: "SelectExpression", expression: each, alias, span })),
          from: [],
          windows: [],
          ...(where === undefined ? {} : { where }),
          span,
        },
        orderBy: [],
        span,
      }),
    ),
    any: fc.oneof(
      { maxDepth: 5, depthSize: "small", withCrossShrink: true },
      column,
      literal,
      fc
        .tuple(fc.constantFrom(...operators), any, any)
        .map(([operator, left, right]): Expression => ({ kind: "BinaryOperation", operator, left, right, span })),
      fc
        .tuple(fc.constantFrom<UnaryOperation["operator"]>("-", "+", "NOT"), any)
        .map(([operator, operand]): Expression => ({ kind: "UnaryOperation", operator, operand, span })),
      fc.tuple(any, any).map(([operand, index]): Expression => ({ kind: "ElementAccess", operand, index, span })),
      fc.tuple(any, identifier).map(([operand, field]): Expression => ({ kind: "FieldAccess", operand, field, span })),
      fc.tuple(any, any, any, bool, bool).map(
        ([operand, low, high, symmetric, negated]): Expression => ({
          kind: "Between",
          operand,
          low,
          high,
          symmetric,
          negated,
          span,
        }),
      ),
      fc.tuple(any, any, optional, bool).map(
        ([operand, pattern, escaped, negated]): Expression => ({
          kind: "Like",
          operator: negated ? "LIKE" : "SIMILAR TO",
          operand,
          pattern,
          ...(escaped === undefined ? {} : { escape: escaped }),
          negated,
          span,
        }),
      ),
      fc
        .tuple(any, some, bool)
        // `a IN (query)` is an InSubquery.
        .filter(([, values]) => values.length > 1 || values[0]?.kind !== "ScalarSubquery")
        .map(([operand, values, negated]): Expression => ({ kind: "InList", operand, values, negated, span })),
      fc
        .tuple(any, tie("query"), bool)
        .map(([operand, query, negated]): Expression => ({ kind: "InSubquery", operand, query, negated, span })),
      fc
        .tuple(any, fc.constantFrom<IsTestName>("NULL", "TRUE", "JSON OBJECT"), bool)
        .map(([operand, test, negated]): Expression => ({ kind: "IsTest", operand, test, negated, span })),
      fc
        .tuple(any, any, bool)
        .map(([left, right, negated]): Expression => ({ kind: "IsDistinctFrom", left, right, negated, span })),
      tie("query").map((query): Expression => ({ kind: "Exists", query, span })),
      tie("query").map((query): Expression => ({ kind: "ScalarSubquery", query, span })),
      fc.tuple(optional, any, any, optional).map(
        ([operand, condition, result, otherwise]): Expression => ({
          kind: "Case",
          ...(operand === undefined ? {} : { operand }),
          branches: [{ kind: "CaseBranch", conditions: [condition], result, span }],
          ...(otherwise === undefined ? {} : { otherwise }),
          span,
        }),
      ),
      fc
        .tuple(any, dataType, bool)
        .map(([operand, type, safe]): Expression => ({ kind: "Cast", operand, type, safe, span })),
      fc.tuple(identifier, fc.array(any, { maxLength: 3 }), bool, optional).map(
        ([called, values, distinct, filter]): Expression => ({
          kind: "FunctionCall",
          name: { kind: "QualifiedName", parts: [called], span },
          arguments: values,
          star: false,
          bare: false,
          ...(distinct && values.length > 0 ? { quantifier: "DISTINCT" } : {}),
          ...(filter === undefined ? {} : { filter }),
          span,
        }),
      ),
      fc.array(any, { maxLength: 3 }).map((fields): Expression => ({ kind: "RowConstructor", fields, span })),
      fc.array(any, { maxLength: 3 }).map((elements): Expression => ({ kind: "ArrayConstructor", elements, span })),
      fc.array(fc.tuple(any, any), { maxLength: 2 }).map(
        (pairs): Expression => ({
          kind: "MapConstructor",
          entries: pairs.map(([key, value]) => ({ kind: "MapEntry", key, value, span })),
          span,
        }),
      ),
      any.map((value): Expression => ({ kind: "IntervalConstructor", value, unit: "MINUTE", span })),
      fc.tuple(any, any, fc.constantFrom(qualifier("HOUR"), qualifier("DAY", { to: "SECOND" }))).map(
        ([left, right, units]): Expression => ({
          kind: "IntervalDifference",
          difference: { kind: "BinaryOperation", operator: "-", left, right, span },
          qualifier: units,
          span,
        }),
      ),
      any.map((operand): Expression => ({ kind: "Extract", unit: "HOUR", operand, span })),
      any.map((operand): Expression => ({ kind: "RoundToUnit", direction: "FLOOR", operand, unit: "DAY", span })),
      fc.tuple(any, any).map(([needle, haystack]): Expression => ({ kind: "Position", needle, haystack, span })),
      fc
        .tuple(any, any)
        .map(([characters, operand]): Expression => ({ kind: "Trim", side: "LEADING", characters, operand, span })),
      fc
        .tuple(any, any, any)
        .map(([operand, from, length]): Expression => ({ kind: "Substring", operand, from, length, span })),
      fc.tuple(any, any).map(
        ([key, value]): Expression => ({
          kind: "JsonObject",
          aggregate: false,
          entries: [{ kind: "JsonEntry", key, value, span }],
          onNull: "ABSENT",
          span,
        }),
      ),
      fc.tuple(any, any, any).map(
        ([operand, path, value]): Expression => ({
          kind: "JsonValue",
          operand,
          path,
          onEmpty: { action: "DEFAULT", value },
          onError: { action: "NULL" },
          span,
        }),
      ),
    ),
  };
}).any;
