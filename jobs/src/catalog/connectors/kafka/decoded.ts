import type { Decoding } from "../../formats/index.js";
import { as, col, extract, filter, fn, lit, observe, project } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { PhysicalTableColumn } from "../../table.js";
import type { PartField } from "./parts.js";
import type { KafkaTable } from "./table.js";

/** The key or the value, while it is read. */
export interface Part {
  /** The column that the decoded key or value has meanwhile. */
  readonly column: string;
  readonly decoding: Decoding;
  readonly fields: readonly PartField[];
}

/** The parts of the records of a table; a column that stands in both is the value's, as in Flink. */
export function partsOf({ key, value }: KafkaTable): readonly [value: Part, ...key: Part[]] {
  const part = (column: string, bytes: string, { format, fields }: KafkaTable["value"]): Part => {
    const named = fields.map(({ field, column: { type } }) => ({ name: field, type }));
    return { column, decoding: format.decode(col(bytes), named), fields };
  };
  const ofKey = key === undefined ? [] : [part("key_payload", "key", key)];
  return [part("payload", "value", value), ...ofKey];
}

/** Where a column stands in a record, and how it is read there. */
export function placeIn(parts: readonly Part[], column: PhysicalTableColumn) {
  const found = parts.flatMap((part) =>
    part.fields.filter((each) => each.column.name === column.name).map(({ field }) => ({ part, field })),
  );
  const [first] = found;
  if (first === undefined) throw new TypeError(`Column ${column.name} stands nowhere in the record.`);
  return { part: first.part, field: { name: first.field, type: column.type } };
}

/** The name under which a query tells how many records of a table it could not decode; what is read tells scans apart. */
export const undecodableName = (table: KafkaTable, read: readonly string[]): string =>
  `${UNDECODABLE}${table.name} (${read.join(", ")})`;

/** What the names of these metrics begin with, and the metric's own name. */
export const UNDECODABLE = "undecodable records of ";
export const COUNT = "records";

/** The rows, and in the query's progress how many of them meet a condition. */
export const counted = (input: spark.Relation, name: string, condition: spark.Expression): spark.Relation =>
  observe(input, name, [as(fn("count_if", condition), COUNT)]);

/** The columns of {@link attempted}: a struct of all columns of the table, and why it is NULL. */
export const ROW = "record_row";
export const REASON = "record_reason";

/** A column of the records that is kept while they are decoded. */
export interface Kept {
  readonly name: string;
  readonly value: spark.Expression;
}

/**
 * Records with every column of the table decoded, or with the reason why one cannot be: `mdsp_try` of spark-extensions
 * makes a value of what else would end the query. Whatever columns a query wants, the same records are left out.
 */
export function attempted(table: KafkaTable, records: spark.Relation, kept: readonly Kept[]): spark.Relation {
  const parts = partsOf(table);
  const names = kept.map(({ name }) => col(name));
  const payloads = project(records, [
    ...parts.map(({ column, decoding }) => as(fn("mdsp_try", decoding.payload), column)),
    ...kept.map(({ name, value }) => as(value, name)),
  ]);
  const columns = new Map(parts.flatMap(({ fields }) => fields).map(({ column }) => [column.name, column]));
  const values = [...columns.values()].flatMap((column) => {
    const { part, field } = placeIn(parts, column);
    return [lit.string(column.name), part.decoding.field(extract(col(part.column), lit.string("value")), field)];
  });
  const rows = project(payloads, [
    ...names,
    ...parts.map(({ column }) => col(column)),
    as(fn("mdsp_try", fn("named_struct", ...values)), ROW),
  ]);
  const errors = [...parts.map(({ column }) => column), ROW].map((column) => extract(col(column), lit.string("error")));
  return project(rows, [
    ...names,
    as(extract(col(ROW), lit.string("value")), ROW),
    as(fn("coalesce", ...errors), REASON),
  ]);
}

/** Those of the {@link attempted} records that do not decode, or those that do. */
export const undecodable = (records: spark.Relation): spark.Relation => filter(records, fn("isnotnull", col(REASON)));
export const decodable = (records: spark.Relation): spark.Relation => filter(records, fn("isnull", col(REASON)));
