package io.mdsp.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.junit.jupiter.api.Test;

class NamedForConnectorTest {
  private static final StructType ROWS = new StructType().add("symbol", DataTypes.StringType).add("__write_time", DataTypes.LongType);

  @Test
  void renamesTheColumnOfTheWriteTime() {
    NamedForConnector named = named(Map.of("writetime", "__write_time", "ttl", "60"));
    assertEquals(List.of("symbol", "mdspwritetime"), List.of(named.schema().fieldNames()));
    assertEquals("mdspwritetime", named.options().get("writetime"));
    assertEquals("60", named.options().get("ttl"));
  }

  @Test
  void leavesRowsWithoutSuchColumnsAsTheyAre() {
    assertEquals(ROWS, named(Map.of("writetime", "1")).schema());
  }

  private static NamedForConnector named(Map<String, String> options) {
    return NamedForConnector.of(new NamedForConnector("query", ROWS, new CaseInsensitiveStringMap(options)));
  }
}
