import { readType } from "../catalog/catalog.js";
import { jsonArrayAgg, jsonObjectAgg } from "../catalog/functions/index.js";
import { fail, type Place } from "../catalog/problem.js";
import { isText, sameShape } from "../catalog/type-rules.js";
import { notNull, shapeText, type Type, types } from "../catalog/types.js";
import type {
  Expression,
  JsonArray,
  JsonBehavior,
  JsonFunction,
  JsonObject,
  JsonQuery,
  JsonValue,
} from "../syntax/nodes/index.js";
import { nameText } from "../syntax/nodes/index.js";
import { aggregateCall, argumentScope } from "./bind-aggregate-call.js";
import { bindExpression } from "./bind-expression.js";
import type { BoundExpression } from "./bound-expression.js";
import { at } from "./context.js";
import { callNamed, coerce } from "./infer.js";
import type { Scope } from "./scope.js";

/** The words in a call's brackets become constants behind the path; see the entries in catalog/functions/json. */
export function bindJsonFunction(node: JsonFunction, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  switch (node.kind) {
    case "JsonExists": {
      const args = [node.operand, node.path].map((each) => bindExpression(each, scope));
      return callNamed("JSON_EXISTS", [...args, word(node.onError ?? "FALSE", place)], place);
    }
    case "JsonValue":
      return bindJsonValue(node, scope);
    case "JsonQuery":
      return bindJsonQuery(node, scope);
    case "JsonObject":
    case "JsonArray":
      return bindJsonTexts(node, scope);
  }
}

const word = (value: string, place: Place): BoundExpression => ({
  kind: "literal",
  value,
  type: notNull(types.char(value.length)),
  place,
});

const action = (
  name: string,
  allowed: readonly JsonBehavior["action"][],
  behavior: JsonBehavior | undefined,
  place: Place,
): BoundExpression => {
  const { action = "NULL" } = behavior ?? {};
  if (allowed.includes(action)) return word(action, place);
  return fail(place, { code: "MDSP2103", message: `${name} has no ${action}`, hint: `write ${allowed.join(" or ")}` });
};

/** The types that JSON_VALUE returns. */
const scalars: ReadonlySet<string> = new Set(["VARCHAR", "INT", "DOUBLE", "BOOLEAN"]);

function bindJsonValue(node: JsonValue, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const type = node.returning === undefined ? types.string : readType(node.returning, scope.context.file);
  if (!scalars.has(type.kind)) {
    return fail(node.returning === undefined ? place : at(scope.context, node.returning), {
      code: "MDSP2103",
      message: `JSON_VALUE does not return ${shapeText(type)}`,
      hint: "it returns STRING, INT, DOUBLE or BOOLEAN; CAST makes a value of another type",
    });
  }
  const value = callNamed(
    "JSON_VALUE",
    [
      bindExpression(node.operand, scope),
      bindExpression(node.path, scope),
      word(type.kind === "VARCHAR" ? "STRING" : type.kind, place),
      action("JSON_VALUE", ["NULL", "ERROR", "DEFAULT"], node.onEmpty, place),
      action("JSON_VALUE", ["NULL", "ERROR", "DEFAULT"], node.onError, place),
      bindDefault(node.onEmpty, type, scope, place),
      bindDefault(node.onError, type, scope, place),
    ],
    place,
  );
  return asReturned(value, type);
}

/** The value after DEFAULT as a text, for the function makes one of the JSON value as well. */
function bindDefault(behavior: JsonBehavior | undefined, type: Type, scope: Scope, place: Place): BoundExpression {
  if (behavior?.action !== "DEFAULT") return { kind: "literal", value: null, type: types.string, place };
  const value = bindExpression(behavior.value, scope);
  const fits =
    type.kind === "VARCHAR"
      ? isText(value.type) || value.type.kind === "INT" || value.type.kind === "BOOLEAN"
      : type.kind !== "DOUBLE" && sameShape(value.type, type);
  if (!fits) {
    return fail(value.place, {
      code: "MDSP2103",
      message: `JSON_VALUE that returns ${shapeText(type)} cannot have a default of ${shapeText(value.type)}`,
      hint: type.kind === "DOUBLE" ? "Flink takes none here: use COALESCE" : `write a ${shapeText(type)}`,
    });
  }
  if (value.type.kind === "BOOLEAN" || value.type.kind === "INT") return asJson(value);
  return coerce(value, { ...types.string, nullable: value.type.nullable });
}

const asReturned = (operand: BoundExpression, type: Type): BoundExpression =>
  sameShape(operand.type, type)
    ? operand
    : { kind: "cast", operand, safe: false, type: { ...type, nullable: true }, place: operand.place };

