import type { SpecialForm } from "../nodes/index.js";
import { bindingPower } from "../parser/expressions.js";
import type { Doc } from "./doc.js";
import { above, isolated, printExpression } from "./expressions.js";

/** A function whose arguments are not a plain list. */
export function printSpecialForm(form: SpecialForm): Doc {
  switch (form.kind) {
    case "Extract":
      return [`EXTRACT(${form.unit} FROM `, printExpression(form.operand), ")"];
    case "RoundToUnit":
      return [`${form.direction}(`, isolated(form.operand), ` TO ${form.unit})`];
    case "Trim": {
      const characters = form.characters === undefined ? "" : [" ", printExpression(form.characters)];
      return [`TRIM(${form.side}`, characters, " FROM ", printExpression(form.operand), ")"];
    }
    case "Position": {
      const needle = above(form.needle, bindingPower.predicate);
      return ["POSITION(", needle, " IN ", printExpression(form.haystack), ")"];
    }
    case "Substring": {
      const length = form.length === undefined ? "" : [" FOR ", printExpression(form.length)];
      return ["SUBSTRING(", printExpression(form.operand), " FROM ", printExpression(form.from), length, ")"];
    }
    case "Overlay": {
      const length = form.length === undefined ? "" : [" FOR ", printExpression(form.length)];
      const range = [" FROM ", printExpression(form.from), length];
      return ["OVERLAY(", printExpression(form.operand), " PLACING ", printExpression(form.replacement), range, ")"];
    }
    case "TimestampAdd":
      return [`TIMESTAMPADD(${form.unit}, `, printExpression(form.count), ", ", printExpression(form.operand), ")"];
    case "TimestampDiff":
      return [`TIMESTAMPDIFF(${form.unit}, `, printExpression(form.from), ", ", printExpression(form.to), ")"];
  }
}
