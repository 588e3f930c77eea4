import { as, col, extract, fn, lit, rawCast } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import { notNull, types } from "../../types.js";
import type { ConnectorMetadata } from "../connector.js";

interface FileMetadata extends ConnectorMetadata {
  readonly read: () => spark.Expression;
}

/** What Spark knows of the file that a row comes from. */
export const fileMetadata = (name: string): spark.Expression => extract(col("_metadata"), lit.string(name));

const entry = (key: string, type: FileMetadata["type"], read: () => spark.Expression): FileMetadata => ({
  key,
  type: notNull(type),
  writable: false,
  read,
});

/** What Flink and Spark both know of a file. */
export const filesystemMetadata: readonly FileMetadata[] = [
  entry("file.path", types.string, () => fileMetadata("file_path")),
  entry("file.name", types.string, () => fileMetadata("file_name")),
  entry("file.size", types.bigint, () => fileMetadata("file_size")),
  entry("file.modification-time", types.timestampLtz(3), () => fileMetadata("file_modification_time")),
];

export function readMetadata(key: string): spark.Expression {
  const found = filesystemMetadata.find((each) => each.key === key);
  if (found === undefined) throw new TypeError(`Files have no metadata ${key}.`);
  return found.read();
}

/** Bits for the rows of one file in the order of arrival; above them is the time of the file in milliseconds. */
const ROW_BITS = 22;

/**
 * Older files first, and the rows of a file in their order. A file of more than four million rows reaches into the
 * millisecond after its own, in which no other is likely to end.
 */
export function arrivalOrder(rowOfFile: spark.Expression, name: string): spark.Expression {
  const file = fn("shiftleft", fn("unix_millis", fileMetadata("file_modification_time")), lit.int(ROW_BITS));
  return as(fn("+", file, rawCast(rowOfFile, types.bigint)), name);
}
