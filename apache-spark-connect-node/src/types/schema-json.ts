/** Spark's JSON of types, which `StructType.json` of Spark writes and checkpoints and tables hold. */
import { z } from "zod";
import { InvalidArgumentError } from "../errors.js";
import type { DataType, StructField, StructType } from "./data-type.js";
import { typeName } from "./type-name.js";

const COLLATIONS = "__COLLATIONS";
const NAMES: Readonly<Partial<Record<DataType["kind"], string>>> = {
  null: "void",
  timestampNtz: "timestamp_ntz",
  calendarInterval: "interval",
};

/** A type as Spark's JSON, such as `{"type":"struct","fields":[…]}`. */
export function typeToJson(type: DataType): string {
  return JSON.stringify(jsonOf(type));
}

function jsonOf(type: DataType): unknown {
  switch (type.kind) {
    case "string":
      return "string";
    case "array":
      return { type: "array", elementType: jsonOf(type.element), containsNull: type.containsNull };
    case "map": {
      const { valueContainsNull } = type;
      return { type: "map", keyType: jsonOf(type.key), valueType: jsonOf(type.value), valueContainsNull };
    }
    case "struct":
      return { type: "struct", fields: type.fields.map(fieldJson) };
    case "udt":
      return { type: "udt", class: type.name, sqlType: type.sqlType === undefined ? null : jsonOf(type.sqlType) };
    case "decimal":
    case "char":
    case "varchar":
    case "time":
    case "yearMonthInterval":
    case "dayTimeInterval":
      return typeName(type);
    case "geometry":
      return `geometry(${crsOf(type.srid)})`;
    case "geography":
      return `geography(${crsOf(type.srid)}, SPHERICAL)`;
    default:
      return NAMES[type.kind] ?? type.kind;
  }
}

function fieldJson({ name, type, nullable, metadata }: StructField): unknown {
  const known: unknown = metadata === undefined ? {} : JSON.parse(metadata);
  const collations = Object.fromEntries(collationsOf(type, name));
  const kept = typeof known === "object" && known !== null ? known : {};
  const all = Object.keys(collations).length === 0 ? kept : { ...kept, [COLLATIONS]: collations };
  return { name, type: jsonOf(type), nullable, metadata: all };
}

/** The collations of the strings of a field, which stand in its metadata by their paths. Structs keep their own. */
function collationsOf(type: DataType, path: string): ReadonlyArray<readonly [string, string]> {
  switch (type.kind) {
    case "string": {
      const { collation } = type;
      if (collation === undefined) return [];
      return [[path, `${collation.startsWith("UTF8_") ? "spark" : "icu"}.${collation}`]];
    }
    case "array":
      return collationsOf(type.element, `${path}.element`);
    case "map":
      return [...collationsOf(type.key, `${path}.key`), ...collationsOf(type.value, `${path}.value`)];
    default:
      return [];
  }
}

interface JsonField {
  readonly name: string;
  readonly type: JsonType;
  readonly nullable: boolean;
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}
type JsonType =
  | string
  | { readonly type: "array"; readonly elementType: JsonType; readonly containsNull: boolean }
  | {
      readonly type: "map";
      readonly keyType: JsonType;
      readonly valueType: JsonType;
      readonly valueContainsNull: boolean;
    }
  | { readonly type: "struct"; readonly fields: readonly JsonField[] }
  | {
      readonly type: "udt";
      readonly class?: string | undefined;
      readonly pyClass?: string | undefined;
      readonly sqlType?: JsonType | null | undefined;
    };

