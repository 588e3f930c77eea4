import type { DataType } from "./data-type.js";
import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";

/** What a JSON function does when nothing is found, or when it fails. */
export type JsonBehavior =
  | { readonly action: "NULL" | "ERROR" | "EMPTY ARRAY" | "EMPTY OBJECT" }
  | { readonly action: "DEFAULT"; readonly value: Expression };

/** `JSON_EXISTS(json, path [{TRUE | FALSE | UNKNOWN | ERROR} ON ERROR])`. */
export interface JsonExists extends SyntaxNode<"JsonExists"> {
  readonly operand: Expression;
  readonly path: Expression;
  readonly onError?: "TRUE" | "FALSE" | "UNKNOWN" | "ERROR";
}

/** `JSON_VALUE(json, path [RETURNING type] [behaviour ON EMPTY] [behaviour ON ERROR])`. */
export interface JsonValue extends SyntaxNode<"JsonValue"> {
  readonly operand: Expression;
  readonly path: Expression;
  readonly returning?: DataType;
  readonly onEmpty?: JsonBehavior;
  readonly onError?: JsonBehavior;
}

/** `JSON_QUERY(json, path [RETURNING type] [wrapper WRAPPER] [behaviour ON EMPTY] [behaviour ON ERROR])`. */
export interface JsonQuery extends SyntaxNode<"JsonQuery"> {
  readonly operand: Expression;
  readonly path: Expression;
  readonly returning?: DataType;
  readonly wrapper?: "WITHOUT" | "CONDITIONAL" | "UNCONDITIONAL";
  readonly onEmpty?: JsonBehavior;
  readonly onError?: JsonBehavior;
}

/** `JSON_OBJECT([KEY] k VALUE v, … [{NULL | ABSENT} ON NULL])`, and the aggregate JSON_OBJECTAGG of one entry. */
export interface JsonObject extends SyntaxNode<"JsonObject"> {
  readonly aggregate: boolean;
  readonly entries: readonly JsonEntry[];
  readonly onNull?: "NULL" | "ABSENT";
}

export interface JsonEntry extends SyntaxNode<"JsonEntry"> {
  readonly key: Expression;
  readonly value: Expression;
}

/** `JSON_ARRAY(a, b [{NULL | ABSENT} ON NULL])`, and the aggregate JSON_ARRAYAGG of one item. */
export interface JsonArray extends SyntaxNode<"JsonArray"> {
  readonly aggregate: boolean;
  readonly items: readonly Expression[];
  readonly onNull?: "NULL" | "ABSENT";
}

export type JsonFunction = JsonExists | JsonValue | JsonQuery | JsonObject | JsonArray;
