package io.mdsp.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.connect.proto.Expression;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.SQL;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.connect.planner.SparkConnectPlanner;
import org.apache.spark.sql.connect.service.SessionHolder;
import org.junit.jupiter.api.Test;
import org.sparkproject.connect.protobuf.Any;
import org.sparkproject.connect.protobuf.ByteString;
import org.sparkproject.connect.protobuf.CodedOutputStream;
import scala.Option;

/** Messages as bytes, the way a client sends them. */
class ExtensionsRelationPluginTest {
  private static final String TICKS =
      "SELECT symbol, price, timestamp_seconds(0) AS start, timestamp_seconds(10) AS end FROM VALUES ('A', 1.0D), ('A', 4.0D), ('B', 2.0D) AS t(symbol, price)";

  @Test
  void answersTheHandshake() {
    assertEquals(List.of("[0.1.0,1,4.2.0]"), rows("Handshake", new byte[0]));
  }

  @Test
  void plansAWindowAggregate() throws IOException {
    byte[] input = Relation.newBuilder().setSql(SQL.newBuilder().setQuery(TICKS)).build().toByteArray();
    byte[] sum = Expression.newBuilder().setExpressionString(Expression.ExpressionString.newBuilder().setExpression("sum(price)")).build().toByteArray();
    byte[] aggregate = message(out -> {
      out.writeString(1, "total");
      out.writeByteArray(2, sum);
    });
    byte[] bytes = message(out -> {
      out.writeByteArray(1, input);
      out.writeString(2, "symbol");
      out.writeString(3, "start");
      out.writeString(4, "end");
      out.writeByteArray(5, aggregate);
      out.writeBool(6, true);
      out.writeString(7, "final");
      out.writeInt64(8, 2000);
      out.writeString(99, "a field of a later version");
    });
    assertEquals(
        List.of("[A,1970-01-01 00:00:00.0,1970-01-01 00:00:10.0,5.0,true]", "[B,1970-01-01 00:00:00.0,1970-01-01 00:00:10.0,2.0,true]"),
        rows("WindowAggregate", bytes));
  }

  @Test
  void leavesMessagesOfOthersAlone() {
    assertEquals(Optional.empty(), transform("spark.connect.ExamplePluginRelation", new byte[0]));
  }

  @Test
  void refusesAMessageThatItDoesNotKnow() {
    assertEquals("MDSP9201", assertThrows(ExtensionException.class, () -> transform("mdsp.spark.v1.Later", new byte[0])).code());
  }

  private static Optional<LogicalPlan> transform(String type, byte[] value) {
    SparkConnectPlanner planner = new SparkConnectPlanner(new SessionHolder("user", "session", LocalSpark.session()), Option.empty());
    Any any = Any.newBuilder().setTypeUrl("type.googleapis.com/" + type).setValue(ByteString.copyFrom(value)).build();
    return new ExtensionsRelationPlugin().transform(any.toByteArray(), planner);
  }

  private static List<String> rows(String type, byte[] value) {
    LogicalPlan plan = transform("mdsp.spark.v1." + type, value).orElseThrow();
    return Dataset$.MODULE$.ofRows(LocalSpark.session(), plan).collectAsList().stream().map(Row::toString).sorted().toList();
  }

  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    fields.write(out);
    out.flush();
    return bytes.toByteArray();
  }
}
