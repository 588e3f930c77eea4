package io.mdsp.spark.cassandra;

import com.datastax.spark.connector.datasource.CassandraTable;
import io.mdsp.spark.ExtensionException;
import java.util.Map;
import org.apache.spark.sql.cassandra.DefaultSource;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Writes to Cassandra in append and in update mode; the data source {@code mdsp-cassandra}.
 *
 * <p>It is the spark-cassandra-connector with one promise more: updates may be written as appends, because a write in Cassandra is an
 * upsert by primary key. All options of the connector pass through: {@code keyspace}, {@code table}, {@code ttl} (seconds, or the name of
 * a column), {@code writetime} (microseconds since the epoch, or the name of a column), {@code spark.cassandra.output.*}.
 */
public final class CassandraSink implements TableProvider, DataSourceRegister {
  private final DefaultSource connector = new DefaultSource();

  @Override
  public String shortName() {
    return "mdsp-cassandra";
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    requireOption(options, "keyspace");
    requireOption(options, "table");
    return connector.inferSchema(options);
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
    return new CassandraSinkTable((CassandraTable) connector.getTable(schema, partitioning, properties));
  }

  private static void requireOption(CaseInsensitiveStringMap options, String name) {
    if (!options.containsKey(name)) throw new ExtensionException("MDSP9210", "The sink mdsp-cassandra needs the option " + name);
  }
}
