import { notNull, type Type, types } from "../types.js";

/** A column that a dead letter has. */
export interface DeadLetterColumn {
  readonly name: string;
  readonly type: Type;
  readonly meaning: string;
}

/** What is told of a record that does not decode. The names are none that SQL reserves. */
export const deadLetterColumns: readonly DeadLetterColumn[] = [
  { name: "source_table", type: notNull(types.string), meaning: "the table that the record was read for" },
  { name: "topic", type: notNull(types.string), meaning: "the record's topic" },
  { name: "record_partition", type: notNull(types.int), meaning: "its partition" },
  { name: "record_offset", type: notNull(types.bigint), meaning: "its offset" },
  { name: "record_timestamp", type: notNull(types.timestampLtz(3)), meaning: "its time in Kafka" },
  { name: "record_key", type: types.bytes, meaning: "its key as it is" },
  { name: "record_value", type: types.bytes, meaning: "its value as it is" },
  { name: "reason", type: notNull(types.string), meaning: "why it does not decode" },
];
