import type { BinaryOperator, ComparisonOperator, Expression } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseFieldName } from "./names.js";
import { parseBetween, parseIn, parseIs, parseLike, parseQuantified } from "./predicates.js";
import { parsePrefix } from "./prefix.js";

/** How tightly operators bind, as in Calcite: each binds tighter than all with a smaller number. */
export const bindingPower = {
  none: 0,
  or: 10,
  and: 20,
  not: 30,
  is: 40,
  comparison: 50,
  /** BETWEEN, IN, LIKE, SIMILAR TO, OVERLAPS. */
  predicate: 60,
  sum: 70,
  product: 80,
  unary: 90,
} as const;

/** Reads what stands right of an operand, and gives the whole. The cursor is at the operator. */
type Infix = readonly [power: number, read: (cursor: Cursor, left: Expression) => Expression];

/** One entry per token that can follow an operand. */
export const infixes: ReadonlyMap<string, Infix> = new Map<string, Infix>([
  ["OR", binary("OR", bindingPower.or)],
  ["AND", binary("AND", bindingPower.and)],
  ["IS", [bindingPower.is, parseIs]],
  ["=", comparison("=")],
  ["<>", comparison("<>")],
  ["!=", refused("<>")],
  ["<", comparison("<")],
  ["<=", comparison("<=")],
  [">", comparison(">")],
  [">=", comparison(">=")],
  ["BETWEEN", [bindingPower.predicate, parseBetween]],
  ["IN", [bindingPower.predicate, parseIn]],
  ["LIKE", [bindingPower.predicate, parseLike]],
  ["SIMILAR", [bindingPower.predicate, parseLike]],
  ["OVERLAPS", binary("OVERLAPS", bindingPower.predicate)],
  ["+", binary("+", bindingPower.sum)],
  ["-", binary("-", bindingPower.sum)],
  ["*", binary("*", bindingPower.product)],
  ["/", binary("/", bindingPower.product)],
  ["%", binary("%", bindingPower.product)],
  ["||", binary("||", bindingPower.product)],
]);

const negatable: ReadonlySet<string> = new Set(["BETWEEN", "IN", "LIKE", "SIMILAR"]);

/** Reads an expression. */
export function parseExpression(cursor: Cursor): Expression {
  return parseAbove(cursor, bindingPower.none);
}

/** Reads an expression whose operators all bind tighter than `power`. */
export function parseAbove(cursor: Cursor, power: number): Expression {
  return cursor.nested(() => {
    let left = parsePostfix(cursor, parsePrefix(cursor));
    for (;;) {
      const infix = infixAt(cursor);
      if (infix === undefined || infix[0] <= power) {
        cursor.couldBe("an operator");
        return left;
      }
      left = infix[1](cursor, left);
    }
  });
}

function infixAt(cursor: Cursor): Infix | undefined {
  const { keyword } = cursor.token;
  if (keyword !== "NOT") return infixes.get(keyword);
  const after = cursor.peek(1).keyword;
  return negatable.has(after) ? infixes.get(after) : undefined;
}

/** Reads `[index]` and `.field` after an operand. */
function parsePostfix(cursor: Cursor, operand: Expression): Expression {
  let whole = operand;
  for (;;) {
    const { start } = operand.span;
    if (cursor.at("[")) {
      cursor.next();
      const index = parseExpression(cursor);
      cursor.expect("]");
      whole = { kind: "ElementAccess", operand: whole, index, span: cursor.spanFrom({ start, end: start }) };
    } else if (cursor.at(".") && cursor.peek(1).keyword !== "*") {
      cursor.next();
      const field = parseFieldName(cursor);
      whole = { kind: "FieldAccess", operand: whole, field, span: cursor.spanFrom({ start, end: start }) };
    } else return whole;
  }
}

function binary(operator: BinaryOperator, power: number): Infix {
  const read = (cursor: Cursor, left: Expression): Expression => {
    cursor.next();
    const right = parseAbove(cursor, power);
    return { kind: "BinaryOperation", operator, left, right, span: cursor.spanFrom(left.span) };
  };
  return [power, read];
}

/** `!=`, which Flink does not have, read as what it means. */
function refused(operator: ComparisonOperator): Infix {
  const [power, read] = comparison(operator);
  const report = (cursor: Cursor, left: Expression): Expression => {
    const { token } = cursor;
    cursor.report("MDSP1108", `Flink has no operator ${token.text}`, token, `write ${operator}`);
    return read(cursor, left);
  };
  return [power, report];
}

const quantifiers: ReadonlySet<string> = new Set(["ALL", "ANY", "SOME"]);

function comparison(operator: ComparisonOperator): Infix {
  const [power, plain] = binary(operator, bindingPower.comparison);
  const read = (cursor: Cursor, left: Expression): Expression =>
    quantifiers.has(cursor.peek(1).keyword) ? parseQuantified(cursor, left, operator) : plain(cursor, left);
  return [power, read];
}
