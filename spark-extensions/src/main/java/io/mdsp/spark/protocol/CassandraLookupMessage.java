package io.mdsp.spark.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sparkproject.connect.protobuf.CodedInputStream;

/** {@code mdsp.spark.v1.CassandraLookup} of extensions.proto, read by hand as {@link WindowAggregateMessage} is. */
public record CassandraLookupMessage(
    byte[] input,
    Map<String, String> options,
    String keyspace,
    String table,
    List<Key> keys,
    String columns,
    String matchesColumn,
    String consistency) {

  public static final String TYPE = "mdsp.spark.v1.CassandraLookup";

  /** A column of the table's key, and the column of the input that has its value. */
  public record Key(String column, String inputColumn) {}

  /** Reads the message; fields that this version does not know are skipped. */
  public static CassandraLookupMessage parse(byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    byte[] input = {};
    Map<String, String> options = new HashMap<>();
    List<Key> keys = new ArrayList<>();
    String keyspace = "";
    String table = "";
    String columns = "";
    String matchesColumn = "";
    String consistency = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag >>> 3) {
        case 1 -> input = in.readByteArray();
        case 2 -> {
          Key entry = pair(in.readByteArray());
          options.put(entry.column(), entry.inputColumn());
        }
        case 3 -> keyspace = in.readStringRequireUtf8();
        case 4 -> table = in.readStringRequireUtf8();
        case 5 -> keys.add(pair(in.readByteArray()));
        case 6 -> columns = in.readStringRequireUtf8();
        case 7 -> matchesColumn = in.readStringRequireUtf8();
        case 8 -> consistency = in.readStringRequireUtf8();
        default -> in.skipField(tag);
      }
    }
    return new CassandraLookupMessage(input, Map.copyOf(options), keyspace, table, List.copyOf(keys), columns, matchesColumn, consistency);
  }

  /** Two texts: a {@code LookupKey}, or an entry of the options, which is written alike. */
  private static Key pair(byte[] bytes) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    String first = "";
    String second = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag >>> 3) {
        case 1 -> first = in.readStringRequireUtf8();
        case 2 -> second = in.readStringRequireUtf8();
        default -> in.skipField(tag);
      }
    }
    return new Key(first, second);
  }
}
