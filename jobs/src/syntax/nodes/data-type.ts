import type { Identifier } from "./identifier.js";
import type { IntervalQualifier, StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";

/**
 * Flink's types without components. Synonyms are read as these: INTEGER as INT, DEC and NUMERIC as DECIMAL,
 * DOUBLE PRECISION as DOUBLE, TIMESTAMP WITH LOCAL TIME ZONE as TIMESTAMP_LTZ, TIMESTAMP WITHOUT TIME ZONE as TIMESTAMP.
 */
export const atomicTypeNames = [
  "CHAR",
  "VARCHAR",
  "STRING",
  "BOOLEAN",
  "BINARY",
  "VARBINARY",
  "BYTES",
  "DECIMAL",
  "TINYINT",
  "SMALLINT",
  "INT",
  "BIGINT",
  "FLOAT",
  "DOUBLE",
  "DATE",
  "TIME",
  "TIMESTAMP",
  "TIMESTAMP_LTZ",
  "TIMESTAMP WITH TIME ZONE",
  "NULL",
  "VARIANT",
] as const;

export type AtomicTypeName = (typeof atomicTypeNames)[number];

interface TypeNode<Kind extends string> extends SyntaxNode<Kind> {
  /** False after NOT NULL. */
  readonly nullable: boolean;
}

/** `INT`, `VARCHAR(10)`, `DECIMAL(10, 2)`, `TIMESTAMP(3)`. */
export interface AtomicType extends TypeNode<"AtomicType"> {
  readonly name: AtomicTypeName;
  /** Length, precision, or precision and scale; empty when left to the default. */
  readonly parameters: readonly number[];
}

/** `INTERVAL DAY TO SECOND(3)`. */
export interface IntervalType extends TypeNode<"IntervalType"> {
  readonly qualifier: IntervalQualifier;
}

/** `ARRAY<INT>`, also written `INT ARRAY`. */
export interface ArrayType extends TypeNode<"ArrayType"> {
  readonly element: DataType;
}

/** `MULTISET<INT>`, also written `INT MULTISET`. */
export interface MultisetType extends TypeNode<"MultisetType"> {
  readonly element: DataType;
}

/** `MAP<STRING, INT>`. */
export interface MapType extends TypeNode<"MapType"> {
  readonly key: DataType;
  readonly value: DataType;
}

/** `ROW<a INT, b STRING 'comment'>`, also written with parentheses. */
export interface RowType extends TypeNode<"RowType"> {
  readonly fields: readonly RowField[];
}

export interface RowField extends SyntaxNode<"RowField"> {
  readonly name: Identifier;
  readonly type: DataType;
  readonly comment?: StringLiteral;
}

/** `RAW('class', 'snapshot')`: a value only the JVM understands. */
export interface RawType extends TypeNode<"RawType"> {
  readonly className: StringLiteral;
  readonly snapshot: StringLiteral;
}

export type DataType = AtomicType | IntervalType | ArrayType | MultisetType | MapType | RowType | RawType;
