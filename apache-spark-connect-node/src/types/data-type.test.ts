import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { ProtocolError } from "../errors.js";
import { DataTypeSchema } from "../gen/spark/connect/types_pb.js";
import { dataTypeOf, schemaOf } from "./data-type.js";
import { typeName } from "./type-name.js";

type Kind = MessageInitShape<typeof DataTypeSchema>["kind"];
const message = (kind: Kind) => create(DataTypeSchema, kind === undefined ? {} : { kind });
const long = message({ case: "long", value: {} });
const text = message({ case: "string", value: { collation: "UTF8_BINARY" } });

describe("dataTypeOf and typeName", () => {
  const cases: readonly (readonly [Kind, string])[] = [
    [{ case: "null", value: {} }, "void"],
    [{ case: "byte", value: {} }, "tinyint"],
    [{ case: "integer", value: {} }, "int"],
    [{ case: "double", value: {} }, "double"],
    [{ case: "timestampNtz", value: {} }, "timestamp_ntz"],
    [{ case: "calendarInterval", value: {} }, "interval"],
    [{ case: "variant", value: {} }, "variant"],
    [{ case: "decimal", value: { precision: 38, scale: 18 } }, "decimal(38,18)"],
    [{ case: "string", value: { collation: "UTF8_LCASE" } }, "string collate UTF8_LCASE"],
    [{ case: "varChar", value: { length: 5 } }, "varchar(5)"],
    [{ case: "time", value: {} }, "time(6)"],
    [{ case: "yearMonthInterval", value: { startField: 0, endField: 0 } }, "interval year"],
    [{ case: "dayTimeInterval", value: { startField: 0, endField: 3 } }, "interval day to second"],
    [{ case: "array", value: { elementType: long, containsNull: true } }, "array<bigint>"],
    [{ case: "map", value: { keyType: text, valueType: long } }, "map<string,bigint>"],
    [{ case: "struct", value: { fields: [{ name: "a", dataType: long }] } }, "struct<a:bigint>"],
    [{ case: "udt", value: { type: "udt", jvmClass: "x.Point", sqlType: long } }, "bigint"],
  ];
  it.each(cases)("%j is %s", (kind, name) => {
    expect(typeName(dataTypeOf(message(kind)))).toBe(name);
  });

  it("keeps nullability and metadata of fields", () => {
    const fields = [
      { name: "a", dataType: long, nullable: true, metadata: '{"k":1}' },
      { name: "b", dataType: text, nullable: false, metadata: "{}" },
    ];
    expect(schemaOf(message({ case: "struct", value: { fields } }))).toEqual({
      kind: "struct",
      fields: [
        { name: "a", type: { kind: "long" }, nullable: true, metadata: '{"k":1}' },
        { name: "b", type: { kind: "string", collation: undefined }, nullable: false, metadata: undefined },
      ],
    });
  });

  it("refuses what is no type and what is no schema", () => {
    expect(() => dataTypeOf(undefined)).toThrow(ProtocolError);
    expect(() => dataTypeOf(message(undefined))).toThrow("does not know: none");
    expect(() => schemaOf(long)).toThrow("long as the schema");
  });
});
