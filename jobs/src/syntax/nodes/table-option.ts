import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";

/** `'key' = 'value'` in WITH (…) or in a hint. */
export interface TableOption extends SyntaxNode<"TableOption"> {
  readonly key: StringLiteral;
  readonly value: StringLiteral;
}
