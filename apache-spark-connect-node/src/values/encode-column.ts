/** Arrow columns of JavaScript values, as Spark reads them. Nothing is rounded, but a FLOAT to 32 bits. */
import {
  Binary,
  Bool,
  type Data,
  DateDay,
  Decimal,
  DurationMicrosecond,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  IntervalMonthDayNano,
  IntervalYearMonth,
  List,
  Map_,
  makeData,
  Null,
  Struct,
  TimeNanosecond,
  TimestampMicrosecond,
  Utf8,
} from "apache-arrow";
import { InvalidArgumentError } from "../errors.js";
import type { DataType, StructField } from "../types/data-type.js";
import { typeName } from "../types/type-name.js";
import { ByteColumn } from "./byte-column.js";
import {
  type InputValue,
  storedBoolean,
  storedBytes,
  storedDays,
  storedDouble,
  storedFields,
  storedGeo,
  storedInteger,
  storedInterval,
  storedList,
  storedLong,
  storedMap,
  storedMicros,
  storedNanos,
  storedText,
  storedUnscaled,
  storedVariant,
} from "./input-value.js";

/** Says where the value at an index of a column stands in what the caller gave. */
export type Place = (index: number) => string;

/** The values of a column, one after the other. */
export interface Column {
  readonly values: readonly InputValue[];
  readonly nullable: boolean;
  readonly place: Place;
  /** Whether there is no value at an index, because the struct around it is null. */
  readonly absent?: ((index: number) => boolean) | undefined;
}

/**
 * The Arrow data of a column.
 * @throws {InvalidArgumentError} naming the place, when a value does not fit the type, or is null and may not be.
 */
