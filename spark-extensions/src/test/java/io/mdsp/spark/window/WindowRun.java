package io.mdsp.spark.window;

import io.mdsp.spark.LocalSpark;
import io.mdsp.spark.Scala;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.streaming.runtime.MemoryStream;
import org.apache.spark.sql.execution.streaming.runtime.MemoryStream$;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A streaming query of the operator over ticks in memory, watermark one second behind; times are seconds since the epoch. */
final class WindowRun implements AutoCloseable {
  static final StructType TICKS =
      new StructType()
          .add("symbol", DataTypes.StringType)
          .add("event_time", DataTypes.TimestampType)
          .add("seq", DataTypes.LongType)
          .add("price", DataTypes.DoubleType);

  static Row tick(String symbol, double second, long seq, double price) {
    return RowFactory.create(symbol, new Timestamp(Math.round(second * 1000)), seq, price);
  }

  private final MemoryStream<Row> source;
  private final WindowAggregateOperator operator;
  private final List<Integer> sizes;
  private final Path checkpoint;
  private final String mode;
  private final List<String> emitted = Collections.synchronizedList(new ArrayList<>());
  private StreamingQuery query;

  WindowRun(Path checkpoint, boolean earlyFire, List<Integer> sizes, String... aggregates) throws Exception {
    SparkSession spark = LocalSpark.session();
    this.checkpoint = checkpoint;
    this.mode = earlyFire ? "update" : "append";
    source = MemoryStream$.MODULE$.apply(spark, 1, Encoders.row(TICKS));
    this.operator = operator(earlyFire, aggregates);
    this.sizes = sizes;
    restart();
  }

  static WindowAggregateOperator operator(boolean earlyFire, String... aggregates) {
    List<WindowAggregateOperator.NamedAggregate> named = new ArrayList<>();
    for (String each : aggregates) {
      named.add(new WindowAggregateOperator.NamedAggregate("a" + named.size(), CatalystSqlParser$.MODULE$.parseExpression(each)));
    }
    return new WindowAggregateOperator(List.of("symbol"), "start", "end", named, earlyFire, "final", 1000);
  }

  /** One row per tick and window size (in seconds). */
  static LogicalPlan windowed(Dataset<Row> ticks, List<Integer> sizes) {
    String windows = sizes.stream().map(WindowRun::window).collect(Collectors.joining(", "));
    return ((org.apache.spark.sql.classic.Dataset<Row>)
            ticks.selectExpr("*", "explode(array(" + windows + ")) AS w").selectExpr("symbol", "event_time", "seq", "price", "w.s AS start", "w.e AS end"))
        .logicalPlan();
  }

  /** Arithmetic, for Spark allows only one window() in a projection. */
  private static String window(int size) {
    String start = "floor(unix_micros(event_time) / " + size + "000000) * " + size + "000000";
    return "named_struct('s', timestamp_micros(" + start + "), 'e', timestamp_micros(" + start + " + " + size + "000000))";
  }

  /** Stops the query, plans it anew and starts it from its checkpoint. */
  void restart() throws Exception {
    if (query != null) query.stop();
    SparkSession spark = LocalSpark.session();
    LogicalPlan plan = operator.plan(spark, windowed(source.toDF().withWatermark("event_time", "1 second"), sizes));
    Dataset<Row> rows = Dataset$.MODULE$.ofRows(spark, plan);
    query =
        rows.writeStream()
            .outputMode(mode)
            .option("checkpointLocation", checkpoint.toString())
            .foreachBatch((VoidFunction2<Dataset<Row>, Long>) (batch, id) -> batch.collectAsList().forEach(row -> emitted.add(show(row))))
            .start();
  }

  /** Adds rows in this order and gives, sorted, what comes of them, the timers that they let fire included. */
  List<String> send(Row... rows) throws Exception {
    emitted.clear();
    source.addData(Scala.seq(List.of(rows)));
    query.processAllAvailable();
    return emitted.stream().sorted().toList();
  }

  long droppedRows() {
    long dropped = 0;
    for (var progress : query.recentProgress()) for (var operator : progress.stateOperators()) dropped += operator.numRowsDroppedByWatermark();
    return dropped;
  }

  /** Windows that the state holds after the last batch. */
  long openWindows() {
    return query.lastProgress().stateOperators()[0].numRowsTotal();
  }

  static String show(Row row) {
    List<Object> values = new ArrayList<>();
    for (int i = 3; i < row.size() - 1; i++) values.add(row.get(i));
    return row.get(0) + " " + second(row.getTimestamp(1)) + "-" + second(row.getTimestamp(2)) + " " + values + (row.getBoolean(row.size() - 1) ? " final" : "");
  }

  private static long second(Timestamp time) {
    return time.getTime() / 1000;
  }

  @Override
  public void close() throws Exception {
    query.stop();
  }
}
