import type { BinaryOperation, Case, Expression, Literal } from "../nodes/index.js";
import { bindingPower } from "../parser/expressions.js";
import { clause, type Doc, group, indent, join, line, list, mark, softLine } from "./doc.js";
import { printCall } from "./function-calls.js";
import { printJson } from "./json-functions.js";
import { printIdentifier, printName, printQualifier, printString } from "./names.js";
import { precedence, primary } from "./precedence.js";
import { printQuery } from "./query.js";
import { printSpecialForm } from "./special-forms.js";
import { printType } from "./types.js";

/** An expression without parentheses around it. */
export function printExpression(expression: Expression): Doc {
  return mark(expression, unmarked(expression));
}

function unmarked(expression: Expression): Doc {
  switch (expression.kind) {
    case "ColumnReference":
      return printName(expression);
    case "FieldAccess":
      return [printAccessed(expression.operand, false), ".", printIdentifier(expression.field)];
    case "ElementAccess":
      return [printAccessed(expression.operand, true), "[", printExpression(expression.index), "]"];
    case "BinaryOperation":
      return printBinary(expression);
    case "UnaryOperation":
      return expression.operator === "NOT"
        ? ["NOT ", above(expression.operand, bindingPower.not)]
        : [expression.operator, above(expression.operand, bindingPower.unary)];
    case "Between":
    case "Like":
    case "InList":
    case "InSubquery":
    case "IsTest":
    case "IsDistinctFrom":
    case "Exists":
    case "QuantifiedComparison":
      return printPredicate(expression);
    case "Case":
      return printCase(expression);
    case "Cast": {
      const type = printType(expression.type);
      return [expression.safe ? "TRY_CAST(" : "CAST(", printExpression(expression.operand), " AS ", type, ")"];
    }
    case "FunctionCall":
      return printCall(expression);
    case "NamedArgument":
      return [printIdentifier(expression.name), " => ", printExpression(expression.value)];
    case "RowConstructor":
      return ["ROW", list(expression.fields.map(printExpression))];
    case "ArrayConstructor":
      return ["ARRAY", list(expression.elements.map(printExpression), "[", "]")];
    case "MapConstructor": {
      const entries = expression.entries.map(({ key, value }) => [printExpression(key), ", ", printExpression(value)]);
      return ["MAP", list(entries, "[", "]")];
    }
    case "IntervalConstructor":
      return ["INTERVAL ", printCounted(expression.value), " ", expression.unit];
    case "IntervalDifference":
      return [inParentheses(printExpression(expression.difference)), ` ${printQualifier(expression.qualifier)}`];
    case "ScalarSubquery":
      return inParentheses(printQuery(expression.query));
    case "CollectionSubquery":
      return [expression.collection, inParentheses(printQuery(expression.query))];
    case "JsonExists":
    case "JsonValue":
    case "JsonQuery":
    case "JsonObject":
    case "JsonArray":
      return printJson(expression);
    case "Extract":
    case "RoundToUnit":
    case "Trim":
    case "Position":
    case "Substring":
    case "Overlay":
    case "TimestampAdd":
    case "TimestampDiff":
      return printSpecialForm(expression);
    default:
      return printLiteral(expression);
  }
}

function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case "StringLiteral":
      return printString(literal);
    case "NumberLiteral":
      return literal.text;
    case "BooleanLiteral":
      return literal.value === undefined ? "UNKNOWN" : literal.value ? "TRUE" : "FALSE";
    case "NullLiteral":
      return "NULL";
    case "BinaryLiteral":
      return `X'${literal.value}'`;
    case "DateTimeLiteral":
      return `${literal.type} ${printString(literal.value)}`;
    case "IntervalLiteral":
      return `INTERVAL ${literal.negative ? "-" : ""}${printString(literal.value)} ${printQualifier(literal.qualifier)}`;
  }
}

/** An expression, in parentheses unless it binds tighter than `power`. */
export function above(expression: Expression, power: number): Doc {
  const doc = printExpression(expression);
  return precedence(expression) > power ? doc : ["(", doc, ")"];
}

/** An expression, in parentheses unless it binds at least as tightly as `power`: the left side of an operator. */
function atLeast(expression: Expression, power: number): Doc {
  return above(expression, power - 1);
}

export function inParentheses(doc: Doc): Doc {
  return group(["(", indent([softLine, doc]), softLine, ")"]);
}

