import type { DataType } from "../syntax/nodes/index.js";

/** Length of STRING and BYTES: as long as can be. */
export const maximumLength = 2_147_483_647;

/**
 * A type of Flink SQL. `STRING` is a VARCHAR and `BYTES` a VARBINARY of {@link maximumLength}. Intervals are of two
 * families, as in SQL: months (`INTERVAL_YEAR_MONTH`) and milliseconds (`INTERVAL_DAY_TIME`).
 */
export type Type = TypeShape & { readonly nullable: boolean };

export type TypeShape =
  | { readonly kind: SimpleKind }
  | { readonly kind: LengthKind; readonly length: number }
  | { readonly kind: "DECIMAL"; readonly precision: number; readonly scale: number }
  | { readonly kind: TimeKind; readonly precision: number }
  | { readonly kind: "ARRAY"; readonly element: Type }
  | { readonly kind: "MAP"; readonly key: Type; readonly value: Type }
  /** Values without an order, each as often as it is there. */
  | { readonly kind: "MULTISET"; readonly element: Type }
  | { readonly kind: "ROW"; readonly fields: readonly Field[] };

export type SimpleKind =
  | "BOOLEAN"
  | "TINYINT"
  | "SMALLINT"
  | "INT"
  | "BIGINT"
  | "FLOAT"
  | "DOUBLE"
  | "DATE"
  | "NULL"
  | "INTERVAL_YEAR_MONTH"
  | "INTERVAL_DAY_TIME";
export type LengthKind = "CHAR" | "VARCHAR" | "BINARY" | "VARBINARY";
/** Precision is the number of digits of the fraction of a second. */
export type TimeKind = "TIME" | "TIMESTAMP" | "TIMESTAMP_LTZ";
export type Kind = Type["kind"];

export interface Field {
  readonly name: string;
  readonly type: Type;
}

const simple = (kind: SimpleKind): Type => ({ kind, nullable: true });

/** The common types, all nullable. */
export const types = {
  boolean: simple("BOOLEAN"),
  tinyint: simple("TINYINT"),
  smallint: simple("SMALLINT"),
  int: simple("INT"),
  bigint: simple("BIGINT"),
  float: simple("FLOAT"),
  double: simple("DOUBLE"),
  date: simple("DATE"),
  null: simple("NULL"),
  yearMonth: simple("INTERVAL_YEAR_MONTH"),
  dayTime: simple("INTERVAL_DAY_TIME"),
  string: { kind: "VARCHAR", length: maximumLength, nullable: true },
  bytes: { kind: "VARBINARY", length: maximumLength, nullable: true },
  decimal: (precision: number, scale: number): Type => ({ kind: "DECIMAL", precision, scale, nullable: true }),
  char: (length: number): Type => ({ kind: "CHAR", length, nullable: true }),
  time: (precision: number): Type => ({ kind: "TIME", precision, nullable: true }),
  timestamp: (precision: number): Type => ({ kind: "TIMESTAMP", precision, nullable: true }),
  timestampLtz: (precision: number): Type => ({ kind: "TIMESTAMP_LTZ", precision, nullable: true }),
  array: (element: Type): Type => ({ kind: "ARRAY", element, nullable: true }),
  map: (key: Type, value: Type): Type => ({ kind: "MAP", key, value, nullable: true }),
  multiset: (element: Type): Type => ({ kind: "MULTISET", element, nullable: true }),
  row: (fields: readonly Field[]): Type => ({ kind: "ROW", fields, nullable: true }),
} as const satisfies Record<string, Type | ((...parameters: never[]) => Type)>;

/** The type with this nullability. */
export function withNullable(type: Type, nullable: boolean): Type {
  return type.nullable === nullable ? type : { ...type, nullable };
}

/** The type without NULL. */
export function notNull(type: Type): Type {
  return withNullable(type, false);
}

/** A type as Flink writes it, NOT NULL included. */
export function typeText(type: Type): string {
  return type.nullable ? shapeText(type) : `${shapeText(type)} NOT NULL`;
}

