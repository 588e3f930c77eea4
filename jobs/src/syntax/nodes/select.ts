import type { Expression } from "./expression.js";
import type { GroupBy } from "./grouping.js";
import type { Hint } from "./hint.js";
import type { Identifier } from "./identifier.js";
import type { SyntaxNode } from "./node.js";
import type { TableReference } from "./table-reference.js";
import type { NamedWindow } from "./window.js";

/** `SELECT … FROM … WHERE … GROUP BY … HAVING … WINDOW … QUALIFY …`. */
export interface Select extends SyntaxNode<"Select"> {
  readonly quantifier?: "DISTINCT" | "ALL";
  readonly hints: readonly Hint[];
  readonly items: readonly SelectItem[];
  /** Several, as in `FROM a, b`, are a cross join from left to right; empty when there is no FROM. */
  readonly from: readonly TableReference[];
  readonly where?: Expression;
  readonly groupBy?: GroupBy;
  readonly having?: Expression;
  readonly windows: readonly NamedWindow[];
  readonly qualify?: Expression;
}

export type SelectItem = SelectExpression | SelectStar;

/** `expression [AS name]`. */
export interface SelectExpression extends SyntaxNode<"SelectExpression"> {
  readonly expression: Expression;
  readonly alias?: Identifier;
}

/** `*` (no qualifier), `t.*`, or `row.*`. */
export interface SelectStar extends SyntaxNode<"SelectStar"> {
  readonly qualifier: readonly Identifier[];
}
