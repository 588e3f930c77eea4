/** Arrow's dictionaries, which Spark does not read: it would take the numbers of the entries for the values. */
import {
  type Data,
  DataType,
  Field,
  List,
  Map_,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Type,
  Vector,
  vectorFromArray,
} from "apache-arrow";
import { InvalidArgumentError } from "../errors.js";

/**
 * The batch with the values of its dictionaries in their place.
 * @throws {InvalidArgumentError} when the values of a dictionary are times, which JavaScript's numbers would round.
 */
export function withoutDictionaries(batch: RecordBatch): RecordBatch {
  const { fields } = batch.schema;
  if (!fields.some(({ type }) => hasDictionary(type))) return batch;
  const children = batch.data.children.map((child, n) => plain(child, fields[n]?.name ?? ""));
  const schema = new Schema(withTypes(fields, children), batch.schema.metadata);
  return new RecordBatch(schema, makeData({ type: new Struct(schema.fields), length: batch.numRows, children }));
}

const hasDictionary = (type: DataType): boolean =>
  DataType.isDictionary(type) || (type.children ?? []).some((child: Field) => hasDictionary(child.type));

const withTypes = (fields: readonly Field[], columns: readonly Data[]): Field[] =>
  fields.map(
    ({ name, nullable, metadata, type }, n) => new Field(name, columns[n]?.type ?? type, nullable, new Map(metadata)),
  );

/** The data of a column, and of all inside of it. */
function plain(data: Data, place: string): Data {
  if (!hasDictionary(data.type)) return data;
  if (DataType.isDictionary(data.type)) return values(data, data.type.dictionary, place);
  const children = data.children.map((child, n) => plain(child, `${place}.${data.type.children[n]?.name ?? n}`));
  return data.clone(
    rebuilt(data.type, withTypes(data.type.children, children), place),
    data.offset,
    data.length,
    data.nullCount,
    data.buffers,
    children,
  );
}

function rebuilt(type: DataType, fields: Field[], place: string): DataType {
  const [first] = fields;
  if (type.typeId === Type.Struct) return new Struct(fields);
  if (type.typeId === Type.List && first !== undefined) return new List(first);
  if (type.typeId === Type.Map && first !== undefined) return new Map_(first);
  throw new InvalidArgumentError(`Column ${place}: a dictionary inside of ${type} cannot be sent; give plain values.`);
}

const EXACT = new Set([
  Type.Bool,
  Type.Utf8,
  Type.LargeUtf8,
  Type.Binary,
  Type.Int8,
  Type.Int16,
  Type.Int32,
  Type.Int64,
  Type.Int,
  Type.Float,
  Type.Float32,
  Type.Float64,
]);

function values(data: Data, type: DataType, place: string): Data {
  if (!EXACT.has(type.typeId)) {
    throw new InvalidArgumentError(`Column ${place}: a dictionary of ${type} cannot be sent; give plain values.`);
  }
  const [expanded, second] = vectorFromArray([...new Vector([data])], type).data;
  if (expanded === undefined || second !== undefined) throw new TypeError("The values of one batch are one column.");
  return expanded;
}
