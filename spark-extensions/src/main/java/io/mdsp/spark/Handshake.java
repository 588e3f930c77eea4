package io.mdsp.spark;

import io.mdsp.spark.avro.RegistryFunctions;
import io.mdsp.spark.decode.TryFunction;
import io.mdsp.spark.json.JsonFunctions;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code mdsp.spark.v1.Handshake}: one row that says what this jar and this server are. From then on the session has our functions. */
final class Handshake {
  static final String TYPE = "mdsp.spark.v1.Handshake";

  private static final StructType SCHEMA =
      new StructType()
          .add("extensions_version", DataTypes.StringType, false)
          .add("protocol_version", DataTypes.IntegerType, false)
          .add("spark_version", DataTypes.StringType, false);

  private Handshake() {}

  static LogicalPlan plan(SparkSession session) {
    FunctionRegistry functions = session.sessionState().functionRegistry();
    RegistryFunctions.register(functions);
    JsonFunctions.register(functions);
    TryFunction.register(functions);
    Row row = RowFactory.create(Version.extensions(), Version.PROTOCOL, session.version());
    return session.createDataFrame(List.of(row), SCHEMA).logicalPlan();
  }
}
