package io.mdsp.spark.protocol;

import java.io.IOException;
import org.apache.spark.connect.proto.Expression;
import org.apache.spark.connect.proto.Relation;
import org.sparkproject.connect.protobuf.CodedInputStream;

/** Spark Connect's own messages out of bytes inside ours. */
public final class ConnectMessages {
  /** As many levels as Spark Connect's server reads (spark.connect.grpc.marshallerRecursionLimit). */
  private static final int RECURSION_LIMIT = 1024;

  private ConnectMessages() {}

  public static Relation relation(byte[] bytes) throws IOException {
    return Relation.parseFrom(stream(bytes));
  }

  public static Expression expression(byte[] bytes) throws IOException {
    return Expression.parseFrom(stream(bytes));
  }

  private static CodedInputStream stream(byte[] bytes) {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    in.setRecursionLimit(RECURSION_LIMIT);
    return in;
  }
}
