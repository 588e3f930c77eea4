package io.mdsp.spark.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sparkproject.connect.protobuf.CodedInputStream;

/**
 * {@code mdsp.spark.v1.WindowAggregate} of extensions.proto, read by hand: Spark Connect brings protobuf under a name of its own, for
 * which protoc generates nothing.
 */
public record WindowAggregateMessage(
    byte[] input,
    List<String> groupingColumns,
    String windowStartColumn,
    String windowEndColumn,
    List<AggregateMessage> aggregates,
    boolean earlyFire,
    String finalColumn,
    long watermarkDelayMs) {

  public static final String TYPE = "mdsp.spark.v1.WindowAggregate";

  /** {@code mdsp.spark.v1.Aggregate}. */
  public record AggregateMessage(String name, byte[] expression) {
    static AggregateMessage parse(byte[] bytes) throws IOException {
      CodedInputStream in = CodedInputStream.newInstance(bytes);
      String name = "";
      byte[] expression = {};
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (tag >>> 3) {
          case 1 -> name = in.readStringRequireUtf8();
          case 2 -> expression = in.readByteArray();
          default -> in.skipField(tag);
        }
      }
      return new AggregateMessage(name, expression);
    }
  }

  /** Reads the message; fields that this version does not know are skipped, as protobuf does. */
  public static WindowAggregateMessage parse(byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    byte[] input = {};
    List<String> grouping = new ArrayList<>();
    String start = "";
    String end = "";
    List<AggregateMessage> aggregates = new ArrayList<>();
    boolean earlyFire = false;
    String finalColumn = "";
    long delay = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag >>> 3) {
        case 1 -> input = in.readByteArray();
        case 2 -> grouping.add(in.readStringRequireUtf8());
        case 3 -> start = in.readStringRequireUtf8();
        case 4 -> end = in.readStringRequireUtf8();
        case 5 -> aggregates.add(AggregateMessage.parse(in.readByteArray()));
        case 6 -> earlyFire = in.readBool();
        case 7 -> finalColumn = in.readStringRequireUtf8();
        case 8 -> delay = in.readInt64();
        default -> in.skipField(tag);
      }
    }
    return new WindowAggregateMessage(input, List.copyOf(grouping), start, end, List.copyOf(aggregates), earlyFire, finalColumn, delay);
  }
}