/** A chain of operators of one precedence, however long, as one group. */
function printBinary(expression: BinaryOperation): Doc {
  const power = precedence(expression);
  const parts: Doc[] = [];
  let left: Expression = expression;
  while (left.kind === "BinaryOperation" && precedence(left) === power) {
    parts.push([line, clause(left.operator, [left.operator, " ", above(left.right, power)])]);
    left = left.left;
  }
  return group([atLeast(left, power), indent(parts.reverse())]);
}

/** What stands before `.` or `[`. */
function printAccessed(operand: Expression, indexed: boolean): Doc {
  const doc = printExpression(operand);
  switch (operand.kind) {
    case "ColumnReference":
      return indexed ? doc : ["(", doc, ")"];
    case "FieldAccess":
    case "ElementAccess":
    case "Cast":
    case "RowConstructor":
    case "ArrayConstructor":
    case "MapConstructor":
    case "ScalarSubquery":
      return doc;
    case "FunctionCall":
      return operand.over === undefined && !operand.bare ? doc : ["(", doc, ")"];
    default:
      return ["(", doc, ")"];
  }
}

/** The number of an INTERVAL that is not written as a string. */
function printCounted(value: Expression): Doc {
  const simple = value.kind === "NumberLiteral" || value.kind === "ColumnReference";
  return simple ? printExpression(value) : ["(", printExpression(value), ")"];
}

type Predicate = Extract<
  Expression,
  {
    kind:
      | "Between"
      | "Like"
      | "InList"
      | "InSubquery"
      | "IsTest"
      | "IsDistinctFrom"
      | "Exists"
      | "QuantifiedComparison";
  }
>;

function printPredicate(expression: Predicate): Doc {
  const inner = bindingPower.predicate;
  const not = "negated" in expression && expression.negated ? "NOT " : "";
  switch (expression.kind) {
    case "Between": {
      const symmetric = expression.symmetric ? "SYMMETRIC " : "";
      const range = [above(expression.low, inner), " AND ", above(expression.high, inner)];
      return [atLeast(expression.operand, inner), ` ${not}BETWEEN ${symmetric}`, range];
    }
    case "Like": {
      const escaped = expression.escape === undefined ? "" : [" ESCAPE ", above(expression.escape, inner)];
      return [
        atLeast(expression.operand, inner),
        ` ${not}${expression.operator} `,
        above(expression.pattern, inner),
        escaped,
      ];
    }
    case "InList":
      return [atLeast(expression.operand, inner), ` ${not}IN `, list(expression.values.map(printExpression))];
    case "InSubquery":
      return [atLeast(expression.operand, inner), ` ${not}IN `, inParentheses(printQuery(expression.query))];
    case "IsTest":
      return [atLeast(expression.operand, bindingPower.is), ` IS ${not}${expression.test}`];
    case "IsDistinctFrom": {
      const right = above(expression.right, bindingPower.comparison);
      return [atLeast(expression.left, bindingPower.is), ` IS ${not}DISTINCT FROM `, right];
    }
    case "Exists":
      return ["EXISTS ", inParentheses(printQuery(expression.query))];
    case "QuantifiedComparison": {
      const comparison = ` ${expression.operator} ${expression.quantifier} `;
      return [
        atLeast(expression.operand, bindingPower.comparison),
        comparison,
        inParentheses(printQuery(expression.query)),
      ];
    }
  }
}

function printCase({ operand, branches, otherwise }: Case): Doc {
  const lines: Doc[] = branches.map(({ conditions, result }) => [
    line,
    clause("WHEN", ["WHEN ", join(", ", conditions.map(printExpression)), " THEN ", printExpression(result)]),
  ]);
  if (otherwise !== undefined) lines.push([line, clause("ELSE", ["ELSE ", printExpression(otherwise)])]);
  const tested = operand === undefined ? "" : [" ", printExpression(operand)];
  return group(["CASE", tested, indent(lines), line, "END"]);
}

/** An expression in parentheses unless nothing around it can change what it means. */
export function isolated(expression: Expression): Doc {
  const hasUnits = expression.kind === "IntervalLiteral" || expression.kind === "IntervalDifference";
  const safe = precedence(expression) >= primary && !hasUnits;
  return safe ? printExpression(expression) : ["(", printExpression(expression), ")"];
}
