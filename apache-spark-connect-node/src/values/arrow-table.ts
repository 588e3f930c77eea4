import { type RecordBatch, RecordBatchReader, Table } from "apache-arrow";

/** The Arrow batches of one Arrow stream, as the server sends it. */
export function arrowBatchesOf(arrow: Uint8Array): RecordBatch[] {
  return [...RecordBatchReader.from(arrow)];
}

/**
 * One Arrow table of all the batches of a result. Columns stay as Spark sent them, so that what reads the table sees
 * Arrow's values: integers of 64 bits as bigint, timestamps in the unit of their type.
 * @param streams the Arrow streams of the result; Spark sends the schema even when there are no rows.
 */
export function arrowTableOf(streams: Iterable<Uint8Array>): Table {
  const batches: RecordBatch[] = [];
  let schema: RecordBatch["schema"] | undefined;
  for (const stream of streams) {
    const reader = RecordBatchReader.from(stream).open();
    schema ??= reader.schema;
    for (const batch of reader) batches.push(batch);
  }
  return schema === undefined ? new Table() : new Table(schema, batches);
}