/** A type as Flink writes it, without NOT NULL at the outermost level. */
export function shapeText(type: Type): string {
  switch (type.kind) {
    case "CHAR":
    case "BINARY":
      return `${type.kind}(${type.length})`;
    case "VARCHAR":
      return type.length === maximumLength ? "STRING" : `VARCHAR(${type.length})`;
    case "VARBINARY":
      return type.length === maximumLength ? "BYTES" : `VARBINARY(${type.length})`;
    case "DECIMAL":
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case "TIME":
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ":
      return `${type.kind}(${type.precision})`;
    case "INTERVAL_YEAR_MONTH":
      return "INTERVAL MONTH";
    case "INTERVAL_DAY_TIME":
      return "INTERVAL SECOND(3)";
    case "ARRAY":
    case "MULTISET":
      return `${type.kind}<${typeText(type.element)}>`;
    case "MAP":
      return `MAP<${typeText(type.key)}, ${typeText(type.value)}>`;
    case "ROW":
      return `ROW<${type.fields.map(({ name, type: each }) => `\`${name}\` ${typeText(each)}`).join(", ")}>`;
    default:
      return type.kind;
  }
}

/** Why a written type cannot be used, for the person who wrote it. */
export interface TypeProblem {
  readonly problem: string;
  /** What to write in its place. */
  readonly instead: string;
  readonly node: DataType;
}

/** The type that a syntax node means, or why it means none. */
export function typeOf(node: DataType): Type | TypeProblem {
  const { nullable } = node;
  switch (node.kind) {
    case "AtomicType": {
      const [first, second] = node.parameters;
      switch (node.name) {
        case "STRING":
          return { ...types.string, nullable };
        case "BYTES":
          return { ...types.bytes, nullable };
        case "CHAR":
        case "VARCHAR":
        case "BINARY":
        case "VARBINARY":
          return { kind: node.name, length: first ?? 1, nullable };
        case "DECIMAL":
          return { kind: "DECIMAL", precision: first ?? 10, scale: second ?? 0, nullable };
        case "TIME":
          // As Calcite, which takes more digits for three.
          return { kind: "TIME", precision: Math.min(first ?? 0, 3), nullable };
        case "TIMESTAMP":
        case "TIMESTAMP_LTZ": {
          const precision = first ?? 6;
          if (precision <= 6) return { kind: node.name, precision, nullable };
          return { problem: "Spark keeps microseconds, so a precision is at most 6", instead: `${node.name}(6)`, node };
        }
        case "TIMESTAMP WITH TIME ZONE":
          return { problem: `the type ${node.name}`, instead: "TIMESTAMP_LTZ(3)", node };
        case "VARIANT":
          return { problem: "the type VARIANT", instead: "STRING", node };
        default:
          return { kind: node.name, nullable };
      }
    }
    case "IntervalType": {
      const months = node.qualifier.from === "YEAR" || node.qualifier.from === "MONTH";
      return { kind: months ? "INTERVAL_YEAR_MONTH" : "INTERVAL_DAY_TIME", nullable };
    }
    case "ArrayType":
    case "MultisetType": {
      const element = typeOf(node.element);
      const kind = node.kind === "ArrayType" ? "ARRAY" : "MULTISET";
      return "problem" in element ? element : { kind, element, nullable };
    }
    case "MapType": {
      const key = typeOf(node.key);
      if ("problem" in key) return key;
      const value = typeOf(node.value);
      return "problem" in value ? value : { kind: "MAP", key, value, nullable };
    }
    case "RowType": {
      const fields: Field[] = [];
      for (const field of node.fields) {
        const type = typeOf(field.type);
        if ("problem" in type) return type;
        fields.push({ name: field.name.name, type });
      }
      return { kind: "ROW", fields, nullable };
    }
    case "RawType":
      return { problem: "the type RAW", instead: "BYTES", node };
  }
}

/** The type with the multisets in it as Flink writes them and Spark knows them: maps of each value to its count. */
export function withCounts(type: Type): Type {
  switch (type.kind) {
    case "MULTISET":
      return { kind: "MAP", key: withCounts(type.element), value: notNull(types.int), nullable: type.nullable };
    case "ARRAY":
      return { ...type, element: withCounts(type.element) };
    case "MAP":
      return { ...type, key: withCounts(type.key), value: withCounts(type.value) };
    case "ROW":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: withCounts(field.type) })) };
    default:
      return type;
  }
}