const jsonType: z.ZodType<JsonType> = z.lazy(() =>
  z.union([
    z.string(),
    z.object({ type: z.literal("array"), elementType: jsonType, containsNull: z.boolean() }),
    z.object({ type: z.literal("map"), keyType: jsonType, valueType: jsonType, valueContainsNull: z.boolean() }),
    z.object({ type: z.literal("struct"), fields: z.array(jsonField) }),
    z.object({
      type: z.literal("udt"),
      class: z.string().optional(),
      pyClass: z.string().optional(),
      sqlType: jsonType.nullish(),
    }),
  ]),
);
const jsonField: z.ZodType<JsonField> = z.object({
  name: z.string(),
  type: jsonType,
  nullable: z.boolean(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

/**
 * The type of Spark's JSON.
 * @throws {InvalidArgumentError} when the text is none, or holds a type that this version does not know.
 */
export function typeFromJson(json: string): DataType {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (cause) {
    throw new InvalidArgumentError("The type is no JSON; DDL is read by the server.", { cause });
  }
  const checked = jsonType.safeParse(parsed);
  if (!checked.success) {
    throw new InvalidArgumentError("The JSON is not that of a Spark type.", { cause: checked.error });
  }
  return fromJson(checked.data, {}, "");
}

function fromJson(json: JsonType, collations: Readonly<Record<string, unknown>>, path: string): DataType {
  if (typeof json === "string") return atomic(json, collations[path]);
  switch (json.type) {
    case "array": {
      const element = fromJson(json.elementType, collations, `${path}.element`);
      return { kind: "array", element, containsNull: json.containsNull };
    }
    case "map": {
      const key = fromJson(json.keyType, collations, `${path}.key`);
      const value = fromJson(json.valueType, collations, `${path}.value`);
      return { kind: "map", key, value, valueContainsNull: json.valueContainsNull };
    }
    case "struct":
      return structFromJson(json.fields);
    case "udt": {
      const sqlType = json.sqlType === undefined || json.sqlType === null ? undefined : fromJson(json.sqlType, {}, "");
      return { kind: "udt", name: json.class ?? json.pyClass ?? "udt", sqlType };
    }
  }
}

function structFromJson(fields: readonly JsonField[]): StructType {
  return {
    kind: "struct",
    fields: fields.map(({ name, type, nullable, metadata = {} }) => {
      const { [COLLATIONS]: given, ...kept } = metadata;
      const collations = given === undefined ? {} : z.record(z.string(), z.unknown()).parse(given);
      const text = Object.keys(kept).length === 0 ? undefined : JSON.stringify(kept);
      return { name, type: fromJson(type, collations, name), nullable, metadata: text };
    }),
  };
}

const YEAR_MONTH = ["year", "month"];
const DAY_TIME = ["day", "hour", "minute", "second"];
const PARAMETERS = /^(decimal|char|varchar|time)\((-?\d+)(?:, *(-?\d+))?\)$/;
const INTERVAL = /^interval (year|month|day|hour|minute|second)(?: to (month|hour|minute|second))?$/;

function atomic(name: string, collation: unknown): DataType {
  switch (name) {
    case "void":
    case "null":
      return { kind: "null" };
    case "timestamp_ntz":
      return { kind: "timestampNtz" };
    case "interval":
      return { kind: "calendarInterval" };
    case "string":
      return { kind: "string", collation: typeof collation === "string" ? collation.replace(/^\w+\./, "") : undefined };
    case "decimal":
      return { kind: "decimal", precision: 10, scale: 0 };
    case "binary":
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "date":
    case "timestamp":
    case "variant":
      return { kind: name };
  }
  return parametrised(name) ?? interval(name) ?? spatial(name) ?? unknownType(name);
}

function parametrised(name: string): DataType | undefined {
  const [, kind, first, second = "0"] = PARAMETERS.exec(name) ?? [];
  const parameter = Number(first);
  switch (kind) {
    case "decimal":
      return { kind, precision: parameter, scale: Number(second) };
    case "char":
    case "varchar":
      return { kind, length: parameter };
    case "time":
      return { kind, precision: parameter };
    default:
      return undefined;
  }
}

/** The spatial reference systems whose names are not their number among EPSG's or Esri's. */
const CRS_NAMES: ReadonlyMap<number, string> = new Map([
  [-1, "SRID:ANY"],
  [0, "SRID:0"],
  [4267, "OGC:CRS27"],
  [4269, "OGC:CRS83"],
  [4326, "OGC:CRS84"],
]);
/** EPSG's numbers end here; the others that Spark knows are Esri's. */
const LAST_EPSG = 32_767;

const crsOf = (srid: number): string => CRS_NAMES.get(srid) ?? `${srid > LAST_EPSG ? "ESRI" : "EPSG"}:${srid}`;

const SPATIAL = /^(geometry|geography)\(((?:EPSG|ESRI|SRID|OGC):(\w+))(?:, *SPHERICAL)?\)$/i;

function spatial(name: string): DataType | undefined {
  const [, kind, crs, number] = SPATIAL.exec(name) ?? [];
  if (kind !== "geometry" && kind !== "geography") return undefined;
  const named = [...CRS_NAMES].find(([, known]) => known === crs?.toUpperCase());
  const srid = named?.[0] ?? Number(number);
  return Number.isInteger(srid) ? { kind, srid } : undefined;
}

function interval(name: string): DataType | undefined {
  const [, from, to = from] = INTERVAL.exec(name) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const names = YEAR_MONTH.includes(from) ? YEAR_MONTH : DAY_TIME;
  const fields = { startField: names.indexOf(from), endField: names.indexOf(to) };
  if (fields.endField < fields.startField) return undefined;
  return { kind: names === YEAR_MONTH ? "yearMonthInterval" : "dayTimeInterval", ...fields };
}

function unknownType(name: string): never {
  throw new InvalidArgumentError(`${name} is no type that this version knows.`);
}
