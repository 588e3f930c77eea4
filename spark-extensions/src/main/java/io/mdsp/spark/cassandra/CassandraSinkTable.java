package io.mdsp.spark.cassandra;

import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import com.datastax.spark.connector.cql.ColumnDef;
import com.datastax.spark.connector.cql.Schema$;
import com.datastax.spark.connector.cql.TableDef;
import com.datastax.spark.connector.datasource.CassandraTable;
import com.datastax.spark.connector.datasource.CassandraWriteBuilder;
import io.mdsp.spark.Scala;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * A table of the connector that is only written to, after its columns were compared with the rows'.
 *
 * <p>Its definition comes from what the driver knows already. The connector's own {@code tableDef} asks the driver to read the whole
 * schema again, and waits without end when Cassandra went away during an earlier reading: a query would then neither run nor fail.
 */
final class CassandraSinkTable implements SupportsWrite {
  private final CassandraTable table;
  private final TableDef definition;

  CassandraSinkTable(CassandraTable table) {
    this.table = table;
    RelationMetadata metadata = table.metadata();
    this.definition = Schema$.MODULE$.fetchTable(metadata.getKeyspace(), metadata);
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
    new RowColumns(
            definition.keyspaceName() + "." + definition.tableName(),
            names(Scala.list(definition.primaryKey())),
            names(Scala.list(definition.columns())))
        .require(List.of(info.schema().fieldNames()), RowColumns.metadataColumns(info.options()));
    LogicalWriteInfo named = NamedForConnector.of(info);
    Map<String, String> options = new HashMap<>(table.catalogConf());
    options.putAll(named.options());
    return new CassandraSinkWriteBuilder(
        CassandraWriteBuilder.apply(
            table.session(), definition, table.catalogName(), new CaseInsensitiveStringMap(options), named.schema()));
  }

  private static List<String> names(List<ColumnDef> columns) {
    return columns.stream().map(ColumnDef::columnName).collect(Collectors.toList());
  }
}
