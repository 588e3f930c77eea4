import type { TableAlias } from "./alias.js";
import type { Expression } from "./expression.js";
import type { Identifier } from "./identifier.js";
import type { IntervalLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { OrderItem } from "./order.js";
import type { TableReference } from "./table-reference.js";

/** `t MATCH_RECOGNIZE (PARTITION BY … ORDER BY … MEASURES … PATTERN (…) DEFINE …) [AS x]`. */
export interface MatchRecognize extends SyntaxNode<"MatchRecognize"> {
  readonly input: TableReference;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly measures: readonly Measure[];
  readonly rowsPerMatch?: "ONE" | "ALL";
  readonly afterMatch?: AfterMatchSkip;
  readonly pattern: RowPattern;
  readonly within?: IntervalLiteral;
  readonly define: readonly PatternDefinition[];
  readonly alias?: TableAlias;
}

/** `expression AS name`. */
export interface Measure extends SyntaxNode<"Measure"> {
  readonly expression: Expression;
  readonly name: Identifier;
}

/** `AFTER MATCH SKIP PAST LAST ROW | TO NEXT ROW | TO FIRST v | TO LAST v`. */
export interface AfterMatchSkip extends SyntaxNode<"AfterMatchSkip"> {
  readonly to: "PAST LAST ROW" | "TO NEXT ROW" | "TO FIRST" | "TO LAST";
  readonly variable?: Identifier;
}

/** `variable AS condition`. */
export interface PatternDefinition extends SyntaxNode<"PatternDefinition"> {
  readonly variable: Identifier;
  readonly condition: Expression;
}

/** One variable of a pattern. */
export interface PatternVariable extends SyntaxNode<"PatternVariable"> {
  readonly name: Identifier;
}

/** Patterns one after another. */
export interface PatternSequence extends SyntaxNode<"PatternSequence"> {
  readonly items: readonly RowPattern[];
}

/** `A | B`. */
export interface PatternAlternation extends SyntaxNode<"PatternAlternation"> {
  readonly items: readonly RowPattern[];
}

/** `A+`, `A*?`, `A{2,5}`; an absent maximum is no limit. */
export interface PatternRepetition extends SyntaxNode<"PatternRepetition"> {
  readonly pattern: RowPattern;
  readonly minimum: number;
  readonly maximum?: number;
  readonly greedy: boolean;
}

export type RowPattern = PatternVariable | PatternSequence | PatternAlternation | PatternRepetition;
