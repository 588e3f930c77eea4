package io.mdsp.spark;

import org.apache.spark.sql.classic.SparkSession;

/** One Spark inside the test's process. */
public final class LocalSpark {
  private LocalSpark() {}

  /** The session of all tests; it ends with the process. */
  public static SparkSession session() {
    SparkSession session =
        (SparkSession)
            org.apache.spark.sql.SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "1")
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/mdsp-warehouse")
                .config("spark.sql.streaming.checkpoint.fileChecksum.enabled", "false")
                .config("spark.sql.streaming.stateStore.providerClass", "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider")
                .config("spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled", "true")
                .getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
