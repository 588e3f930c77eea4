import { makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct } from "apache-arrow";
import { InvalidArgumentError } from "../errors.js";
import type { DataType, StructType } from "../types/data-type.js";
import { arrowFields, encodeColumn } from "./encode-column.js";
import { inferType, mergeTypes, within } from "./infer-type.js";
import { type InputRow, type InputValue, isList, isRecord } from "./input-value.js";

/** A row that callers give: an object with a property for each column, or the values in the order of the columns. */
export type RowLike = InputRow | readonly InputValue[];

/**
 * The schema of rows: each column has the type that holds all its values, as `inferType` says. Columns of rows that are
 * lists are named `_1`, `_2`, ….
 * @throws {InvalidArgumentError} naming row and column, when there are no rows, a column has nothing but nulls, or values
 *   of different types.
 */
export function inferSchema(rows: readonly RowLike[]): StructType {
  if (rows.length === 0) throw new InvalidArgumentError("There are no rows to see the schema in; give a schema.");
  const empty: DataType = { kind: "null" };
  const schema = rows.reduce<DataType>(
    (merged, row, index) => within(`row ${index}`, () => mergeTypes(merged, inferType(named(row)))),
    empty,
  );
  if (schema.kind !== "struct") throw new InvalidArgumentError("Rows are objects, or lists of values.");
  const untyped = schema.fields.find(({ type }) => type.kind === "null");
  if (untyped === undefined) return schema;
  throw new InvalidArgumentError(`The column ${untyped.name} is null in all rows; give a schema.`);
}

function named(row: RowLike): InputRow {
  return isList(row) ? Object.fromEntries(row.map((value, n) => [`_${n + 1}`, value])) : row;
}

/**
 * Rows as an Arrow batch.
 * @param first the number of the first row, for errors.
 * @throws {InvalidArgumentError} naming row and column, when a value does not fit its type, is null and may not be, or
 *   has no column.
 */
export function encodeBatch(rows: readonly RowLike[], schema: StructType, first = 0): RecordBatch {
  checkRows(rows, schema, first);
  const columns = schema.fields.map(({ name, type, nullable }, column) => {
    const values = rows.map((row) => (isList(row) ? row[column] : row[name]));
    return encodeColumn({ values, nullable, place: (index) => `row ${first + index}, column ${name}` }, type);
  });
  const fields = arrowFields(schema.fields, columns);
  const data = makeData({ type: new Struct(fields), length: rows.length, nullCount: 0, children: columns });
  return new RecordBatch(new Schema(fields), data);
}

function checkRows(rows: readonly RowLike[], { fields }: StructType, first: number): void {
  const names = new Set(fields.map((field) => field.name));
  if (names.size < fields.length) {
    throw new InvalidArgumentError(
      "Two columns of the schema have the same name; rename one after the DataFrame is made.",
    );
  }
  rows.forEach((row, index) => {
    if (isList(row)) {
      if (row.length === fields.length) return;
      throw new InvalidArgumentError(
        `row ${first + index}: has ${row.length} values, but there are ${fields.length} columns.`,
      );
    }
    if (!isRecord(row)) throw new InvalidArgumentError(`row ${first + index}: is no object and no list of values.`);
    for (const name in row) {
      if (names.has(name)) continue;
      throw new InvalidArgumentError(`row ${first + index}: has ${name}, which is no column of the schema.`);
    }
  });
}

/** An Arrow stream: the schema, then the batches. */
export function arrowStream(schema: Schema, batches: readonly RecordBatch[]): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  for (const batch of batches) writer.write(batch);
  writer.finish();
  return writer.toUint8Array(true);
}

/** Rows as an Arrow stream of one batch; see {@link encodeBatch}. */
export function encodeRows(rows: readonly RowLike[], schema: StructType): Uint8Array {
  const batch = encodeBatch(rows, schema);
  return arrowStream(batch.schema, [batch]);
}
