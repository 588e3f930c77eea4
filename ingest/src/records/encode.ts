import avro from "avsc";
import { z } from "zod";
import { CODES, IngestError, messageOf } from "../errors.js";
import type { Tick } from "../ticks/tick.js";

/** Turns a row into the bytes of a record. They are valid until the next call: the log copies them. */
export type Encode = (tick: Tick) => Buffer;

/** One JSON object a record; times as ISO 8601 in UTC with milliseconds, absent values as null. */
export const encodeJson: Encode = (tick) =>
  Buffer.from(
    JSON.stringify({ ...tick, event_time: new Date(tick.event_time).toISOString() }, (_, value: unknown) =>
      value === undefined ? null : value,
    ),
  );

const RecordSchema = z.object({
  type: z.literal("record"),
  name: z.string(),
  fields: z.array(z.object({ name: z.string(), type: z.unknown() })),
});

const FIRST_BYTES = 1024;

type Read = (tick: Tick) => unknown;

const COLUMNS: { readonly [name in keyof Tick]: Read } = {
  symbol: (t) => t.symbol,
  event_time: (t) => t.event_time,
  price: (t) => t.price,
  bid: (t) => t.bid ?? null,
  ask: (t) => t.ask ?? null,
  size: (t) => t.size ?? null,
  trade_id: (t) => t.trade_id ?? null,
  day_volume: (t) => t.day_volume ?? null,
  volume: (t) => t.volume ?? null,
  trade_count: (t) => t.trade_count,
  exchange: (t) => t.exchange ?? null,
  source: (t) => t.source,
};

const isColumn = (name: string): name is keyof Tick => Object.hasOwn(COLUMNS, name);
const isMicros = (type: unknown): boolean => JSON.stringify(type).includes('"timestamp-micros"');

const nothing: Read = () => null;

/** Rows with everything and with nothing that may be absent: what a schema has to hold. */
const FULL: Tick = {
  symbol: "AAPL",
  event_time: 1_700_000_000_123,
  price: 1.5,
  bid: 1.25,
  ask: 1.75,
  size: 0.5,
  trade_id: 2 ** 40,
  day_volume: 1.5,
  volume: 0.5,
  trade_count: 1,
  exchange: "NASDAQ",
  source: "twelvedata",
};
const { symbol, event_time, price, trade_count, source } = FULL;
const ABSENT = { bid: undefined, ask: undefined, size: undefined, trade_id: undefined, day_volume: undefined };
const SPARSE: Tick = {
  ...ABSENT,
  symbol,
  event_time,
  price,
  volume: undefined,
  trade_count,
  exchange: undefined,
  source,
};

/** What is wrong with a field, in words. */
function misfit(name: string, type: avro.Type, read: Read): string | undefined {
  const wrong = [FULL, SPARSE].map(read).find((value) => !type.isValid(value));
  if (wrong === undefined) return undefined;
  if (!isColumn(name)) return `ingest has nothing for the field ${name}, so it must allow null`;
  const what = wrong === null ? "may be null" : `is ${typeof wrong === "number" ? "a number" : "text"}`;
  return `the column ${name} ${what}, the schema wants ${type.toString()}`;
}

/**
 * An encoder for this Avro schema: plain Avro binary, no registry header. Fields that no column fits must be nullable
 * and stay null; columns that the schema lacks are left out. `timestamp-micros` and `timestamp-millis` both work.
 *
 * @throws IngestError MDSP7301 when rows do not fit the schema; it names each field.
 */
export function avroEncoder(schema: unknown, origin: string): Encode {
  const refuse = (reason: string, cause?: unknown) =>
    new IngestError(CODES.avroSchema, `the Avro schema ${origin} cannot hold the columns of trades: ${reason}`, cause);
  let type: avro.types.RecordType;
  try {
    type = recordType(schema);
  } catch (error) {
    throw refuse(messageOf(error), error);
  }
  const columns = RecordSchema.parse(schema).fields.map(({ name, type: declared }): readonly [string, Read] => {
    if (!isColumn(name)) return [name, nothing];
    if (name === "event_time" && isMicros(declared)) return [name, (tick) => tick.event_time * 1000];
    return [name, COLUMNS[name]];
  });
  const misfits = columns.flatMap(([name, read], n) => {
    const field = type.fields[n];
    return (field && misfit(name, field.type, read)) ?? [];
  });
  if (misfits.length > 0) throw refuse(misfits.join("; "));
  return encoderFor(type, columns);
}

function recordType(schema: unknown): avro.types.RecordType {
  const { fields: _, ...record } = RecordSchema.parse(schema);
  const type = avro.Type.forSchema(JSON.parse(JSON.stringify(schema)));
  if (type instanceof avro.types.RecordType) return type;
  throw new Error(`${record.name} is no record`);
}

function encoderFor(type: avro.Type, columns: ReadonlyArray<readonly [string, Read]>): Encode {
  const record: Record<string, unknown> = {};
  let bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  return (tick) => {
    for (const [name, read] of columns) record[name] = read(tick);
    let end = type.encode(record, bytes, 0);
    if (end < 0) {
      // avsc tells how much was missing.
      bytes = Buffer.allocUnsafeSlow(2 * (bytes.length - end));
      end = type.encode(record, bytes, 0);
    }
    return bytes.subarray(0, end);
  };
}
