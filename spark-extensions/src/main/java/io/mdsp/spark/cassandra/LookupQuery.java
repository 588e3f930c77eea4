package io.mdsp.spark.cassandra;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/**
 * What is asked of Cassandra for one key. Names are exact.
 *
 * @param columns the wanted columns; none is possible, when only the number of rows counts
 * @param consistency such as LOCAL_ONE
 */
record LookupQuery(String keyspace, String table, List<String> keys, StructType columns, String consistency) implements Serializable {

  /** The query, with a marker for each key in their order. */
  String cql() {
    Stream<String> wanted = columns.isEmpty() ? keys.stream().limit(1) : Arrays.stream(columns.fieldNames());
    String conditions = keys.stream().map(key -> quoted(key) + " = ?").collect(Collectors.joining(" AND "));
    String names = wanted.map(LookupQuery::quoted).collect(Collectors.joining(", "));
    return "SELECT " + names + " FROM " + quoted(keyspace) + "." + quoted(table) + " WHERE " + conditions;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
