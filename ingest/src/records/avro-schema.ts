/** The record schema that ingest writes when it is given none: the physical columns of the SQL table `trades`. */
export const TRADES_AVRO_SCHEMA = {
  type: "record",
  name: "trades",
  fields: [
    { name: "symbol", type: "string" },
    { name: "event_time", type: { type: "long", logicalType: "timestamp-millis" } },
    { name: "price", type: "double" },
    { name: "bid", type: ["null", "double"], default: null },
    { name: "ask", type: ["null", "double"], default: null },
    { name: "size", type: ["null", "double"], default: null },
    { name: "trade_id", type: ["null", "long"], default: null },
    { name: "day_volume", type: ["null", "double"], default: null },
    { name: "volume", type: ["null", "double"], default: null },
    { name: "trade_count", type: "int" },
    { name: "exchange", type: ["null", "string"], default: null },
    { name: "source", type: "string" },
  ],
} as const;