export function encodeColumn(column: Column, type: DataType): Data {
  const { values } = column;
  const length = values.length;
  const nulls = type.kind === "null" ? undefined : nullsOf(column);
  const base = { length, nullCount: nulls?.count ?? 0, nullBitmap: nulls?.bitmap ?? null };
  /** Stores each value that is not null. */
  const each = (store: (value: InputValue, index: number) => void) => {
    for (let index = 0; index < length; index++) {
      const value = values[index];
      if (value === null || value === undefined) continue;
      try {
        store(value, index);
      } catch (error) {
        throw located(error, column.place(index));
      }
    }
  };
  const fill = <T, A extends { [index: number]: T }>(array: A, stored: (value: InputValue) => T): A => {
    each((value, index) => {
      array[index] = stored(value);
    });
    return array;
  };
  const longs = (stored: (value: InputValue) => bigint) => fill(new BigInt64Array(length), stored);

  switch (type.kind) {
    case "null":
      each((value) => {
        throw new InvalidArgumentError(`${typeof value} does not fit void, which is null always.`);
      });
      return makeData({ type: new Null(), length });
    case "boolean": {
      const bits = new Uint8Array((length + 7) >> 3);
      each((value, index) => {
        if (storedBoolean(value)) setBit(bits, index);
      });
      return makeData({ type: new Bool(), ...base, data: bits });
    }
    case "byte":
      return makeData({
        type: new Int8(),
        ...base,
        data: fill(new Int8Array(length), (v) => storedInteger(v, "byte")),
      });
    case "short": {
      const data = fill(new Int16Array(length), (value) => storedInteger(value, "short"));
      return makeData({ type: new Int16(), ...base, data });
    }
    case "integer": {
      const data = fill(new Int32Array(length), (value) => storedInteger(value, "integer"));
      return makeData({ type: new Int32(), ...base, data });
    }
    case "yearMonthInterval": {
      const data = fill(new Int32Array(length), (value) => storedInteger(value, "yearMonthInterval"));
      return makeData({ type: new IntervalYearMonth(), ...base, data });
    }
    case "long":
      return makeData({ type: new Int64(), ...base, data: longs((value) => storedLong(value, "long")) });
    case "dayTimeInterval": {
      const data = longs((value) => storedLong(value, "dayTimeInterval"));
      return makeData({ type: new DurationMicrosecond(), ...base, data });
    }
    case "timestamp": {
      const data = longs((value) => storedMicros(value, "timestamp"));
      return makeData({ type: new TimestampMicrosecond("UTC"), ...base, data });
    }
    case "timestampNtz": {
      const data = longs((value) => storedMicros(value, "timestampNtz"));
      return makeData({ type: new TimestampMicrosecond(), ...base, data });
    }
    case "time":
      return makeData({ type: new TimeNanosecond(), ...base, data: longs((value) => storedNanos(value, type)) });
    case "float": {
      const data = fill(new Float32Array(length), (value) => storedDouble(value, "float"));
      return makeData({ type: new Float32(), ...base, data });
    }
    case "double": {
      const data = fill(new Float64Array(length), (value) => storedDouble(value, "double"));
      return makeData({ type: new Float64(), ...base, data });
    }
    case "date":
      return makeData({ type: new DateDay(), ...base, data: fill(new Int32Array(length), storedDays) });
    case "decimal": {
      const words = new BigUint64Array(length * 2);
      each((value, index) => {
        const unscaled = storedUnscaled(value, type);
        words[index * 2] = BigInt.asUintN(64, unscaled);
        words[index * 2 + 1] = BigInt.asUintN(64, unscaled >> 64n);
      });
      return makeData({
        type: new Decimal(type.scale, type.precision, 128),
        ...base,
        data: new Uint32Array(words.buffer),
      });
    }
    case "calendarInterval": {
      const view = new DataView(new ArrayBuffer(length * 16));
      each((value, index) => {
        const { months, days, nanoseconds } = storedInterval(value);
        view.setInt32(index * 16, months, true);
        view.setInt32(index * 16 + 4, days, true);
        view.setBigInt64(index * 16 + 8, nanoseconds, true);
      });
      return makeData({ type: new IntervalMonthDayNano(), ...base, data: new Int32Array(view.buffer) });
    }
    case "string":
    case "char":
    case "varchar": {
      const bytes = new ByteColumn(length);
      each((value, index) => bytes.addText(index, storedText(value, type)));
      return makeData({ type: new Utf8(), ...base, ...bytes.end() });
    }
    case "binary": {
      const bytes = new ByteColumn(length);
      each((value, index) => bytes.add(index, storedBytes(value, type)));
      return makeData({ type: new Binary(), ...base, ...bytes.end() });
    }
    case "array": {
      const flat: InputValue[] = [];
      const valueOffsets = offsets(length, each, flat, (value) => storedList(value, type));
      const place = nestedPlace(valueOffsets, column.place, "");
      const child = encodeColumn({ values: flat, nullable: type.containsNull, place }, type.element);
      const arrow = new List(new Field("element", child.type, type.containsNull));
      return makeData({ type: arrow, ...base, valueOffsets, child });
    }
    case "map": {
      const keys: InputValue[] = [];
      const values: InputValue[] = [];
      const valueOffsets = offsets(length, each, keys, (value) => {
        const entries = storedMap(value, type);
        for (const part of entries.values()) values.push(part);
        return entries.keys();
      });
      const place = (what: string) => nestedPlace(valueOffsets, column.place, what);
      const key = encodeColumn({ values: keys, nullable: false, place: place("key ") }, type.key);
      const { valueContainsNull } = type;
      const part = encodeColumn({ values, nullable: valueContainsNull, place: place("value ") }, type.value);
      const fields = [new Field("key", key.type, false), new Field("value", part.type, valueContainsNull)];
      const child = makeData({ type: new Struct(fields), length: keys.length, nullCount: 0, children: [key, part] });
      return makeData({ type: new Map_(new Field("entries", child.type, false)), ...base, valueOffsets, child });
    }
    case "struct": {
      const structs = values.map((value, index) => {
        try {
          return value === null || value === undefined ? undefined : storedFields(value, type);
        } catch (error) {
          throw located(error, column.place(index));
        }
      });
      const absent = (index: number) => structs[index] === undefined;
      const children = type.fields.map(({ name, type: part, nullable }) => {
        const parts = structs.map((struct) => struct?.[name]);
        const place: Place = (index) => `${column.place(index)}.${name}`;
        return encodeColumn({ values: parts, nullable, place, absent }, part);
      });
      return makeData({ type: new Struct(arrowFields(type.fields, children)), ...base, children });
    }
    case "variant": {
      const [value, metadata] = [new ByteColumn(length), new ByteColumn(length)];
      each((given, index) => {
        const variant = storedVariant(given);
        value.add(index, variant.value);
        metadata.add(index, variant.metadata);
      });
      const fields = [bytesField("value"), bytesField("metadata", { variant: "true" })];
      const children = [value, metadata].map((part) => makeData({ type: new Binary(), length, ...part.end() }));
      return makeData({ type: new Struct(fields), ...base, children });
    }
    case "geometry":
    case "geography": {
      const [srids, shapes] = [new Int32Array(length), new ByteColumn(length)];
      each((value, index) => {
        const { srid, wkb } = storedGeo(value, type);
        srids[index] = srid;
        shapes.add(index, wkb);
      });
      const fields = [
        new Field("srid", new Int32(), false),
        bytesField("wkb", { [type.kind]: "true", srid: String(type.srid) }),
      ];
      const children = [
        makeData({ type: new Int32(), length, data: srids }),
        makeData({ type: new Binary(), length, ...shapes.end() }),
      ];
      return makeData({ type: new Struct(fields), ...base, children });
    }
    case "udt":
      throw new InvalidArgumentError(
        `${column.place(0)}: rows cannot hold ${typeName(type)}; give text or bytes, and convert them with a function.`,
      );
  }
}

