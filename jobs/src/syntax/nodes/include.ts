import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";

/** `SOURCE 'file.sql'`: the statements of another file, as if they stood here. The path is relative to the file. */
export interface Include extends SyntaxNode<"Include"> {
  readonly path: StringLiteral;
}
