import type { Span } from "../../source.js";
import type { SyntaxNode } from "./node.js";

/** One name. Names are case-sensitive, as in Flink; whether it was written in backticks makes no difference. */
export interface Identifier extends SyntaxNode<"Identifier"> {
  readonly name: string;
}

/** A name of one or more parts, such as `catalog.database.table`. Never empty. */
export interface QualifiedName extends SyntaxNode<"QualifiedName"> {
  readonly parts: readonly Identifier[];
}

export function identifier(name: string, span: Span): Identifier {
  return { kind: "Identifier", name, span };
}

/** The parts of a name joined by dots, for messages and keys (not quoted). */
export function nameText(name: QualifiedName): string {
  return name.parts.map((part) => part.name).join(".");
}
