import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataType, StructType } from "../types/data-type.js";
import { types } from "../types/types.js";
import { Decimal, formatDecimal } from "./decimal.js";
import { decodeRows } from "./decode-batch.js";
import { encodeRows, inferSchema } from "./encode-rows.js";
import { formatDate, formatMicros, formatTime, Timestamp } from "./timestamp.js";
import type { Value } from "./value.js";

interface Typed {
  readonly type: DataType;
  readonly value: fc.Arbitrary<Value>;
}
const of = (type: DataType, value: fc.Arbitrary<Value>): Typed => ({ type, value: fc.option(value) });
const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const micros = fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n });
const text = fc.string({ unit: "grapheme" });

const scalars: readonly Typed[] = [
  of(types.boolean, fc.boolean()),
  of(types.tinyint, fc.integer({ min: -128, max: 127 })),
  of(types.smallint, fc.integer({ min: -32768, max: 32767 })),
  of(types.int, fc.integer()),
  of(types.bigint, long),
  of(types.float, fc.float()),
  of(types.double, fc.double()),
  of(types.string(), text),
  of(types.binary, fc.uint8Array()),
  of(types.date, fc.integer({ min: -719_162, max: 2_932_896 }).map(formatDate)),
  of(
    types.timestamp,
    micros.map((value) => new Timestamp(value)),
  ),
  of(types.timestampNtz, micros.map(formatMicros)),
  of(
    types.time(3),
    fc.bigInt({ min: 0n, max: 86_399_999n }).map((millis) => formatTime(millis * 1_000_000n, 3)),
  ),
  of(types.yearMonthInterval(), fc.integer()),
  of(types.dayTimeInterval(), long),
  of(types.interval, fc.record({ months: fc.integer(), days: fc.integer(), nanoseconds: long })),
  of(
    types.decimal(38, 18),
    fc.bigInt({ min: -(10n ** 38n) + 1n, max: 10n ** 38n - 1n }).map((n) => formatDecimal(n, 18)),
  ),
];

const typed: fc.Arbitrary<Typed> = fc.letrec<{ any: Typed; scalar: Typed; array: Typed; map: Typed; struct: Typed }>(
  (tie) => ({
    any: fc.oneof({ maxDepth: 3 }, tie("scalar"), tie("array"), tie("map"), tie("struct")),
    scalar: fc.constantFrom(...scalars),
    array: tie("any").map(({ type, value }) => of(types.array(type), fc.array(value, { maxLength: 4 }))),
    map: tie("any").map(({ type, value }) =>
      of(
        types.map(types.string(), type),
        fc.array(fc.tuple(text, value), { maxLength: 4 }).map((all) => new Map(all)),
      ),
    ),
    struct: fc.array(tie("any"), { minLength: 1, maxLength: 3 }).map((parts) =>
      of(
        types.struct(parts.map(({ type }, n) => types.field(`f${n}`, type))),
        fc.tuple(...parts.map(({ value }) => value)).map((all) => Object.fromEntries(all.map((v, n) => [`f${n}`, v]))),
      ),
    ),
  }),
).any;

const table = fc.array(typed, { minLength: 1, maxLength: 4 }).chain((columns) => {
  const schema = types.struct(columns.map(({ type }, n) => types.field(`c${n}`, type)));
  const row = fc.tuple(...columns.map(({ value }) => value));
  return fc.record({
    schema: fc.constant(schema),
    rows: fc.array(
      row.map((all) => Object.fromEntries(all.map((v, n) => [`c${n}`, v]))),
      { maxLength: 20 },
    ),
  });
});

describe("encodeRows", () => {
  it("writes what decodeRows reads, for every type", () => {
    fc.assert(
      fc.property(table, ({ schema, rows }) => {
        expect(decodeRows(encodeRows(rows, schema), schema)).toEqual(rows);
      }),
    );
  });

  const column = (type: DataType, nullable = true): StructType => types.struct([types.field("c", type, { nullable })]);
  it.each([
    [types.tinyint, 128, "128 does not fit tinyint"],
    [types.int, 1.5, "1.5 does not fit int"],
    [types.bigint, 2n ** 63n, "does not fit bigint"],
    [types.double, 2n ** 53n + 1n, "does not fit double"],
    [types.decimal(3, 2), "1.005", "1.005 does not fit decimal(3,2)"],
    [types.decimal(3, 2), "10", "10 does not fit decimal(3,2)"],
    [types.string(), 1, "1 does not fit string"],
    [types.string(), "\ud800", "half of a surrogate pair"],
    [types.varchar(2), "abc", "does not fit varchar(2)"],
    [types.date, "2026-02-30", "is no date"],
    [types.timestamp, "2026-02-01T00:00:00", "is no moment in time"],
    [types.time(3), "10:00:00.0001", "does not fit time(3)"],
    [types.variant, 1, "1 does not fit variant"],
    [types.geometry(0), { srid: 0, wkb: "x" }, '"x" does not fit binary'],
    [{ kind: "udt", name: "x.Point", sqlType: undefined } as const, 1, "rows cannot hold x.Point"],
  ])("%j refuses %s", (type, value, message) => {
    const encode = () => encodeRows([{ c: null }, { c: value }], column(type));
    expect(encode).toThrow(message);
    expect(encode).toThrow("column c");
  });

  it("says where a nested value is", () => {
    const schema = column(types.array(types.struct([types.field("x", types.int, { nullable: false })])));
    expect(() => encodeRows([{ c: [] }, { c: [null, { x: 1 }, { x: null }] }], schema)).toThrow(
      "row 1, column c[2].x: is null",
    );
    expect(decodeRows(encodeRows([{ c: [null, { x: 1 }] }], schema), schema)).toEqual([{ c: [null, { x: 1 }] }]);
    expect(() => encodeRows([{ c: null }], column(types.int, false))).toThrow("row 0, column c: is null");
    expect(() => encodeRows([{ d: 1 }], column(types.int))).toThrow("row 0: has d, which is no column");
    expect(() => encodeRows([[1, 2]], column(types.int))).toThrow("row 0: has 2 values");
  });
});

describe("inferSchema", () => {
  it("takes the type that holds all values", () => {
    const rows = [
      { a: 1, b: null, d: Decimal.of("1.5") },
      { a: 2 ** 40, b: [{ x: 1 }], d: Decimal.of("10.25") },
      { b: [{ y: "z" }] },
    ];
    const inferred = types.struct({
      a: types.bigint,
      b: types.array(types.struct({ x: types.int, y: types.string() })),
      d: types.decimal(4, 2),
    });
    expect(inferSchema(rows)).toEqual({ ...inferred, fields: inferred.fields });
  });

  it("refuses what has no one type", () => {
    expect(() => inferSchema([])).toThrow("no rows");
    expect(() => inferSchema([{ a: null }])).toThrow("column a is null in all rows");
    expect(() => inferSchema([{ a: 1 }, { a: "x" }])).toThrow(
      "row 1: a: There are values of type int and of type string",
    );
  });
});
