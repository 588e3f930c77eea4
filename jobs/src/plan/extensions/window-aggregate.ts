import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";

/** The full name of the message in spark-extensions/src/main/proto/mdsp/spark/v1/extensions.proto. */
export const windowAggregateName = "mdsp.spark.v1.WindowAggregate";

/** The message `WindowAggregate` of spark-extensions. */
export interface WindowAggregateMessage {
  /** A serialized `spark.connect.Relation`. */
  readonly input: Uint8Array;
  readonly groupingColumns: readonly string[];
  readonly windowStartColumn: string;
  readonly windowEndColumn: string;
  /** Each a serialized `spark.connect.Expression`: one aggregate function of columns. */
  readonly aggregates: readonly { readonly name: string; readonly expression: Uint8Array }[];
  readonly earlyFire: boolean;
  /** The name of the BOOLEAN output column; empty for none. */
  readonly finalColumn: string;
  readonly watermarkDelayMs: bigint;
}

/** The message on the wire. It has no generated code: it belongs to the JVM part, and its fields never change numbers. */
export function encodeWindowAggregate(message: WindowAggregateMessage): Uint8Array {
  const writer = new BinaryWriter();
  const text = (field: number, value: string) => writer.tag(field, WireType.LengthDelimited).string(value);
  writer.tag(1, WireType.LengthDelimited).bytes(message.input);
  for (const column of message.groupingColumns) text(2, column);
  text(3, message.windowStartColumn);
  text(4, message.windowEndColumn);
  for (const { name, expression } of message.aggregates) {
    const aggregate = new BinaryWriter();
    aggregate.tag(1, WireType.LengthDelimited).string(name);
    aggregate.tag(2, WireType.LengthDelimited).bytes(expression);
    writer.tag(5, WireType.LengthDelimited).bytes(aggregate.finish());
  }
  writer.tag(6, WireType.Varint).bool(message.earlyFire);
  text(7, message.finalColumn);
  writer.tag(8, WireType.Varint).int64(message.watermarkDelayMs);
  return writer.finish();
}
