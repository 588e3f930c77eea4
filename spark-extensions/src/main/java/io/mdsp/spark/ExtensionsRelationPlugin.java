package io.mdsp.spark;

import io.mdsp.spark.cassandra.CassandraLookup;
import io.mdsp.spark.protocol.CassandraLookupMessage;
import io.mdsp.spark.protocol.ConnectMessages;
import io.mdsp.spark.protocol.WindowAggregateMessage;
import io.mdsp.spark.window.WindowAggregateOperator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.plugin.RelationPlugin;
import org.sparkproject.connect.protobuf.Any;

/**
 * The relations that this project adds to Spark Connect; see extensions.proto. Set
 * {@code spark.connect.extensions.relation.classes=io.mdsp.spark.ExtensionsRelationPlugin} on the server.
 */
public final class ExtensionsRelationPlugin implements RelationPlugin {
  private static final String PACKAGE = "mdsp.spark.v1.";

  /** The plan for one of our messages; empty for messages of others, which Spark then offers to the next plugin. */
  @Override
  public Optional<LogicalPlan> transform(byte[] bytes, SparkConnectPlanner planner) {
    try {
      Any any = Any.parseFrom(bytes);
      String type = any.getTypeUrl().substring(any.getTypeUrl().lastIndexOf('/') + 1);
      if (!type.startsWith(PACKAGE)) return Optional.empty();
      return Optional.of(
          switch (type) {
            case Handshake.TYPE -> Handshake.plan(planner.session());
            case CassandraLookupMessage.TYPE -> cassandraLookup(any.getValue().toByteArray(), planner);
            case WindowAggregateMessage.TYPE -> windowAggregate(any.getValue().toByteArray(), planner);
            default -> throw new ExtensionException(
                "MDSP9201",
                "spark-extensions " + Version.extensions() + " on the server does not know " + type + "; install the version that fits the client");
          });
    } catch (IOException e) {
      throw new ExtensionException("MDSP9201", "Cannot read a message of " + PACKAGE + "*: " + e.getMessage(), e);
    }
  }

  private static LogicalPlan cassandraLookup(byte[] bytes, SparkConnectPlanner planner) throws IOException {
    CassandraLookupMessage message = CassandraLookupMessage.parse(bytes);
    LogicalPlan input = planner.transformRelation(ConnectMessages.relation(message.input()));
    return CassandraLookup.plan(message, planner.session(), input);
  }

  private static LogicalPlan windowAggregate(byte[] bytes, SparkConnectPlanner planner) throws IOException {
    WindowAggregateMessage message = WindowAggregateMessage.parse(bytes);
    LogicalPlan input = planner.transformRelation(ConnectMessages.relation(message.input()));
    List<WindowAggregateOperator.NamedAggregate> aggregates = new ArrayList<>();
    for (WindowAggregateMessage.AggregateMessage each : message.aggregates()) {
      aggregates.add(
          new WindowAggregateOperator.NamedAggregate(
              each.name(), planner.transformExpression(ConnectMessages.expression(each.expression()))));
    }
    return new WindowAggregateOperator(
            message.groupingColumns(),
            message.windowStartColumn(),
            message.windowEndColumn(),
            aggregates,
            message.earlyFire(),
            message.finalColumn(),
            message.watermarkDelayMs())
        .plan(planner.session(), input);
  }
}