/** A part of a value that is more than its bytes: its metadata tells Spark so. */
const bytesField = (name: string, metadata: Readonly<Record<string, string>> = {}) =>
  new Field(name, new Binary(), false, new Map(Object.entries(metadata)));

/** The Arrow fields of columns. */
export function arrowFields(fields: readonly StructField[], columns: readonly Data[]): Field[] {
  return columns.map((data, index) => new Field(fields[index]?.name ?? "", data.type, fields[index]?.nullable ?? true));
}

function nullsOf({
  values,
  nullable,
  place,
  absent,
}: Column): { readonly count: number; readonly bitmap: Uint8Array } | undefined {
  let bitmap: Uint8Array | undefined;
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (value !== null && value !== undefined) continue;
    if (!nullable && absent?.(index) !== true) {
      throw new InvalidArgumentError(`${place(index)}: is null, but may not be; give a value, or a nullable type.`);
    }
    bitmap ??= new Uint8Array((values.length + 7) >> 3).fill(255);
    bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) & ~(1 << (index & 7));
    count += 1;
  }
  return bitmap === undefined ? undefined : { count, bitmap };
}

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
}

/** Puts the elements of each list behind each other; the result says where those of an index begin and end. */
function offsets(
  length: number,
  each: (store: (value: InputValue, index: number) => void) => void,
  flat: InputValue[],
  elements: (value: InputValue) => Iterable<InputValue>,
): Int32Array {
  const counts = new Int32Array(length + 1);
  each((value, index) => {
    const before = flat.length;
    for (const element of elements(value)) flat.push(element);
    counts[index + 1] = flat.length - before;
  });
  for (let index = 1; index <= length; index++) counts[index] = (counts[index] ?? 0) + (counts[index - 1] ?? 0);
  return counts;
}

function nestedPlace(starts: Int32Array, outer: Place, what: string): Place {
  return (index) => {
    const owner = starts.findLastIndex((start, n) => start <= index && n < starts.length - 1);
    return `${outer(owner)}[${what}${index - (starts[owner] ?? 0)}]`;
  };
}

function located(error: unknown, place: string): unknown {
  return error instanceof InvalidArgumentError ? new InvalidArgumentError(`${place}: ${error.message}`) : error;
}
