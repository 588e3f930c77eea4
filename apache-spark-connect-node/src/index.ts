export type { TlsOptions } from "./connection/channel.js";
export { type ConnectionTarget, DEFAULT_PORT, parseConnectionString } from "./connection/connection-string.js";
export { DEFAULT_RETRY_POLICY, type RetryPolicy } from "./connection/retry-policy.js";
export { DataFrame, type UnpivotNames } from "./dataframe/dataframe.js";
export { type ColumnNames, GroupedData } from "./dataframe/grouped-data.js";
export type { JoinOn, JoinType, NearestByOptions } from "./dataframe/join.js";
export { DataFrameNaFunctions, type FillValue, type ReplaceValue } from "./dataframe/na-functions.js";
export { Observation } from "./dataframe/observation.js";
export type { ExplainMode, ShowOptions } from "./dataframe/query.js";
export { DataFrameStatFunctions } from "./dataframe/stat-functions.js";
export { type StorageLevel, StorageLevels } from "./dataframe/storage-level.js";
export * from "./errors.js";
export { callFunction, col, expr, lit } from "./expressions/call.js";
export { Column, type ColumnOrLiteral, type ColumnOrName } from "./expressions/column.js";
export type { LiteralValue } from "./expressions/literal.js";
export { Window, WindowSpec } from "./expressions/window.js";
export * as functions from "./functions/index.js";
export type { CallOptions } from "./protocol/client.js";
export type { ExecutionProgress, ProgressHandler, StageProgress } from "./protocol/progress.js";
export {
  type Assignments,
  type MergeInsert,
  MergeIntoWriter,
  type MergeUpdate,
} from "./readwrite/merge-into-writer.js";
export type { Options, OptionValue } from "./readwrite/options.js";
export { DataFrameReader, type JdbcSource } from "./readwrite/reader.js";
export { DataFrameWriter, type JdbcSink, type SaveMode } from "./readwrite/writer.js";
export { DataFrameWriterV2 } from "./readwrite/writer-v2.js";
export type { Artifact, ArtifactKind, GivenArtifact } from "./session/artifact.js";
export { Catalog, type CreateTableOptions, type ListInDatabaseOptions, type ListOptions } from "./session/catalog.js";
export type { CatalogColumn, CatalogMetadata, Database, SparkFunction, Table } from "./session/catalog-rows.js";
export type { LocalData } from "./session/create-dataframe.js";
export { type ConfigValue, RuntimeConfig } from "./session/runtime-config.js";
export { type ConnectOptions, SparkSession } from "./session/session.js";
export type { SqlArguments } from "./session/sql.js";
export { TableValuedFunctions } from "./session/table-valued-functions.js";
export type {
  QueryIdleEvent,
  QueryProgressEvent,
  QueryStartedEvent,
  QueryTerminatedEvent,
  StreamingQueryEvent,
} from "./streaming/events.js";
export type { StreamingQueryListener } from "./streaming/listener-bus.js";
export type {
  SinkProgress,
  SourceProgress,
  StateOperatorProgress,
  StreamingQueryProgress,
} from "./streaming/progress.js";
export { StreamingQuery, type StreamingQueryStatus } from "./streaming/query.js";
export { StreamingQueryManager } from "./streaming/query-manager.js";
export { DataStreamReader } from "./streaming/stream-reader.js";
export { DataStreamWriter, type OutputMode } from "./streaming/stream-writer.js";
export type { Trigger } from "./streaming/trigger.js";
export { type DataType, dataTypeOf, type StructField, type StructType, schemaOf } from "./types/data-type.js";
export { typeFromJson, typeToJson } from "./types/schema-json.js";
export { typeName } from "./types/type-name.js";
export { type FieldOptions, types } from "./types/types.js";
export { Decimal } from "./values/decimal.js";
export { encodeRows, inferSchema, type RowLike } from "./values/encode-rows.js";
export type { InputRow, InputValue } from "./values/input-value.js";
export { Timestamp } from "./values/timestamp.js";
export type { CalendarInterval, GeoValue, Row, Value, ValueOptions } from "./values/value.js";
export { Variant } from "./values/variant.js";
