import type { AtomicType, AtomicTypeName, DataType, RowField } from "../nodes/index.js";
import { atomicTypeNames, timeUnit } from "../nodes/index.js";
import { didYouMean } from "../suggest.js";
import type { Cursor } from "./cursor.js";
import { parseIntervalQualifier, parseString, parseWholeNumber } from "./literals.js";
import { parseIdentifier } from "./names.js";

/** The least and the most a parameter of a type may be, in order. */
type Bounds = readonly (readonly [what: string, minimum: number, maximum: number])[];

const length: Bounds = [["A length", 1, 2147483647]];
const precision: Bounds = [["The precision of seconds", 0, 9]];
const decimal: Bounds = [
  ["The precision of DECIMAL", 1, 38],
  ["The scale of DECIMAL", 0, 38],
];

/** Every word that starts a type without components: its canonical name and the parameters it takes. */
export const atomicTypes: ReadonlyMap<string, readonly [AtomicTypeName, Bounds]> = new Map<
  string,
  [AtomicTypeName, Bounds]
>([
  ["CHAR", ["CHAR", length]],
  ["CHARACTER", ["CHAR", length]],
  ["VARCHAR", ["VARCHAR", length]],
  ["STRING", ["STRING", []]],
  ["BOOLEAN", ["BOOLEAN", []]],
  ["BINARY", ["BINARY", length]],
  ["VARBINARY", ["VARBINARY", length]],
  ["BYTES", ["BYTES", []]],
  ["DECIMAL", ["DECIMAL", decimal]],
  ["DEC", ["DECIMAL", decimal]],
  ["NUMERIC", ["DECIMAL", decimal]],
  ["TINYINT", ["TINYINT", []]],
  ["SMALLINT", ["SMALLINT", []]],
  ["INT", ["INT", []]],
  ["INTEGER", ["INT", []]],
  ["BIGINT", ["BIGINT", []]],
  ["FLOAT", ["FLOAT", []]],
  ["REAL", ["FLOAT", []]],
  ["DOUBLE", ["DOUBLE", []]],
  ["DATE", ["DATE", []]],
  ["TIME", ["TIME", precision]],
  ["TIMESTAMP", ["TIMESTAMP", precision]],
  ["TIMESTAMP_LTZ", ["TIMESTAMP_LTZ", precision]],
  ["NULL", ["NULL", []]],
  ["VARIANT", ["VARIANT", []]],
]);

export const constructed = ["ARRAY", "MAP", "MULTISET", "ROW", "INTERVAL", "RAW"];

/** Names of types in other systems, and Flink's name for each. */
const foreign: Readonly<Record<string, string>> = {
  TEXT: "STRING",
  NVARCHAR: "VARCHAR",
  LONG: "BIGINT",
  SHORT: "SMALLINT",
  BYTE: "TINYINT",
  BOOL: "BOOLEAN",
  DATETIME: "TIMESTAMP(3)",
  TIMESTAMPTZ: "TIMESTAMP_LTZ(3)",
  STRUCT: "ROW<…>",
  BLOB: "BYTES",
  FLOAT64: "DOUBLE",
  INT64: "BIGINT",
  INT32: "INT",
};

/** Reads a type with its NULL or NOT NULL. */
export function parseDataType(cursor: Cursor): DataType {
  return cursor.nested(() => {
    let type = withNullability(cursor, parseUnmarked(cursor));
    for (;;) {
      const suffix = cursor.eatOne(["ARRAY", "MULTISET"]);
      if (suffix === undefined) return type;
      const span = cursor.spanFrom(type.span);
      const kind = suffix === "ARRAY" ? "ArrayType" : "MultisetType";
      type = withNullability(cursor, { kind, element: type, nullable: true, span });
    }
  });
}

function withNullability(cursor: Cursor, type: DataType): DataType {
  const negated = cursor.eat("NOT", "NULL");
  // `RETURNING INT NULL ON EMPTY`: there the NULL is not the type's.
  if (!negated && (cursor.at("NULL", "ON") || !cursor.eat("NULL"))) return type;
  return { ...type, nullable: !negated, span: cursor.spanFrom(type.span) };
}

function parseUnmarked(cursor: Cursor): DataType {
  const { token } = cursor;
  switch (token.keyword) {
    case "ARRAY":
    case "MULTISET":
      return parseCollection(cursor, token.keyword === "ARRAY" ? "ArrayType" : "MultisetType");
    case "MAP":
      return parseMapType(cursor);
    case "ROW":
      return parseRowType(cursor);
    case "INTERVAL": {
      cursor.next();
      const qualifier = parseIntervalQualifier(cursor);
      return { kind: "IntervalType", qualifier, nullable: true, span: cursor.spanFrom(token) };
    }
    case "RAW":
      return parseRawType(cursor);
    default:
      return parseAtomicType(cursor);
  }
}

