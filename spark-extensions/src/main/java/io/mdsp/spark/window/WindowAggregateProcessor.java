package io.mdsp.spark.window;

import io.mdsp.spark.Scala;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.streaming.ExpiredTimerInfo;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StatefulProcessor;
import org.apache.spark.sql.streaming.TTLConfig;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.streaming.TimerValues;
import org.apache.spark.sql.streaming.ValueState;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.collection.Iterator;

/**
 * One key is one window of one group: its state is the aggregate buffer, its timer stands at the window's end.
 *
 * <p>A micro-batch that both touches and closes a window emits the last row only. Rows never come after the last row: Spark drops
 * what is not after the watermark before it gets here.
 */
final class WindowAggregateProcessor extends StatefulProcessor<Row, Row, Row> {
  private static final long serialVersionUID = 1L;

  private final AggregateProgram program;
  private final StructType inputSchema;
  private final int windowEnd;
  private final boolean earlyFire;
  private final boolean hasFinalColumn;

  private transient ValueState<Row> state;
  private transient AggregateProgram.Runner runner;
  private transient Function1<Object, Object> toInput;
  private transient Function1<Object, Object> toBuffer;
  private transient Function1<Object, Object> fromBuffer;
  private transient Function1<Object, Object> fromResults;

  WindowAggregateProcessor(AggregateProgram program, StructType inputSchema, int windowEnd, boolean earlyFire, boolean hasFinalColumn) {
    this.program = program;
    this.inputSchema = inputSchema;
    this.windowEnd = windowEnd;
    this.earlyFire = earlyFire;
    this.hasFinalColumn = hasFinalColumn;
  }

  @Override
  public void init(OutputMode outputMode, TimeMode timeMode) {
    state = getHandle().getValueState("buffer", Encoders.row(program.bufferSchema()), TTLConfig.NONE());
  }

  @Override
  public Iterator<Row> handleInputRows(Row key, Iterator<Row> rows, TimerValues timers) {
    compile();
    Row stored = state.get();
    InternalRow buffer = stored == null ? runner.newBuffer() : (InternalRow) toBuffer.apply(stored);
    while (rows.hasNext()) runner.update(buffer, (InternalRow) toInput.apply(rows.next()));
    state.update((Row) fromBuffer.apply(buffer));
    long end = millis(key.get(windowEnd));
    if (stored == null) getHandle().registerTimer(end);
    boolean closesNow = end <= timers.getCurrentWatermarkInMs();
    return Scala.iterator(earlyFire && !closesNow ? List.of(output(key, buffer, false)) : List.of());
  }

  @Override
  public Iterator<Row> handleExpiredTimer(Row key, TimerValues timers, ExpiredTimerInfo timer) {
    compile();
    Row stored = state.get();
    if (stored == null) return Scala.iterator(List.of());
    Row last = output(key, (InternalRow) toBuffer.apply(stored), true);
    state.clear();
    return Scala.iterator(List.of(last));
  }

  /** On first use, for Spark also makes processors only to ask for the state's schema. */
  private void compile() {
    if (runner != null) return;
    runner = program.runner();
    toInput = CatalystTypeConverters.createToCatalystConverter(inputSchema);
    toBuffer = CatalystTypeConverters.createToCatalystConverter(program.bufferSchema());
    fromBuffer = CatalystTypeConverters.createToScalaConverter(program.bufferSchema());
    fromResults = CatalystTypeConverters.createToScalaConverter(resultSchema());
  }

  private Row output(Row key, InternalRow buffer, boolean isFinal) {
    Row results = (Row) fromResults.apply(runner.results(buffer));
    Object[] values = new Object[key.length() + results.length() + (hasFinalColumn ? 1 : 0)];
    for (int i = 0; i < key.length(); i++) values[i] = key.get(i);
    for (int i = 0; i < results.length(); i++) values[key.length() + i] = results.get(i);
    if (hasFinalColumn) values[values.length - 1] = isFinal;
    return RowFactory.create(values);
  }

  private DataType resultSchema() {
    StructType schema = new StructType();
    for (int i = 0; i < program.results().size(); i++) schema = schema.add("r" + i, program.results().get(i).dataType());
    return schema;
  }

  /** Milliseconds since the epoch, rounded up: the timer must not fire before the window's end. */
  private static long millis(Object timestamp) {
    Instant instant = timestamp instanceof Timestamp old ? old.toInstant() : (Instant) timestamp;
    return instant.plusNanos(999_999).toEpochMilli();
  }
}
