package io.mdsp.spark.cassandra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.mdsp.spark.ExtensionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowColumnsTest {
  private final RowColumns bars = new RowColumns("market_data.bars", List.of("symbol", "start"), List.of("symbol", "start", "close"));

  @Test
  void acceptsRowsWithTheKeyAndAnyOfTheColumns() {
    bars.require(List.of("start", "symbol", "__write_time"), Set.of("__write_time"));
  }

  @Test
  void refusesRowsWithoutTheWholeKey() {
    assertEquals("MDSP9211", refused(List.of("symbol", "close"), Set.of()));
  }

  @Test
  void refusesColumnsThatTheTableLacks() {
    assertEquals("MDSP9212", refused(List.of("symbol", "start", "open"), Set.of()));
    assertEquals("MDSP9212", refused(List.of("symbol", "start", "Close"), Set.of()));
  }

  @Test
  void refusesAWriteTimeThatTheRowsLack() {
    assertEquals("MDSP9213", refused(List.of("symbol", "start"), Set.of("__write_time")));
  }

  @Test
  void takesNumbersInTheOptionsAsConstants() {
    assertEquals(Set.of("w"), RowColumns.metadataColumns(Map.of("ttl", "3600", "writetime", "w")));
  }

  private String refused(List<String> row, Set<String> metadata) {
    return assertThrows(ExtensionException.class, () -> bars.require(row, metadata)).code();
  }
}
