package io.mdsp.spark.cassandra;

import com.datastax.spark.connector.cql.ColumnDef;
import com.datastax.spark.connector.cql.TableDef;
import com.datastax.spark.connector.datasource.CassandraTable;
import io.mdsp.spark.Scala;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;

/** A table of the connector that is only written to, after its columns were compared with the rows'. */
final class CassandraSinkTable implements SupportsWrite {
  private final CassandraTable table;

  CassandraSinkTable(CassandraTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public Column[] columns() {
    return table.columns();
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_WRITE, TableCapability.STREAMING_WRITE, TableCapability.ACCEPT_ANY_SCHEMA);
  }

  @Override
  public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
    TableDef definition = table.tableDef();
    new RowColumns(
            definition.keyspaceName() + "." + definition.tableName(),
            names(Scala.list(definition.primaryKey())),
            names(Scala.list(definition.columns())))
        .require(List.of(info.schema().fieldNames()), RowColumns.metadataColumns(info.options()));
    return new CassandraSinkWriteBuilder(table.newWriteBuilder(NamedForConnector.of(info)));
  }

  private static List<String> names(List<ColumnDef> columns) {
    return columns.stream().map(ColumnDef::columnName).collect(Collectors.toList());
  }
}
