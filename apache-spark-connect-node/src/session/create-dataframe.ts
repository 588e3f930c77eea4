import { create } from "@bufbuild/protobuf";
import { type RecordBatch, RecordBatchReader, type Schema, Table } from "apache-arrow";
import { type RelationKind, relationOf } from "../dataframe/relation.js";
import { InvalidArgumentError, ProtocolError } from "../errors.js";
import { AnalyzePlanRequest_DDLParseSchema } from "../gen/spark/connect/base_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { type DataType, dataTypeOf, type StructType } from "../types/data-type.js";
import { typeToJson } from "../types/schema-json.js";
import { withoutDictionaries } from "../values/dictionary.js";
import { arrowStream, encodeBatch, inferSchema, type RowLike } from "../values/encode-rows.js";
import type { RuntimeConfig } from "./runtime-config.js";
import { cacheArtifacts } from "./send-artifacts.js";

/** What a DataFrame can be made of: rows, an Arrow table, or the bytes of an Arrow stream or file. */
export type LocalData = readonly RowLike[] | Table | Uint8Array;

/** Data below this many bytes goes with the plan, without a question to the server about its limits. */
const ALWAYS_INLINE = 16 * 1024;

const LIMITS = {
  threshold: "spark.sql.session.localRelationCacheThreshold",
  size: "spark.sql.session.localRelationSizeLimit",
  chunkRows: "spark.sql.session.localRelationChunkSizeRows",
  chunkBytes: "spark.sql.session.localRelationChunkSizeBytes",
} as const;

/** How many rows are encoded at once. */
const BATCH_ROWS = 10_000;

/**
 * The relation of data of this process. Data above `spark.sql.session.localRelationCacheThreshold` is kept in the session
 * in chunks, and the relation names them.
 * @throws {InvalidArgumentError} when the data does not fit the schema, or is larger than the session takes.
 */
export async function localRelation(
  client: SparkConnectClient,
  conf: RuntimeConfig,
  data: LocalData,
  schema: string | StructType | undefined,
  options: CallOptions,
): Promise<Relation> {
  const given = typeof schema === "string" ? await structOfDdl(client, schema, options) : schema;
  const { arrow, batches, type } = encoded(data, given);
  const text = type === undefined ? {} : { schema: typeToJson(type) };
  if (batches.length === 0 && type !== undefined) return relationOf({ case: "localRelation", value: text });

  const size = batches.reduce((sum, batch) => sum + batch.data.byteLength, 0);
  const inline = (): RelationKind => ({ case: "localRelation", value: { data: arrowStream(arrow, batches), ...text } });
  if (size < ALWAYS_INLINE) return relationOf(inline());
  const limits = await readLimits(conf, options);
  if (size < limits.threshold) return relationOf(inline());
  if (size > limits.size) {
    throw new InvalidArgumentError(
      `The data has ${size} bytes, but the session takes ${limits.size}; write it to a table or file, or raise ${LIMITS.size}.`,
    );
  }
  const pieces = batches.flatMap((batch) => split(batch, limits.chunkRows, limits.chunkBytes));
  const dataHashes: string[] = [];
  for (const piece of pieces) {
    dataHashes.push(...(await cacheArtifacts(client, [arrowStream(arrow, [piece])], options)));
  }
  if (type === undefined) return relationOf({ case: "chunkedCachedLocalRelation", value: { dataHashes } });
  const [schemaHash = ""] = await cacheArtifacts(client, [Buffer.from(typeToJson(type))], options);
  return relationOf({ case: "chunkedCachedLocalRelation", value: { dataHashes, schemaHash } });
}

interface Encoded {
  readonly arrow: Schema;
  readonly batches: readonly RecordBatch[];
  readonly type: StructType | undefined;
}

function encoded(data: LocalData, schema: StructType | undefined): Encoded {
  if (data instanceof Uint8Array) {
    const reader = RecordBatchReader.from(data).open();
    return ofArrow([...reader], reader.schema, schema);
  }
  if (data instanceof Table) return ofArrow(data.batches, data.schema, schema);
  const type = schema ?? inferSchema(data);
  const first = encodeBatch(data.slice(0, BATCH_ROWS), type);
  const batches = data.length === 0 ? [] : [first];
  for (let start = BATCH_ROWS; start < data.length; start += BATCH_ROWS) {
    batches.push(encodeBatch(data.slice(start, start + BATCH_ROWS), type, start));
  }
  return { arrow: first.schema, batches, type };
}

function ofArrow(given: readonly RecordBatch[], arrow: Schema, type: StructType | undefined): Encoded {
  const batches = given.map(withoutDictionaries);
  return { arrow: batches[0]?.schema ?? arrow, batches, type };
}

/** A batch in pieces of at most so many rows, and bytes unless a single row has more. */
function split(batch: RecordBatch, rows: number, bytes: number): RecordBatch[] {
  const { numRows } = batch;
  if (numRows <= 1 || (numRows <= rows && batch.data.byteLength <= bytes)) return [batch];
  const parts = Math.max(Math.ceil(numRows / rows), Math.ceil(batch.data.byteLength / bytes));
  const step = Math.max(1, Math.ceil(numRows / parts));
  return Array.from({ length: Math.ceil(numRows / step) }, (_, part) => batch.slice(part * step, (part + 1) * step));
}

async function readLimits(conf: RuntimeConfig, options: CallOptions) {
  const read = async (key: string) => {
    const value = Number(await conf.get(key, options));
    if (Number.isNaN(value)) throw new ProtocolError(`The server's setting ${key} is no number.`);
    return value;
  };
  const [threshold, size, chunkRows, chunkBytes] = await Promise.all([
    read(LIMITS.threshold),
    read(LIMITS.size),
    read(LIMITS.chunkRows),
    read(LIMITS.chunkBytes),
  ]);
  return { threshold, size, chunkRows, chunkBytes };
}

/** The type of a text in DDL, such as `a INT, b STRING`, as the server reads it. */
export async function typeOfDdl(
  client: SparkConnectClient,
  ddlString: string,
  options: CallOptions,
): Promise<DataType> {
  const value = create(AnalyzePlanRequest_DDLParseSchema, { ddlString });
  const result = await client.analyze({ case: "ddlParse", value }, options);
  if (result.case === "ddlParse") return dataTypeOf(result.value.parsed);
  throw new ProtocolError(`The server answered ${result.case ?? "nothing"} for the type of a DDL text.`);
}

async function structOfDdl(client: SparkConnectClient, ddl: string, options: CallOptions): Promise<StructType> {
  const type = await typeOfDdl(client, ddl, options);
  if (type.kind === "struct") return type;
  throw new InvalidArgumentError(`The schema must be columns, such as "a INT, b STRING", but is ${ddl}.`);
}
