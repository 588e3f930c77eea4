package io.mdsp.spark.window;

import io.mdsp.spark.ExtensionException;
import io.mdsp.spark.Scala;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression$;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.EventTimeWatermark;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.TransformWithState$;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.TimeMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * Windows of any sizes aggregated by one {@code transformWithState}: one state value and one event-time timer per key and window.
 *
 * <p>Spark's own windowed aggregate in update mode never says that a window is closed, and a union of several has a state store for each.
 * Here the input's window end carries the watermark's metadata ({@link EventTimeWatermark#delayKey}) and no other column does: by that
 * Spark's operator drops rows of closed windows and counts them in {@code numRowsDroppedByWatermark}, as it does for its own windows.
 *
 * <p>A batch query gives each window once, as an ordinary aggregate.
 */
public record WindowAggregateOperator(
    List<String> groupingColumns,
    String windowStartColumn,
    String windowEndColumn,
    List<NamedAggregate> aggregates,
    boolean earlyFire,
    String finalColumn,
    long watermarkDelayMs) {

  /** An output column and its expression, not yet analyzed. */
  public record NamedAggregate(String name, Expression expression) {}

  /** The operator over an input that need not be analyzed. */
  public LogicalPlan plan(SparkSession session, LogicalPlan input) {
    LogicalPlan analyzed = analyze(session, input);
    List<Attribute> keys = new ArrayList<>();
    for (String name : groupingColumns) keys.add(column(analyzed, name));
    keys.add(windowColumn(analyzed, windowStartColumn));
    keys.add(windowColumn(analyzed, windowEndColumn));
    Aggregate aggregate = analyzedAggregate(session, analyzed, keys);
    return analyzed.isStreaming() ? streaming(session, analyzed, keys, aggregate) : batch(session, keys, aggregate);
  }

  private LogicalPlan streaming(SparkSession session, LogicalPlan input, List<Attribute> keys, Aggregate aggregate) {
    List<NamedExpression> columns = Scala.list(aggregate.aggregateExpressions());
    AggregateProgram program = AggregateCompiler.compile(columns.subList(keys.size(), columns.size()));

    List<NamedExpression> keyColumns = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      boolean isWindowEnd = i == keys.size() - 1;
      keyColumns.add(alias(keys.get(i), keys.get(i).name(), watermarkMetadata(keys.get(i).metadata(), isWindowEnd)));
    }
    List<NamedExpression> values = new ArrayList<>();
    for (Attribute each : program.input()) {
      values.add(alias(each, "v" + values.size(), watermarkMetadata(each.metadata(), false)));
    }
    // Spark reads the values by position from the whole row, so they stand first.
    List<NamedExpression> projected = new ArrayList<>(values);
    projected.addAll(keyColumns);
    LogicalPlan child =
        new Project(Scala.seq(projected), new Filter(new IsNotNull((Expression) keys.get(keys.size() - 1)), input));

    StructType keySchema = schema(attributes(keyColumns));
    StructType valueSchema = schema(attributes(values));
    StructType outputSchema = outputSchema(keySchema, aggregate, keys.size());
    WindowAggregateProcessor processor = new WindowAggregateProcessor(program, valueSchema, keys.size() - 1, earlyFire, !finalColumn.isEmpty());
    LogicalPlan plan =
        TransformWithState$.MODULE$.apply(
            Scala.seq(attributes(keyColumns)),
            Scala.seq(attributes(values)),
            processor,
            TimeMode.EventTime(),
            earlyFire ? OutputMode.Update() : OutputMode.Append(),
            child,
            Encoders.row(keySchema),
            Encoders.row(valueSchema),
            Encoders.row(outputSchema));
    return analyze(session, plan);
  }

  private LogicalPlan batch(SparkSession session, List<Attribute> keys, Aggregate aggregate) {
    if (finalColumn.isEmpty()) return aggregate;
    List<NamedExpression> columns = new ArrayList<>();
    for (Attribute each : Scala.list(aggregate.output())) columns.add(each);
    columns.add(alias(Literal.create(true, DataTypes.BooleanType), finalColumn, Metadata.empty()));
    return analyze(session, new Project(Scala.seq(columns), aggregate));
  }

  /** An ordinary GROUP BY of the same keys and aggregates, so that Spark resolves names, types and functions. */
  private Aggregate analyzedAggregate(SparkSession session, LogicalPlan input, List<Attribute> keys) {
    List<NamedExpression> columns = new ArrayList<>(keys);
    for (NamedAggregate each : aggregates) columns.add(alias(each.expression(), each.name(), null));
    LogicalPlan plan = analyze(session, new Aggregate(Scala.seq(keys), Scala.seq(columns), input, Option.empty()));
    if (ReplaceExpressions.apply(plan) instanceof Aggregate aggregate) return aggregate;
    throw new ExtensionException("MDSP9203", "The aggregates " + names() + " are more than aggregate functions of columns; compute the rest before or after");
  }

  private List<String> names() {
    return aggregates.stream().map(NamedAggregate::name).toList();
  }

  private StructType outputSchema(StructType keySchema, Aggregate aggregate, int keys) {
    StructType schema = new StructType();
    for (StructField field : keySchema.fields()) schema = schema.add(field.name(), field.dataType(), field.nullable());
    List<NamedExpression> columns = Scala.list(aggregate.aggregateExpressions());
    for (NamedExpression each : columns.subList(keys, columns.size())) {
      schema = schema.add(each.name(), ((Expression) each).dataType(), ((Expression) each).nullable());
    }
    return finalColumn.isEmpty() ? schema : schema.add(finalColumn, DataTypes.BooleanType, false);
  }

  private Metadata watermarkMetadata(Metadata metadata, boolean isWindowEnd) {
    MetadataBuilder builder = new MetadataBuilder().withMetadata(metadata).remove(EventTimeWatermark.delayKey());
    return (isWindowEnd ? builder.putLong(EventTimeWatermark.delayKey(), watermarkDelayMs) : builder).build();
  }

  private static Attribute windowColumn(LogicalPlan input, String name) {
    Attribute column = column(input, name);
    if (column.dataType().equals(DataTypes.TimestampType)) return column;
    throw new ExtensionException("MDSP9204", "The window column " + name + " must be TIMESTAMP (with local time zone), and is " + column.dataType().sql());
  }

  private static Attribute column(LogicalPlan input, String name) {
    List<Attribute> found = Scala.list(input.output()).stream().filter(each -> each.name().equals(name)).toList();
    if (found.size() == 1) return found.get(0);
    List<String> names = Scala.list(input.output()).stream().map(Attribute::name).toList();
    String problem = found.isEmpty() ? "has no column " : "has more than one column ";
    throw new ExtensionException("MDSP9204", "The input of the window aggregate " + problem + name + "; its columns are " + names);
  }

  private static LogicalPlan analyze(SparkSession session, LogicalPlan plan) {
    return Dataset$.MODULE$.ofRows(session, plan).queryExecution().analyzed();
  }

  private static StructType schema(List<Attribute> attributes) {
    StructType schema = new StructType();
    for (Attribute each : attributes) schema = schema.add(each.name(), each.dataType(), each.nullable());
    return schema;
  }

  private static List<Attribute> attributes(List<NamedExpression> columns) {
    return columns.stream().map(NamedExpression::toAttribute).toList();
  }

  private static NamedExpression alias(Expression expression, String name, Metadata metadata) {
    return new Alias(
        expression,
        name,
        NamedExpression$.MODULE$.newExprId(),
        Scala.seq(List.of()),
        metadata == null ? Option.empty() : Option.apply(metadata),
        Scala.seq(List.of()));
  }
}