function parseAtomicType(cursor: Cursor): AtomicType {
  const { token } = cursor;
  const entry = atomicTypes.get(token.keyword);
  if (entry === undefined) {
    if (token.kind !== "word" || timeUnit(token.keyword) !== undefined) return cursor.unexpected("a type");
    const known = foreign[token.keyword];
    const hint = known === undefined ? didYouMean(token.text, [...atomicTypes.keys(), ...constructed]) : `use ${known}`;
    return cursor.fail(
      "MDSP1201",
      `There is no type \`${token.text}\``,
      token,
      hint ?? `types are ${atomicTypeNames.join(", ")}`,
    );
  }
  cursor.next();
  const [simple, bounds] = entry;
  let name = simple;
  if (name === "CHAR" && cursor.eat("VARYING")) name = "VARCHAR";
  if (name === "BINARY" && cursor.eat("VARYING")) name = "VARBINARY";
  if (name === "DOUBLE") cursor.eat("PRECISION");
  const parameters = parseParameters(cursor, name, bounds);
  if (name === "TIMESTAMP" || name === "TIME") {
    if (cursor.eat("WITHOUT", "TIME", "ZONE")) return atomic(cursor, token, name, parameters);
    if (name === "TIMESTAMP" && cursor.eat("WITH", "LOCAL", "TIME", "ZONE")) name = "TIMESTAMP_LTZ";
    else if (name === "TIMESTAMP" && cursor.eat("WITH", "TIME", "ZONE")) name = "TIMESTAMP WITH TIME ZONE";
  }
  return atomic(cursor, token, name, parameters);
}

function atomic(
  cursor: Cursor,
  first: { readonly start: number; readonly end: number },
  name: AtomicTypeName,
  parameters: readonly number[],
): AtomicType {
  return { kind: "AtomicType", name, parameters, nullable: true, span: cursor.spanFrom(first) };
}

function parseParameters(cursor: Cursor, name: AtomicTypeName, bounds: Bounds): number[] {
  if (!cursor.at("(")) return [];
  if (bounds.length === 0) {
    cursor.fail("MDSP1203", `${name} takes no parameters`, cursor.token, `write ${name}`);
  }
  cursor.next();
  const parameters: number[] = [];
  for (const [what, minimum, maximum] of bounds) {
    if (parameters.length > 0 && !cursor.eat(",")) break;
    parameters.push(
      parseWholeNumber(
        cursor,
        minimum,
        Math.min(maximum, what.includes("scale") ? (parameters[0] ?? 38) : maximum),
        what,
      ),
    );
  }
  cursor.expect(")");
  return parameters;
}

/** Reads `<`, what is between, and `>`. */
function inAngles<Result>(cursor: Cursor, read: () => Result): Result {
  cursor.expect("<");
  const result = read();
  cursor.expect(">");
  return result;
}

function parseCollection(cursor: Cursor, kind: "ArrayType" | "MultisetType"): DataType {
  const first = cursor.next();
  const element = inAngles(cursor, () => parseDataType(cursor));
  return { kind, element, nullable: true, span: cursor.spanFrom(first) };
}

function parseMapType(cursor: Cursor): DataType {
  const first = cursor.next();
  const [key, value] = inAngles(cursor, (): [DataType, DataType] => {
    const keyType = parseDataType(cursor);
    cursor.expect(",");
    return [keyType, parseDataType(cursor)];
  });
  return { kind: "MapType", key, value, nullable: true, span: cursor.spanFrom(first) };
}

function parseRowType(cursor: Cursor): DataType {
  const first = cursor.next();
  const fields = parseRowFields(cursor);
  return { kind: "RowType", fields, nullable: true, span: cursor.spanFrom(first) };
}

function parseRowFields(cursor: Cursor): RowField[] {
  if (cursor.eat("<>")) return [];
  const close = cursor.eat("(") ? ")" : ">";
  if (close === ">") cursor.expect("<");
  const fields = cursor.at(close) ? [] : cursor.commaSeparated(() => parseRowField(cursor));
  cursor.expect(close);
  return fields;
}

function parseRowField(cursor: Cursor): RowField {
  const name = parseIdentifier(cursor, "a field's name");
  const type = parseDataType(cursor);
  const comment = cursor.token.kind === "string" ? { comment: parseString(cursor) } : {};
  return { kind: "RowField", name, type, ...comment, span: cursor.spanFrom(name.span) };
}

function parseRawType(cursor: Cursor): DataType {
  const first = cursor.next();
  cursor.expect("(");
  const className = parseString(cursor, "the name of a class in quotes");
  cursor.expect(",");
  const snapshot = parseString(cursor, "a serializer snapshot in quotes");
  cursor.expect(")");
  return { kind: "RawType", className, snapshot, nullable: true, span: cursor.spanFrom(first) };
}
