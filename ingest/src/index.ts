/** TwelveData's WebSocket to Kafka, and everything that others need to know about it. */
export { ApiKey, loadApiKey } from "./config/api-key.js";
export { KafkaSecurity, loadKafkaSecurity } from "./config/kafka-security.js";
export { loadConfig } from "./config/load.js";
export { Config, type SymbolSpec } from "./config/schema.js";
export { CODES, IngestError, type IngestErrorCode } from "./errors.js";
export { SEQ_HEADER } from "./kafka/tails.js";
export { TRADES_AVRO_SCHEMA } from "./records/avro-schema.js";
export type { Gap } from "./records/gap.js";
export { expectedTicks, readTrades, TRADES_FILE } from "./replay/index.js";
export { Ingest, type Secrets } from "./service/ingest.js";
export type { Health, IngestStatus } from "./status/status.js";
export type { ConnectionState, ConnectionStatus } from "./twelvedata/connection-events.js";
export * as protocol from "./twelvedata/protocol.js";
