import type { JsonBehavior, JsonFunction } from "../nodes/index.js";
import { type Doc, list } from "./doc.js";
import { isolated, printExpression } from "./expressions.js";
import { printType } from "./types.js";

/** A JSON function of the SQL standard. */
export function printJson(call: JsonFunction): Doc {
  switch (call.kind) {
    case "JsonExists": {
      const onError = call.onError === undefined ? "" : ` ${call.onError} ON ERROR`;
      return ["JSON_EXISTS(", printExpression(call.operand), ", ", printExpression(call.path), onError, ")"];
    }
    case "JsonValue": {
      const returning = call.returning === undefined ? "" : ` RETURNING ${printType(call.returning)}`;
      const behaviors = [printBehavior(call.onEmpty, "EMPTY"), printBehavior(call.onError, "ERROR")];
      return [
        "JSON_VALUE(",
        printExpression(call.operand),
        ", ",
        printExpression(call.path),
        returning,
        behaviors,
        ")",
      ];
    }
    case "JsonQuery": {
      const returning = call.returning === undefined ? "" : ` RETURNING ${printType(call.returning)}`;
      const wrapper = call.wrapper === undefined ? "" : ` ${wrappers[call.wrapper]} ARRAY WRAPPER`;
      const behaviors = [printBehavior(call.onEmpty, "EMPTY"), printBehavior(call.onError, "ERROR")];
      const options = [returning, wrapper, behaviors];
      return ["JSON_QUERY(", printExpression(call.operand), ", ", printExpression(call.path), options, ")"];
    }
    case "JsonObject": {
      const entries = call.entries.map(({ key, value }) => ["KEY ", isolated(key), " VALUE ", printExpression(value)]);
      return [call.aggregate ? "JSON_OBJECTAGG" : "JSON_OBJECT", withOnNull(entries, call.onNull)];
    }
    case "JsonArray":
      return [
        call.aggregate ? "JSON_ARRAYAGG" : "JSON_ARRAY",
        withOnNull(call.items.map(printExpression), call.onNull),
      ];
  }
}

const wrappers = {
  WITHOUT: "WITHOUT",
  CONDITIONAL: "WITH CONDITIONAL",
  UNCONDITIONAL: "WITH UNCONDITIONAL",
} as const;

function printBehavior(behavior: JsonBehavior | undefined, event: "EMPTY" | "ERROR"): Doc {
  if (behavior === undefined) return "";
  if (behavior.action !== "DEFAULT") return ` ${behavior.action} ON ${event}`;
  return [" DEFAULT ", printExpression(behavior.value), ` ON ${event}`];
}

function withOnNull(items: readonly Doc[], onNull: "NULL" | "ABSENT" | undefined): Doc {
  if (onNull === undefined) return list(items);
  const last = items.at(-1);
  if (last === undefined) return `(${onNull} ON NULL)`;
  return list([...items.slice(0, -1), [last, ` ${onNull} ON NULL`]]);
}
