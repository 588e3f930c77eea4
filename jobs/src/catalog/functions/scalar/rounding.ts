import { caseWhen, fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isInteger, isNumeric } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Argument, Call, Check, ScalarFunction } from "../function.js";
import { anyNullable } from "../signatures.js";

const entry = entriesOf("arithmetic");

/** The type of a decimal that keeps so many digits behind the point. */
function rounded(type: Type & { readonly kind: "DECIMAL" }, digits: number): Type {
  if (digits >= type.scale) return type;
  const scale = Math.max(0, digits);
  return types.decimal(Math.min(38, 1 + type.precision - type.scale + scale), scale);
}

const digitsOf = (digits: Pick<Argument, "constant"> | undefined): number =>
  digits === undefined ? 0 : Number(digits.constant ?? 0);

const roundable: Check = (args) => {
  const [number, digits] = args;
  if (number === undefined || args.length > 2 || !isNumeric(number.type)) return undefined;
  if (digits !== undefined && !isInteger(digits.type)) return undefined;
  const result = number.type.kind === "DECIMAL" ? rounded(number.type, digitsOf(digits)) : number.type;
  const wanted = digits === undefined ? [] : [withNullable(types.int, digits.type.nullable)];
  return { arguments: [number.type, ...wanted], result: withNullable(result, anyNullable(args)) };
};

/** Spark must know the digits when it plans. */
const needs: NonNullable<ScalarFunction["needs"]> = ([, digits]) =>
  digits !== undefined && digits.constant === undefined ? "digits that are a literal" : undefined;

const constantDigits = (call: Call): number => {
  const constant = call.constants[1];
  return constant === undefined || constant === null ? 0 : Number(constant);
};

const atDigits = (call: Call, value: Expression): Expression => fn("round", value, lit.int(constantDigits(call)));

export const round: ScalarFunction = {
  ...entry(
    "ROUND",
    "ROUND(number [, digits])",
    "The number to so many digits behind the point; a half goes away from zero.",
    roundable,
    (call) => nullWithDigits(call, rawCast(atDigits(call, argument(call, 0)), call.result, "wrap")),
  ),
  needs,
};

/** What Spark rounds away from zero is taken back by one unit of the last digit. */
function cut(call: Call): Expression {
  const digits = constantDigits(call);
  const type = call.types[0] ?? types.double;
  if (isInteger(type) && digits >= 0) return argument(call, 0);
  const wide = isInteger(type) ? types.bigint : type;
  const number = rawCast(argument(call, 0), wide, "wrap");
  const nearest = atDigits(call, number);
  const unit = fn("*", fn("sign", number), stepOf(wide, digits));
  const less = rawCast(
    atDigits(call, rawCast(fn("-", nearest, rawCast(unit, wide, "wrap")), wide, "wrap")),
    call.result,
    "wrap",
  );
  const tooFar = fn(">", fn("abs", nearest), fn("abs", number));
  return nullWithDigits(call, caseWhen([[tooFar, less]], rawCast(nearest, call.result, "wrap")));
}

function stepOf(type: Type, digits: number): Expression {
  if (type.kind !== "DECIMAL") return lit.double(10 ** -digits);
  const kept = Math.min(digits, type.scale);
  const text = kept > 0 ? `0.${"0".repeat(kept - 1)}1` : `1${"0".repeat(-kept)}`;
  return lit.decimal(text, 38, Math.max(0, kept));
}

const nullWithDigits = (call: Call, value: Expression): Expression =>
  call.constants[1] === null ? lit.null(call.result) : value;

export const truncate: ScalarFunction = {
  ...entry(
    "TRUNCATE",
    "TRUNCATE(number [, digits])",
    "The number without its digits after so many behind the point.",
    roundable,
    cut,
  ),
  needs,
};
