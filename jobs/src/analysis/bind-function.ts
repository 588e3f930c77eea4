import {
  aggregateFunctions,
  functionNames,
  laterFunctions,
  scalarFunctions,
  windowFunctions,
} from "../catalog/functions/index.js";
import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { catalogFunction, type FunctionEntry, systemFunction, wholeOf } from "../catalog/user-function.js";
import type { FunctionCall } from "../syntax/nodes/index.js";
import { nameText } from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import { bindAggregateCall } from "./bind-aggregate-call.js";
import { bindExpression } from "./bind-expression.js";
import { bindWindowPart } from "./bind-group-window.js";
import { bindGroupingCall } from "./bind-grouping.js";
import { asJson } from "./bind-json.js";
import { unsupportedWatermark } from "./bind-operator.js";
import { bindOverCall } from "./bind-over.js";
import { type BoundExpression, walk } from "./bound-expression.js";
import { at } from "./context.js";
import { call } from "./infer.js";
import type { Scope } from "./scope.js";

/** A call of a function of one row or of many. */
export function bindFunction(node: FunctionCall, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const name = nameText(node.name).toUpperCase();
  const system = node.bare ? undefined : systemFunction(node.name, scope.context.catalog);
  if (system !== undefined) return bindUserCall(system, node, scope);
  if (node.over !== undefined) return bindOverCall(node, name, scope);
  if (name === "CURRENT_WATERMARK") return unsupportedWatermark(place);
  if (name === "GROUPING" || name === "GROUPING_ID") return bindGroupingCall(node, scope);
  const part = bindWindowPart(node, scope);
  if (part !== undefined) return part;
  const aggregate = aggregateFunctions.get(name);
  if (aggregate !== undefined) return bindAggregateCall(aggregate, node, scope);
  const scalar = scalarFunctions.get(name);
  if (scalar === undefined) return bindUnknown(name, node, scope);
  requirePlain(name, node, place);
  if (name === "JSON") {
    return fail(place, {
      code: "MDSP2005",
      message: "JSON stands only as a value inside of JSON_OBJECT and JSON_ARRAY",
      hint: "write JSON_OBJECT('key' VALUE JSON(text)); a text that is JSON needs no function",
    });
  }
  const args = node.arguments.map((argument) => bindExpression(argument, scope));
  const [only] = args;
  if (name === "JSON_STRING" && args.length === 1 && only !== undefined) return asJson(only);
  return call(scalar, args, place);
}

/** DISTINCT, FILTER and * belong to aggregates. */
function requirePlain(name: string, node: FunctionCall, place: Place): void {
  if (node.filter === undefined && node.quantifier === undefined && !node.star) return;
  fail(place, { code: "MDSP2005", message: `${name} is no aggregate: DISTINCT, FILTER and * do not go with it` });
}

function bindUserCall(entry: FunctionEntry, node: FunctionCall, scope: Scope): BoundExpression {
  const { callable } = wholeOf(entry);
  const place = at(scope.context, node);
  if (node.over !== undefined) {
    const message = `${callable.name} is neither an aggregate nor a window function, so it cannot stand before OVER`;
    return fail(at(scope.context, node.name), { code: "MDSP2362", message, hint: "remove OVER" });
  }
  requirePlain(callable.name, node, place);
  const args = node.arguments.map((argument) => bindExpression(argument, scope));
  return call(callable, args, place);
}

/** A function of one's own, where no built-in one has the name. */
function bindUnknown(name: string, node: FunctionCall, scope: Scope): BoundExpression {
  const found = laterFunctions.has(name) ? undefined : catalogFunction(node.name, scope.context.catalog);
  return found === undefined ? unknownFunction(name, node, scope) : bindUserCall(found, node, scope);
}

function unknownFunction(name: string, node: FunctionCall, scope: Scope): never {
  const place = at(scope.context, node.name);
  const window = windowFunctions.get(name);
  if (window !== undefined) {
    return fail(place, { code: "MDSP2369", message: `${name} has no OVER`, hint: `write ${window.usage}` });
  }
  const needs = laterFunctions.get(name);
  if (needs !== undefined) return notYet(place, notYetCodes.function, name, needs);
  const { system, temporary, permanent } = scope.context.catalog.functions;
  const own = [system, temporary, permanent].flatMap((functions) => [...functions.keys()]);
  const known = [...functionNames, ...own];
  const similar = closest(name, known);
  const hint =
    similar === undefined ? "the functions there are stand in the language reference" : `did you mean ${similar}?`;
  return fail(place, { code: "MDSP2004", message: `There is no function ${name}`, hint });
}

/** Whether an expression has an aggregate, or the mark of a window's last row, in it. */
export function hasAggregate(expression: BoundExpression): boolean {
  for (const { kind } of walk(expression))
    if (kind === "aggregate" || kind === "grouping" || kind === "final") return true;
  return false;
}
