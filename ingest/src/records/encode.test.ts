import avro from "avsc";
import { expect, test } from "vitest";
import type { Tick } from "../ticks/tick.js";
import { readSchema, TRADES_AVRO_SCHEMA } from "./avro-schema.js";
import { avroEncoder, encodeJson } from "./encode.js";
import { encodeGap } from "./gap.js";

const tick: Tick = {
  symbol: "BTC/USDT",
  event_time: 1_723_161_255_123,
  price: 61_000.5,
  bid: 61_000,
  ask: undefined,
  size: 0.25,
  trade_id: 2 ** 40,
  day_volume: undefined,
  volume: 0.25,
  trade_count: 1,
  exchange: undefined,
  source: "replay",
};
const decode = (schema: unknown, bytes: Buffer): unknown =>
  JSON.parse(JSON.stringify(avro.Type.forSchema(JSON.parse(JSON.stringify(schema))).fromBuffer(bytes)));
const nulls = { ask: null, day_volume: null, exchange: null };

test("Avro holds every column, absent ones as null", () => {
  const encode = avroEncoder(TRADES_AVRO_SCHEMA, "built in");
  expect(decode(TRADES_AVRO_SCHEMA, encode(tick))).toEqual({ ...tick, ...nulls });
});

test("a schema may have other fields, fewer columns, and microseconds", () => {
  const schema = {
    type: "record",
    name: "r",
    fields: [
      { name: "venue", type: ["null", "string"] },
      { name: "event_time", type: { type: "long", logicalType: "timestamp-micros" } },
      { name: "price", type: ["null", "double"] },
    ],
  };
  const bytes = avroEncoder(schema, "s")(tick);
  expect(decode(schema, bytes)).toEqual({ venue: null, event_time: 1_723_161_255_123_000, price: 61_000.5 });
});

test("a row that is longer than any before is encoded whole", () => {
  const encode = avroEncoder(TRADES_AVRO_SCHEMA, "built in");
  const long = { ...tick, exchange: "x".repeat(5000) };
  expect(decode(TRADES_AVRO_SCHEMA, encode(long))).toEqual({ ...long, ask: null, day_volume: null });
});

const field = (name: string, type: unknown) => ({ type: "record", name: "r", fields: [{ name, type }] });

test.each([
  ["a field nobody fills", field("venue", "string"), "nothing for the field venue"],
  ["a column of another type", field("price", "string"), 'price is a number, the schema wants "string"'],
  ["a NOT NULL column that may be absent", field("bid", "double"), "bid may be null"],
  ["an unknown type", field("price", "decimal"), "decimal"],
  ["no record", { type: "string" }, "record"],
])("%s is refused at once, by name", (_, schema, reason) => {
  const encoder = () => avroEncoder(schema, "x.avsc");
  expect(encoder).toThrow(expect.objectContaining({ code: "MDSP7301" }));
  expect(encoder).toThrow(/x\.avsc/);
  expect(encoder).toThrow(reason);
});

test("a schema file that is not there, or is no JSON, is named", () => {
  expect(() => readSchema("/nowhere.avsc")).toThrow(/nowhere\.avsc.*ENOENT/);
});

test("JSON holds every column too", () => {
  const expected = { ...tick, ...nulls, event_time: "2024-08-08T23:54:15.123Z" };
  expect(JSON.parse(encodeJson(tick).toString())).toEqual(expected);
});

test("a gap has ISO times", () => {
  const gap = { symbol: "*", from: 0, to: 1500, reason: "disconnected", source: "twelvedata" };
  expect(JSON.parse(encodeGap(gap).toString())).toEqual({
    ...gap,
    from: "1970-01-01T00:00:00.000Z",
    to: "1970-01-01T00:00:01.500Z",
  });
});
