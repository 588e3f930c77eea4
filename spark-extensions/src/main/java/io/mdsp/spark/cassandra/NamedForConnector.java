package io.mdsp.spark.cassandra;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A write as the connector can take it. The connector puts the column that {@code ttl} or {@code writetime} names into its CQL without
 * quotes, so a name with a leading underscore or a capital letter would be refused by Cassandra or not found in the rows. Rows go by
 * position: such a column gets another name here, in the schema and in the option.
 */
record NamedForConnector(String queryId, StructType schema, CaseInsensitiveStringMap options) implements LogicalWriteInfo {

  static NamedForConnector of(LogicalWriteInfo info) {
    Map<String, String> options = new HashMap<>(info.options());
    StructType schema = info.schema();
    for (String option : RowColumns.METADATA_OPTIONS) {
      String column = options.get(option);
      if (column == null || !RowColumns.isColumnName(column)) continue;
      String name = "mdsp" + option;
      schema = renamed(schema, column, name);
      options.put(option, name);
    }
    return new NamedForConnector(info.queryId(), schema, new CaseInsensitiveStringMap(options));
  }

  private static StructType renamed(StructType schema, String from, String to) {
    StructType renamed = new StructType();
    for (StructField each : schema.fields()) {
      renamed = renamed.add(each.name().equals(from) ? to : each.name(), each.dataType(), each.nullable());
    }
    return renamed;
  }
}
