import type { Identifier, QualifiedName } from "./identifier.js";
import type { NumberLiteral, StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { Query } from "./query.js";
import type { TableElement } from "./table-element.js";
import type { TableOption } from "./table-option.js";

/** `CREATE [TEMPORARY] TABLE [IF NOT EXISTS] name (…) [COMMENT …] [PARTITIONED BY …] [WITH …] [LIKE … | AS query]`. */
export interface CreateTable extends SyntaxNode<"CreateTable"> {
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly orReplace: boolean;
  readonly name: QualifiedName;
  /** Empty only with LIKE or AS. */
  readonly elements: readonly TableElement[];
  readonly comment?: StringLiteral;
  readonly distribution?: Distribution;
  readonly partitionedBy: readonly Identifier[];
  readonly options: readonly TableOption[];
  readonly like?: TableLike;
  readonly query?: Query;
}

/** `DISTRIBUTED [BY [HASH | RANGE] (a, b)] [INTO n BUCKETS]`. */
export interface Distribution extends SyntaxNode<"Distribution"> {
  readonly method?: "HASH" | "RANGE";
  readonly columns: readonly Identifier[];
  readonly buckets?: NumberLiteral;
}

/** `LIKE source [(EXCLUDING GENERATED INCLUDING OPTIONS …)]`. */
export interface TableLike extends SyntaxNode<"TableLike"> {
  readonly source: QualifiedName;
  readonly rules: readonly LikeRule[];
}

export interface LikeRule extends SyntaxNode<"LikeRule"> {
  readonly strategy: "INCLUDING" | "EXCLUDING" | "OVERWRITING";
  readonly feature:
    | "ALL"
    | "CONSTRAINTS"
    | "DISTRIBUTION"
    | "GENERATED"
    | "METADATA"
    | "OPTIONS"
    | "PARTITIONS"
    | "WATERMARKS";
}
