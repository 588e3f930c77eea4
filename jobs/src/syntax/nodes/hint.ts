import type { Identifier } from "./identifier.js";
import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { TableOption } from "./table-option.js";

/** One hint of a hint comment: OPTIONS('key' = 'value'), STATE_TTL('o' = '1d'), BROADCAST(t). */
export interface Hint extends SyntaxNode<"Hint"> {
  readonly name: Identifier;
  readonly options: readonly TableOption[];
  readonly arguments: readonly (Identifier | StringLiteral)[];
}
