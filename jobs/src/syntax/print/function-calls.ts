import { bareFunctions, reservedFunctions, reservedWords } from "../keywords.js";
import type { FrameBound, FunctionCall, OrderItem, Over, WindowFrame, WindowSpecification } from "../nodes/index.js";
import { bindingPower } from "../parser/expressions.js";
import { jsonFunctions } from "../parser/json-functions.js";
import { specialForms } from "../parser/special-forms.js";
import { clause, type Doc, group, indent, join, line, list, mark, softLine } from "./doc.js";
import { above, printExpression } from "./expressions.js";
import { printFunctionName, printIdentifier } from "./names.js";

/** A call with what follows its parenthesis. */
export function printCall(call: FunctionCall): Doc {
  if (call.bare) return printFunctionName(call.name, (word) => bareFunctions.has(word));
  const parts: Doc[] = [printFunctionName(call.name, (word) => callable(call, word)), printArguments(call)];
  if (call.nulls !== undefined) parts.push(` ${call.nulls} NULLS`);
  if (call.withinGroup !== undefined) parts.push([" WITHIN GROUP (", printOrderBy(call.withinGroup), ")"]);
  if (call.filter !== undefined) parts.push([" FILTER (WHERE ", printExpression(call.filter), ")"]);
  if (call.over !== undefined) parts.push([" OVER ", printOver(call.over)]);
  return parts;
}

/** Whether this call's name, without backticks, is read as that of a plain function. */
function callable(call: FunctionCall, word: string): boolean {
  if (jsonFunctions.has(word) || neverPlain.has(word)) return false;
  if (specialForms.has(word)) return call.arguments.length > 0 && call.quantifier === undefined;
  return reservedFunctions.has(word) || !reservedWords.has(word);
}

/** Words that before a parenthesis always start something else than a plain call. */
const neverPlain: ReadonlySet<string> = new Set(
  "EXTRACT POSITION OVERLAY TIMESTAMPADD TIMESTAMPDIFF MAP MULTISET DESCRIPTOR VALUE".split(" "),
);

function printArguments(call: FunctionCall): Doc {
  if (call.star) return "(*)";
  const values = call.arguments.map(printExpression);
  if (call.quantifier === undefined) return list(values);
  return group(["(", indent([softLine, `${call.quantifier} `, join([",", line], values)]), softLine, ")"]);
}

/** `ORDER BY a, b DESC`. */
export function printOrderBy(items: readonly OrderItem[]): Doc {
  return clause("ORDER", ["ORDER BY ", join(", ", items.map(printOrderItem))]);
}

export function printOrderItem(item: OrderItem): Doc {
  const { expression, direction, nulls } = item;
  const doc = printExpression(expression);
  return mark(item, [
    doc,
    direction === undefined ? "" : ` ${direction}`,
    nulls === undefined ? "" : ` NULLS ${nulls}`,
  ]);
}

function printOver(over: Over): Doc {
  return over.kind === "WindowName" ? printIdentifier(over.name) : printWindow(over);
}

/** `(PARTITION BY … ORDER BY … ROWS …)`. */
export function printWindow({ base, partitionBy, orderBy, frame }: WindowSpecification): Doc {
  const parts: Doc[] = [];
  if (base !== undefined) parts.push(printIdentifier(base));
  if (partitionBy.length > 0) {
    parts.push(clause("PARTITION", ["PARTITION BY ", join(", ", partitionBy.map(printExpression))]));
  }
  if (orderBy.length > 0) parts.push(printOrderBy(orderBy));
  if (frame !== undefined) parts.push(printFrame(frame));
  if (parts.length === 0) return "()";
  return group(["(", indent([softLine, join(line, parts)]), softLine, ")"]);
}

function printFrame({ unit, start, end }: WindowFrame): Doc {
  if (end === undefined) return [unit, " ", printBound(start)];
  return [unit, " BETWEEN ", printBound(start), " AND ", printBound(end)];
}

function printBound({ side, value }: FrameBound): Doc {
  if (side === "CURRENT ROW") return side;
  return [value === undefined ? "UNBOUNDED" : above(value, bindingPower.predicate), " ", side];
}
