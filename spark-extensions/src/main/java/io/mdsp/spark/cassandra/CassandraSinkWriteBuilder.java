package io.mdsp.spark.cassandra;

import org.apache.spark.sql.connector.write.Write;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.internal.connector.SupportsStreamingUpdateAsAppend;

/** The connector's writer with the mark by which Spark allows update mode. */
final class CassandraSinkWriteBuilder implements WriteBuilder, SupportsStreamingUpdateAsAppend {
  private final WriteBuilder connector;

  CassandraSinkWriteBuilder(WriteBuilder connector) {
    this.connector = connector;
  }

  @Override
  public Write build() {
    return connector.build();
  }
}
