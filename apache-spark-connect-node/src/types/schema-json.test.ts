import { describe, expect, it } from "vitest";
import { type DataType, dataTypeOf } from "./data-type.js";
import { dataTypeMessage } from "./data-type-message.js";
import { typeFromJson, typeToJson } from "./schema-json.js";
import { types } from "./types.js";

const everything = types.struct([
  types.field("id", types.bigint, { nullable: false, metadata: { comment: "key" } }),
  types.field("name", types.string("UTF8_LCASE")),
  types.field("names", types.map(types.string(), types.array(types.string("de_CI")))),
  ...[types.void, types.interval, types.timestampNtz, types.variant, types.binary, types.float].map((type, n) =>
    types.field(`s${n}`, type),
  ),
  types.field("d", types.decimal(38, 18)),
  types.field("c", types.char(3)),
  types.field("v", types.varchar(4)),
  types.field("t", types.time(3)),
  types.field("ym", types.yearMonthInterval("month", "month")),
  types.field("dt", types.dayTimeInterval("hour", "second")),
  types.field("g", types.geometry(4326)),
  types.field("anywhere", types.geometry(-1)),
  types.field("webMercator", types.geometry(3857)),
  types.field("esri", types.geometry(102100)),
  types.field("geography", types.geography(4267)),
  types.field("nested", types.array(types.struct({ "a.b": types.tinyint }), { containsNull: false })),
]);
const udt: DataType = { kind: "udt", name: "x.Point", sqlType: types.array(types.double) };

describe("types", () => {
  it.each([
    ["everything", everything],
    ["a user's type", udt],
  ] as const)("of %s survive JSON and messages", (_, type) => {
    expect(typeFromJson(typeToJson(type))).toEqual(type);
    expect(dataTypeOf(dataTypeMessage(type))).toEqual(type);
  });

  it("writes JSON as Spark does", () => {
    expect(JSON.parse(typeToJson(types.struct({ a: types.string("UTF8_LCASE"), b: types.timestampNtz })))).toEqual({
      type: "struct",
      fields: [
        { name: "a", type: "string", nullable: true, metadata: { __COLLATIONS: { a: "spark.UTF8_LCASE" } } },
        { name: "b", type: "timestamp_ntz", nullable: true, metadata: {} },
      ],
    });
  });

  it("refuses what is no type", () => {
    expect(() => typeFromJson("a INT")).toThrow("no JSON");
    expect(() => typeFromJson("{}")).toThrow("not that of a Spark type");
    expect(() => typeFromJson('"interval second to day"')).toThrow("no type that this version knows");
    expect(() => types.decimal(39)).toThrow("1 to 38");
    expect(() => types.dayTimeInterval("second", "day")).toThrow("larger unit first");
  });
});
