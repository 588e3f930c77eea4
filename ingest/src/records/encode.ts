import avro from "avsc";
import { z } from "zod";
import { CODES, IngestError, messageOf } from "../errors.js";
import type { Tick } from "../ticks/tick.js";

/** Turns a row into the bytes of a record. */
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

const SAMPLE: Tick = {
  symbol: "AAPL",
  event_time: 1_700_000_000_123,
  price: 1.5,
  bid: undefined,
  ask: undefined,
  size: undefined,
  trade_id: undefined,
  day_volume: undefined,
  volume: undefined,
  trade_count: 1,
  exchange: undefined,
  source: "twelvedata",
};

/**
 * An encoder for this Avro schema: plain Avro binary, no registry header. Fields that no column fits must be nullable
 * and stay null; columns that the schema lacks are left out. `timestamp-micros` and `timestamp-millis` both work.
 *
 * @throws IngestError MDSP7301 when rows do not fit the schema.
 */
export function avroEncoder(schema: unknown, origin: string): Encode {
  try {
    const { fields } = RecordSchema.parse(schema);
    const type = avro.Type.forSchema(JSON.parse(JSON.stringify(schema)));
    const reads = fields.map(({ name, type: fieldType }): readonly [string, Read] => {
      if (!isColumn(name)) return [name, () => null];
      if (name === "event_time" && isMicros(fieldType)) return [name, (tick) => tick.event_time * 1000];
      return [name, COLUMNS[name]];
    });
    const encode: Encode = (tick) => {
      const record: Record<string, unknown> = {};
      for (const [name, read] of reads) record[name] = read(tick);
      return type.toBuffer(record);
    };
    encode(SAMPLE);
    return encode;
  } catch (error) {
    const message = `the Avro schema ${origin} cannot hold the columns of trades: ${messageOf(error)}`;
    throw new IngestError(CODES.avroSchema, message, error);
  }
}
