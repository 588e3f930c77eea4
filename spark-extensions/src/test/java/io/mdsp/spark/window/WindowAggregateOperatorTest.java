package io.mdsp.spark.window;

import static io.mdsp.spark.window.WindowRun.tick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.mdsp.spark.ExtensionException;
import io.mdsp.spark.LocalSpark;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset$;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowAggregateOperatorTest {
  @TempDir Path checkpoint;

  @Test
  void emitsTouchedWindowsAndOnceMoreWhenFinal() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(10), "count(*)", "sum(price)")) {
      assertEquals(List.of("A 0-10 [2, 3.0]", "B 0-10 [1, 7.0]"), run.send(tick("A", 1, 1, 1), tick("A", 2, 2, 2), tick("B", 2, 3, 7)));
      assertEquals(List.of("A 0-10 [3, 6.0]"), run.send(tick("A", 5, 4, 3)));
      assertEquals(List.of("A 0-10 [3, 6.0] final", "B 0-10 [1, 7.0] final", "B 10-20 [1, 8.0]"), run.send(tick("B", 11, 5, 8)));
      assertEquals(1, run.openWindows());
    }
  }

  @Test
  void keepsTheWindowOpenUntilTheWatermarkReachesItsEnd() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(10), "count(*)")) {
      run.send(tick("A", 1, 1, 1));
      assertEquals(List.of("A 10-20 [1]"), run.send(tick("A", 10.999, 2, 1)));
      assertEquals(List.of("A 0-10 [2]"), run.send(tick("A", 9.999, 3, 1)));
      assertEquals(List.of("A 0-10 [2] final", "A 10-20 [2]"), run.send(tick("A", 11, 4, 1)));
      assertEquals(List.of(), run.send(tick("A", 9.999, 5, 1)));
      assertEquals(1, run.droppedRows());
    }
  }

  @Test
  void takesFirstAndLastFromTheSequenceWhateverTheOrderOfTheRows() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(60), "min_by(price, seq)", "max(price)", "min(price)", "max_by(price, seq)")) {
      assertEquals(List.of("A 0-60 [10.0, 30.0, 10.0, 20.0]"), run.send(tick("A", 3, 3, 20), tick("A", 1, 1, 10), tick("A", 2, 2, 30)));
      assertEquals(List.of("A 0-60 [5.0, 30.0, 5.0, 25.0]"), run.send(tick("A", 9, 11, 25), tick("A", 0, 0, 5), tick("A", 4, 9, 20)));
    }
  }

  @Test
  void dropsLateRowsPerWindowAndCountsThem() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(1, 10, 60), "count(*)")) {
      run.send(tick("A", 5, 1, 1));
      run.send(tick("A", 8, 2, 1));
      // The watermark is 7: of this row's windows 4-5 is closed, 0-10 and 0-60 are open.
      assertEquals(List.of("A 0-10 [3]", "A 0-60 [3]"), run.send(tick("A", 4, 3, 1)));
      assertEquals(1, run.droppedRows());
    }
  }

  @Test
  void runsSeveralSizesAtOnce() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(1, 15, 60, 300, 3600), "sum(price)")) {
      assertEquals(
          List.of("A 0-15 [3.0]", "A 0-300 [3.0]", "A 0-3600 [3.0]", "A 0-60 [3.0]", "A 1-2 [1.0]", "A 2-3 [2.0]"),
          run.send(tick("A", 1, 1, 1), tick("A", 2, 2, 2)));
      assertEquals(
          List.of("A 0-15 [3.0] final", "A 0-300 [7.0]", "A 0-3600 [7.0]", "A 0-60 [7.0]", "A 1-2 [1.0] final", "A 15-30 [4.0]", "A 2-3 [2.0] final", "A 20-21 [4.0]"),
          run.send(tick("A", 20, 3, 4)));
    }
  }

  @Test
  void computesTheOtherAggregates() throws Exception {
    String[] calls = {
      "avg(price)", "stddev(price)", "stddev_pop(price)", "bool_or(price > 2)", "bool_and(price > 2)", "count(price) FILTER (WHERE price > 1)",
      "sum(price * seq) / sum(seq)", "max_by(symbol, seq)", "max(struct(seq, price)).price", "sum(seq)", "count_if(price > 1)", "sum(price) / nullif(sum(seq), 6)"
    };
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(10), calls)) {
      run.send(tick("A", 1, 1, 1));
      List<String> rows = run.send(tick("A", 2, 2, 2), tick("A", 3, 3, 3));
      assertEquals(List.of("A 0-10 [2.0, 1.0, 0.816496580927726, true, false, 2, 2.3333333333333335, A, 3.0, 6, 2, null]"), rows);
    }
  }

  @Test
  void goesOnFromTheCheckpointAfterARestart() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(10, 60), "count(*)", "min_by(price, seq)")) {
      run.send(tick("A", 5, 1, 50));
      run.restart();
      assertEquals(List.of("A 0-10 [2, 50.0]", "A 0-60 [2, 50.0]"), run.send(tick("A", 6, 2, 60)));
      run.restart();
      assertEquals(List.of("A 0-10 [2, 50.0] final", "A 0-60 [3, 50.0]", "A 10-20 [1, 70.0]"), run.send(tick("A", 12, 3, 70)));
    }
  }

  @Test
  void emitsOnlyFinalRowsWithoutEarlyFire() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, false, List.of(10), "count(*)")) {
      assertEquals(List.of(), run.send(tick("A", 5, 1, 1)));
      assertEquals(List.of("A 0-10 [1] final"), run.send(tick("A", 12, 2, 1)));
    }
  }

  @Test
  void closesAWindowOfAKeyWithoutNewRows() throws Exception {
    try (WindowRun run = new WindowRun(checkpoint, true, List.of(10), "count(*)")) {
      run.send(tick("A", 5, 1, 1));
      assertEquals(List.of("A 0-10 [1] final", "B 50-60 [1]"), run.send(tick("B", 50, 2, 1)));
    }
  }

  @Test
  void givesEachWindowOnceInABatchQuery() {
    var spark = LocalSpark.session();
    var ticks = spark.createDataFrame(List.of(tick("A", 1, 1, 1), tick("A", 2, 2, 2), tick("A", 12, 3, 3)), WindowRun.TICKS);
    var plan = WindowRun.operator(true, "sum(price)").plan(spark, WindowRun.windowed(ticks, List.of(10)));
    List<String> rows = Dataset$.MODULE$.ofRows(spark, plan).collectAsList().stream().map((Row row) -> WindowRun.show(row)).sorted().toList();
    assertEquals(List.of("A 0-10 [3.0] final", "A 10-20 [3.0] final"), rows);
  }

  @Test
  void refusesWhatIsNotDeclarative() {
    assertCode("MDSP9202", "collect_list(price)");
    assertCode("MDSP9202", "count(DISTINCT price)");
  }

  @Test
  void leavesWrongNamesToSparksAnalysis() {
    assertTrue(assertThrows(AnalysisException.class, () -> start("sum(price) + seq")).getMessage().contains("MISSING_AGGREGATION"));
    assertTrue(assertThrows(AnalysisException.class, () -> start("sum(prize)")).getMessage().contains("prize"));
  }

  private void assertCode(String code, String aggregate) {
    assertEquals(code, assertThrows(ExtensionException.class, () -> start(aggregate)).code());
  }

  private void start(String aggregate) throws Exception {
    new WindowRun(checkpoint, true, List.of(10), aggregate).close();
  }
}
