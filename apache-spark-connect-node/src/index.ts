export { type ConnectionTarget, DEFAULT_PORT, parseConnectionString } from "./connection/connection-string.js";
export { DEFAULT_RETRY_POLICY, type RetryPolicy } from "./connection/retry-policy.js";
export { DataFrame, type ExplainMode } from "./dataframe/dataframe.js";
export * from "./errors.js";
export type { CallOptions } from "./protocol/client.js";
export { type ConfigValue, RuntimeConfig } from "./session/runtime-config.js";
export { type ConnectOptions, SparkSession } from "./session/session.js";
export type {
  SinkProgress,
  SourceProgress,
  StateOperatorProgress,
  StreamingQueryProgress,
} from "./streaming/progress.js";
export { StreamingQuery, type StreamingQueryStatus } from "./streaming/query.js";
export { StreamingQueryManager } from "./streaming/query-manager.js";
export { DataStreamReader } from "./streaming/stream-reader.js";
export { DataStreamWriter, type OptionValue, type OutputMode } from "./streaming/stream-writer.js";
export type { Trigger } from "./streaming/trigger.js";
export { type DataType, dataTypeOf, type StructField, type StructType, schemaOf } from "./types/data-type.js";
export { typeName } from "./types/type-name.js";
export { Timestamp } from "./values/timestamp.js";
export type { CalendarInterval, Row, Value, ValueOptions, VariantBytes } from "./values/value.js";
