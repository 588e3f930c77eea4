package io.mdsp.spark.cassandra;

import io.mdsp.spark.ExtensionException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a table asks of the rows that are written to it. Names are compared exactly, as Cassandra does.
 *
 * @param table keyspace and name, for messages
 */
record RowColumns(String table, List<String> primaryKey, List<String> columns) {
  /** The connector's options that may name a column: its time to live in seconds, its write time in microseconds since the epoch. */
  static final List<String> METADATA_OPTIONS = List.of("ttl", "writetime");

  /** The columns of rows that the connector takes as the time to live and the write time of the row, and not as data. */
  static Set<String> metadataColumns(Map<String, String> options) {
    return METADATA_OPTIONS.stream()
        .map(options::get)
        .filter(value -> value != null && isColumnName(value))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the value of such an option is a column's name, and not a number for all rows. */
  static boolean isColumnName(String value) {
    return !value.matches("\\d+");
  }

  /**
   * @throws ExtensionException MDSP9211 when the rows lack a part of the primary key, MDSP9212 when they have a column that the table has
   *     not, MDSP9213 when they lack the column that the option ttl or writetime names
   */
  void require(List<String> row, Set<String> metadata) {
    List<String> lostMetadata = without(metadata, row);
    if (!lostMetadata.isEmpty()) {
      throw new ExtensionException("MDSP9213", "The options ttl and writetime of the sink for " + table + " name columns that its rows lack: " + lostMetadata + "; the rows have " + row);
    }
    List<String> missing = without(primaryKey, row);
    if (!missing.isEmpty()) {
      throw new ExtensionException("MDSP9211", "The rows for " + table + " lack " + missing + " of its primary key " + primaryKey + "; the rows have " + row);
    }
    List<String> unknown = without(without(row, columns), metadata);
    if (!unknown.isEmpty()) {
      throw new ExtensionException("MDSP9212", "The rows for " + table + " have columns that it has not: " + unknown + "; the table has " + columns);
    }
  }

  private static List<String> without(Collection<String> names, Collection<String> others) {
    return names.stream().filter(each -> !others.contains(each)).toList();
  }
}
