import type { QualifiedName } from "./identifier.js";
import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { TableOption } from "./table-option.js";

/**
 * `CREATE | ALTER [TEMPORARY [SYSTEM]] FUNCTION [IF [NOT] EXISTS] name AS 'class' [LANGUAGE JAVA | SCALA | PYTHON]
 * [USING JAR '…', …] [WITH (…)]`.
 */
export interface CreateFunction extends SyntaxNode<"CreateFunction"> {
  /** Whether it is changed rather than made. */
  readonly alter: boolean;
  readonly scope: FunctionScope;
  /** IF NOT EXISTS, or IF EXISTS of ALTER. */
  readonly conditional: boolean;
  readonly name: QualifiedName;
  readonly className: StringLiteral;
  readonly language?: "JAVA" | "SCALA" | "PYTHON";
  readonly jars: readonly StringLiteral[];
  readonly options: readonly TableOption[];
}

/** Where a function is known. */
export type FunctionScope = "CATALOG" | "TEMPORARY" | "TEMPORARY SYSTEM";
