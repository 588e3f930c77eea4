package io.mdsp.spark.cassandra;

import com.datastax.spark.connector.cql.CassandraConnector;
import io.mdsp.spark.protocol.CassandraLookupMessage;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The plan for {@code mdsp.spark.v1.CassandraLookup}: rows with what a Cassandra table has for their keys.
 *
 * <p>The connector's own join by key is an optimizer rule for an older Spark, and its scan would read the table in every micro-batch.
 */
public final class CassandraLookup {
  private CassandraLookup() {}

  /** @param input need not be analyzed */
  public static LogicalPlan plan(CassandraLookupMessage message, SparkSession session, LogicalPlan input) {
    Dataset<Row> rows = Dataset.ofRows(session, input);
    StructType given = rows.schema();
    StructType found = StructType.fromDDL(message.columns());
    StructType all = given.add(message.matchesColumn(), DataTypes.createArrayType(found, false), false);
    List<String> names = Arrays.asList(given.fieldNames());
    int[] positions = message.keys().stream().mapToInt(key -> names.indexOf(key.inputColumn())).toArray();
    SparkConf conf = session.sparkContext().getConf();
    message.options().forEach(conf::set);
    List<String> keys = message.keys().stream().map(CassandraLookupMessage.Key::column).toList();
    LookupQuery query = new LookupQuery(message.keyspace(), message.table(), keys, found, message.consistency());
    LookupRows lookup = new LookupRows(CassandraConnector.apply(conf), query, positions);
    // The rows come back without the metadata of their columns, by which Spark knows event times.
    Column[] columns =
        Arrays.stream(all.fields())
            .map(field -> functions.col(quoted(field)).as(field.name(), field.metadata()))
            .toArray(Column[]::new);
    return rows.mapPartitions(lookup, Encoders.row(all)).select(columns).logicalPlan();
  }

  private static String quoted(StructField field) {
    return "`" + field.name().replace("`", "``") + "`";
  }
}