function bindJsonQuery(node: JsonQuery, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const type = node.returning === undefined ? types.string : readType(node.returning, scope.context.file);
  const isArray = type.kind === "ARRAY" && type.element.kind === "VARCHAR";
  if (!isArray && type.kind !== "VARCHAR") {
    return fail(node.returning === undefined ? place : at(scope.context, node.returning), {
      code: "MDSP2103",
      message: `JSON_QUERY does not return ${shapeText(type)}`,
      hint: "it returns STRING or ARRAY<STRING>",
    });
  }
  const behaviors = [node.onEmpty, node.onError];
  const empty: readonly JsonBehavior["action"][] = isArray ? ["EMPTY ARRAY"] : ["EMPTY ARRAY", "EMPTY OBJECT"];
  const allowed: readonly JsonBehavior["action"][] = ["NULL", "ERROR", ...empty];
  const value = callNamed(
    isArray ? "JSON_QUERY ARRAY" : "JSON_QUERY",
    [
      bindExpression(node.operand, scope),
      bindExpression(node.path, scope),
      word(node.wrapper ?? "WITHOUT", place),
      ...behaviors.map((behavior) => action("JSON_QUERY", allowed, behavior, place)),
    ],
    place,
  );
  // Flink leaves the elements as they are, whatever their type says.
  return isArray ? { ...value, type: { ...type, nullable: true } } : asReturned(value, type);
}

function bindJsonTexts(node: JsonObject | JsonArray, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  if (node.aggregate) return bindJsonAggregate(node, scope, place);
  if (node.kind === "JsonArray") {
    const items = node.items.map((item) => bindJsonItem(item, scope));
    return callNamed("JSON_ARRAY", [word(node.onNull ?? "ABSENT", place), ...items], place);
  }
  const entries = node.entries.flatMap(({ key, value }) => {
    const bound = bindExpression(key, scope);
    if (bound.kind !== "literal" || bound.value === null || !isText(bound.type)) {
      return fail(bound.place, {
        code: "MDSP2103",
        message: "A key of JSON_OBJECT is a literal text",
        hint: "write JSON_OBJECT('key' VALUE value); MAP[key, value] with JSON_STRING takes others",
      });
    }
    return [bound, bindJsonItem(value, scope)];
  });
  return callNamed("JSON_OBJECT", [word(node.onNull ?? "NULL", place), ...entries], place);
}

/** The aggregates' arguments are JSON already: a value, or a key and a value. */
function bindJsonAggregate(node: JsonObject | JsonArray, scope: Scope, place: Place): BoundExpression {
  const called =
    node.kind === "JsonArray" ? jsonArrayAgg[node.onNull ?? "ABSENT"] : jsonObjectAgg[node.onNull ?? "NULL"];
  const inner = argumentScope(called, scope, place);
  const args =
    node.kind === "JsonArray"
      ? node.items.map((item) => bindJsonItem(item, inner))
      : node.entries.flatMap(({ key, value }) => [bindJsonKey(key, inner), bindJsonItem(value, inner)]);
  return aggregateCall(called, args, place, { distinct: false });
}

function bindJsonKey(node: Expression, scope: Scope): BoundExpression {
  const key = bindExpression(node, scope);
  if (isText(key.type)) return callNamed("JSON_STRING", [key], key.place);
  return fail(key.place, {
    code: "MDSP2103",
    message: `A key of JSON_OBJECTAGG is a text, not ${shapeText(key.type)}`,
    hint: "CAST it AS STRING",
  });
}

/** A value inside of JSON: as it stands when a function makes it JSON, and else written as JSON. */
function bindJsonItem(node: Expression, scope: Scope): BoundExpression {
  if (node.kind === "FunctionCall" && nameText(node.name).toUpperCase() === "JSON") {
    const args = node.arguments.map((argument) => bindExpression(argument, scope));
    return callNamed("JSON", args, at(scope.context, node));
  }
  const bound = bindExpression(node, scope);
  if (bound.type.kind === "NULL") {
    return fail(bound.place, {
      code: "MDSP2103",
      message: "A bare NULL has no type to be written as JSON",
      hint: "write CAST(NULL AS STRING)",
    });
  }
  return asJson(bound);
}

/** The value as JSON. What JSON_OBJECT and JSON_ARRAY give is JSON already. */
export function asJson(value: BoundExpression): BoundExpression {
  const isJson =
    value.kind === "call" && (value.function.name === "JSON_OBJECT" || value.function.name === "JSON_ARRAY");
  return isJson ? value : callNamed("JSON_STRING", [value], value.place);
}
