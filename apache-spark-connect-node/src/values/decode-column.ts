/** Readers of Arrow columns, by Spark type. They read the buffers themselves, for exact values (see `values/value.ts`). */
import { isAscii } from "node:buffer";
import type { Data } from "apache-arrow";
import { DuplicateColumnError, ProtocolError } from "../errors.js";
import type { DataType, StructField } from "../types/data-type.js";
import { typeName } from "../types/type-name.js";
import { decimalText } from "./decimal.js";
import { rowReader } from "./row-reader.js";
import { formatDate, formatMicros, formatTime, Timestamp } from "./timestamp.js";
import type { Row, Value, ValueOptions } from "./value.js";
import { Variant } from "./variant.js";

/** Reads the value at an index of a column. */
export type Reader<T extends Value = Value> = (index: number) => T;

/**
 * A reader of one column of a batch; nulls become null.
 * @throws {ProtocolError} when the column is not stored as Spark stores the type.
 */
export function columnReader(data: Data, type: DataType, options: ValueOptions): Reader {
  if (type.kind === "null") return () => null;
  const read = valueReader(data, type, options);
  if (data.nullCount === 0) return read;
  const { nullBitmap: valid, offset } = data;
  return (index) => {
    const bit = index + offset;
    return (at(valid, bit >> 3) >> (bit & 7)) & 1 ? read(index) : null;
  };
}

function valueReader(data: Data, type: DataType, options: ValueOptions): Reader {
  const bigints = () => buffer(data, BigInt64Array, type);
  switch (type.kind) {
    case "boolean": {
      const bits = buffer(data, Uint8Array, type);
      return (index) => {
        const bit = index + data.offset;
        return ((at(bits, bit >> 3) >> (bit & 7)) & 1) === 1;
      };
    }
    case "byte":
      return numbers(buffer(data, Int8Array, type));
    case "short":
      return numbers(buffer(data, Int16Array, type));
    case "integer":
    case "yearMonthInterval":
      return numbers(buffer(data, Int32Array, type));
    case "float":
      return numbers(buffer(data, Float32Array, type));
    case "double":
      return numbers(buffer(data, Float64Array, type));
    case "long":
      return options.longs === "number" ? map(bigints(), Number) : map(bigints(), (value) => value);
    case "dayTimeInterval":
      return map(bigints(), (micros) => micros);
    case "timestamp":
      return map(bigints(), (micros) => new Timestamp(micros));
    case "timestampNtz":
      return map(bigints(), formatMicros);
    case "time":
      return map(bigints(), (nanos) => formatTime(nanos, type.precision));
    case "date": {
      const days = numbers(buffer(data, Int32Array, type));
      return (index) => formatDate(days(index));
    }
    case "decimal": {
      const words = buffer(data, Uint32Array, type);
      return (index) => decimalText(words, index * 4, type.scale);
    }
    case "calendarInterval": {
      const words = buffer(data, Int32Array, type);
      const view = new DataView(words.buffer, words.byteOffset, words.byteLength);
      return (index) => ({
        months: view.getInt32(index * 16, true),
        days: view.getInt32(index * 16 + 4, true),
        nanoseconds: view.getBigInt64(index * 16 + 8, true),
      });
    }
    case "string":
    case "char":
    case "varchar": {
      return textReader(data, type);
    }
    case "binary": {
      const slice = bytes(data, type);
      return (index) => slice(index).slice();
    }
    case "array": {
      const { range, child } = list(data, type);
      const element = columnReader(child, type.element, options);
      return (index) => {
        const [start, end] = range(index);
        return Array.from({ length: end - start }, (_, offset) => element(start + offset));
      };
    }
    case "map":
      return mapReader(data, type, options);
    case "struct":
      return structReader(data, type.fields, options);
    case "variant":
      return variantReader(data, type);
    case "geometry":
    case "geography":
      return structReader(data, GEO_FIELDS, options);
    case "udt":
      if (type.sqlType === undefined) throw unreadable(data, type);
      return columnReader(data, type.sqlType, options);
    default:
      throw unreadable(data, type);
  }
}

const field = (name: string, kind: "binary" | "integer"): StructField => ({
  name,
  type: { kind },
  nullable: false,
  metadata: undefined,
});
const GEO_FIELDS = [field("srid", "integer"), field("wkb", "binary")];

