import type { Settings } from "../analysis/settings.js";

/**
 * Spark's settings for a query; Spark fixes them when the query starts.
 *
 * - Arithmetic and casts follow Java, as in Flink, where they are not told otherwise one by one: hence no ANSI mode.
 * - Names keep their case: fields `a` and `A` are two.
 * - Instants in Parquet are INT96, as in Flink; the format 'parquet' makes other times of them where they are to be INT64.
 * - State lies in RocksDB with changelog checkpoints; the checksums of checkpoint files cost a fifth of a small batch.
 */
export function sessionConf(settings: Settings): Record<string, string> {
  return {
    "spark.sql.shuffle.partitions": String(settings.parallelism),
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "false",
    "spark.sql.caseSensitive": "true",
    "spark.sql.timeType.enabled": "true",
    "spark.sql.mapKeyDedupPolicy": "LAST_WIN",
    "spark.sql.parquet.outputTimestampType": "INT96",
    "spark.sql.streaming.stateStore.providerClass":
      "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
    "spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled": "true",
    "spark.sql.streaming.checkpoint.fileChecksum.enabled": "false",
  };
}
