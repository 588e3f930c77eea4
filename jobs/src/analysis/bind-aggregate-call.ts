import type { AggregateFunction } from "../catalog/functions/index.js";
import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { shapeText, withNullable } from "../catalog/types.js";
import type { FunctionCall } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import { type BoundExpression, columnIds } from "./bound-expression.js";
import { at } from "./context.js";
import { argumentOf, coerce, condition } from "./infer.js";
import type { Scope } from "./scope.js";

/** A call of a function of many rows, with DISTINCT and FILTER. */
export function bindAggregateCall(aggregate: AggregateFunction, node: FunctionCall, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const { name } = aggregate;
  const inner = argumentScope(aggregate, scope, place);
  if (node.star && name !== "COUNT")
    return fail(place, { code: "MDSP2005", message: `${name}(*) has no meaning`, hint: `write ${aggregate.usage}` });
  if (node.withinGroup !== undefined)
    return notYet(place, notYetCodes.function, "WITHIN GROUP", "an aggregate that keeps an order");
  if (node.nulls === "RESPECT")
    return notYet(
      place,
      notYetCodes.function,
      "RESPECT NULLS",
      "an aggregate that keeps NULLs",
      "Flink's default passes them over",
    );
  const distinct = node.quantifier === "DISTINCT";
  if (distinct && aggregate.distinct === "unsupported") {
    return notYet(place, notYetCodes.function, `${name}(DISTINCT …)`, "a set of the values in state");
  }
  const args = node.arguments.map((argument) => bindExpression(argument, inner));
  if (args.length === 0 && !node.star) return misfit(aggregate, args, place);
  const filter =
    node.filter && condition(bindExpression(node.filter, { ...inner, aggregates: { not: "FILTER" } }), "FILTER");
  return aggregateCall(aggregate, args, place, {
    distinct: distinct && aggregate.distinct === "translated",
    ...(filter === undefined ? {} : { filter }),
  });
}

/** Where the arguments of an aggregate are bound; ends with an error where there can be none. */
export function argumentScope({ name }: AggregateFunction, scope: Scope, place: Place): Scope {
  if (scope.aggregates !== "allowed") {
    return fail(place, {
      code: "MDSP2006",
      message: `${name} is an aggregate, which ${scope.aggregates.not} cannot have`,
      hint: "a condition on aggregates stands in HAVING",
    });
  }
  const { overs: _, ...plain } = scope;
  return { ...plain, aggregates: { not: "an argument of an aggregate" } };
}

function misfit({ name, usage }: AggregateFunction, args: readonly BoundExpression[], place: Place): never {
  const given = args.map((arg) => shapeText(arg.type)).join(", ");
  return fail(place, { code: "MDSP2103", message: `${name} does not go with (${given})`, hint: `write ${usage}` });
}

/** An aggregate of arguments that are bound; of none it counts rows. */
export function aggregateCall(
  aggregate: AggregateFunction,
  args: readonly BoundExpression[],
  place: Place,
  { distinct, filter }: { readonly distinct: boolean; readonly filter?: BoundExpression },
): BoundExpression {
  const { name, constantAt } = aggregate;
  const needs = aggregate.needs?.(args.map(argumentOf));
  if (needs !== undefined)
    notYet(place, notYetCodes.function, `this form of ${name}`, needs, "CAST the values AS DOUBLE");
  const signature = aggregate.check(args.map(argumentOf));
  if (signature === undefined) return misfit(aggregate, args, place);
  const variable = constantAt === undefined ? undefined : args[constantAt];
  if (variable !== undefined && columnIds(variable).size > 0) {
    return fail(variable.place, {
      code: "MDSP2340",
      message: `Argument ${(constantAt ?? 0) + 1} of ${name} is not the same for all rows`,
      hint: `write ${aggregate.usage} with a literal there`,
    });
  }
  const fitted = args.map((arg, index) => {
    const type = signature.arguments[index];
    return type === undefined ? arg : coerce(arg, type);
  });
  const nullable = signature.result.nullable || (filter !== undefined && aggregate.neverNull !== true);
  return {
    kind: "aggregate",
    function: aggregate,
    args: fitted,
    distinct,
    ...(filter === undefined ? {} : { filter }),
    type: withNullable(signature.result, nullable),
    place,
  };
}