/**
 * A reader of rows whose columns are the children of a struct, or the columns of a batch.
 * @throws {DuplicateColumnError} when two columns have the same name.
 */
export function structReader(data: Data, fields: readonly StructField[], options: ValueOptions): Reader<Row> {
  const names = fields.map((column) => column.name);
  const duplicate = names.find((name, index) => names.indexOf(name) !== index);
  if (duplicate !== undefined) {
    throw new DuplicateColumnError(
      `Two columns are named ${duplicate}, so that a row cannot hold both. Give one an alias.`,
    );
  }
  const readers = fields.map((column, index): readonly [string, Reader] => {
    const child = data.children[index];
    if (child === undefined) throw new ProtocolError(`The Arrow batch has no column ${column.name}.`);
    return [column.name, columnReader(child, column.type, options)];
  });
  return rowReader(readers);
}

function variantReader(data: Data, type: DataType): Reader {
  const [valueData, metadataData] = data.children;
  if (valueData === undefined || metadataData === undefined) throw unreadable(data, type);
  const [value, metadata] = [bytes(valueData, type), bytes(metadataData, type)];
  return (index) => new Variant(value(index).slice(), metadata(index).slice());
}

function mapReader(data: Data, type: DataType & { readonly kind: "map" }, options: ValueOptions): Reader {
  const { range, child } = list(data, type);
  const [keyData, valueData] = child.children;
  if (keyData === undefined || valueData === undefined) throw unreadable(data, type);
  const key = columnReader(keyData, type.key, options);
  const value = columnReader(valueData, type.value, options);
  return (index) => {
    const [start, end] = range(index);
    const entries = new Map<Value, Value>();
    for (let entry = start; entry < end; entry++) entries.set(key(entry), value(entry));
    return entries;
  };
}

function list(
  data: Data,
  type: DataType,
): { readonly range: (index: number) => [number, number]; readonly child: Data } {
  const child = data.children[0];
  if (child === undefined) throw unreadable(data, type);
  return { range: offsetRange(data, type), child };
}

function bytes(data: Data, type: DataType): (index: number) => Uint8Array {
  const values = buffer(data, Uint8Array, type);
  const range = offsetRange(data, type);
  return (index) => values.subarray(...range(index));
}

/** Texts; a column of nothing but ASCII, as most are, is read faster. */
function textReader(data: Data, type: DataType): Reader<string> {
  const values = buffer(data, Uint8Array, type);
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  const range = offsetRange(data, type);
  const encoding = isAscii(bytes) ? "latin1" : "utf8";
  return (index) => {
    const [start, end] = range(index);
    return bytes.toString(encoding, start, end);
  };
}

/** Start and end of an element of variable length, with offsets of 32 or 64 bits. */
function offsetRange(data: Data, type: DataType): (index: number) => [number, number] {
  const offsets: unknown = data.valueOffsets;
  if (offsets instanceof Int32Array) return (index) => [at(offsets, index), at(offsets, index + 1)];
  if (offsets instanceof BigInt64Array) return (index) => [Number(at(offsets, index)), Number(at(offsets, index + 1))];
  throw unreadable(data, type);
}

const numbers =
  (values: Int8Array | Int16Array | Int32Array | Float32Array | Float64Array): Reader<number> =>
  (index) =>
    at(values, index);

const map =
  (values: BigInt64Array, convert: (value: bigint) => Value): Reader =>
  (index) =>
    convert(at(values, index));

/** An element of a buffer that must have it. */
function at<T>(values: { readonly [index: number]: T; readonly length: number }, index: number): T {
  const value = values[index];
  if (value === undefined) throw new ProtocolError(`The Arrow batch ends before element ${index}.`);
  return value;
}

/** The values buffer of a column, if it is of the expected class. */
function buffer<T>(data: Data, Expected: new (length: number) => T, type: DataType): T {
  const values: unknown = data.values;
  if (values instanceof Expected) return values;
  throw unreadable(data, type);
}

function unreadable(data: Data, type: DataType): ProtocolError {
  return new ProtocolError(`A column of type ${typeName(type)} came as Arrow type ${data.type}, which is unexpected.`);
}
