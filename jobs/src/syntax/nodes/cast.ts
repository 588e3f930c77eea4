import type { DataType } from "./data-type.js";
import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";

/** `CAST(a AS type)`; `safe` is TRY_CAST, which gives NULL where CAST fails. */
export interface Cast extends SyntaxNode<"Cast"> {
  readonly operand: Expression;
  readonly type: DataType;
  readonly safe: boolean;
}
