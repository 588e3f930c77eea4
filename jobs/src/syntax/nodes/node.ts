import type { Span } from "../../source.js";

/** What every syntax node has: a tag that tells it from all others, and the place it was read from. */
export interface SyntaxNode<Kind extends string = string> {
  readonly kind: Kind;
  readonly span: Span;
}
