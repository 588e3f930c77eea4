import { TRADES_AVRO_SCHEMA } from "@mdsp/ingest";
import avro from "avsc";

const OPENING_BRACE = 0x7b;
const type = avro.Type.forSchema(JSON.parse(JSON.stringify(TRADES_AVRO_SCHEMA)));

/** The fields of a record of the topic of trades, written as Avro or as JSON. */
export function decodeTrade(value: Buffer): unknown {
  // An Avro record begins with the length of its symbol times two; no symbol has 61 letters and a half.
  return value[0] === OPENING_BRACE ? JSON.parse(value.toString("utf8")) : type.fromBuffer(value);
}
