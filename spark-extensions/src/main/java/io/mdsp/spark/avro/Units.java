package io.mdsp.spark.avro;

import java.util.Objects;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Numbers of two schemas that Avro would take for each other though they count in different units. */
final class Units {
  private Units() {}

  /** Where a field means something else in both schemas, such as milliseconds and microseconds; null when none does. */
  static String difference(Schema writer, Schema reader, String path) {
    Schema from = notNull(writer);
    Schema to = notNull(reader);
    if (from.getType() != to.getType()) return null;
    return switch (to.getType()) {
      case RECORD -> {
        for (Schema.Field field : to.getFields()) {
          Schema.Field written = from.getField(field.name());
          String found = written == null ? null : difference(written.schema(), field.schema(), path + (path.isEmpty() ? "" : ".") + field.name());
          if (found != null) yield found;
        }
        yield null;
      }
      case ARRAY -> difference(from.getElementType(), to.getElementType(), path + "[]");
      case MAP -> difference(from.getValueType(), to.getValueType(), path + "{}");
      default -> {
        LogicalType written = from.getLogicalType();
        LogicalType read = to.getLogicalType();
        if (written == null || read == null || Objects.equals(unit(written), unit(read))) yield null;
        yield "`" + path + "` is written as " + unit(written) + " and read as " + unit(read);
      }
    };
  }

  private static String unit(LogicalType type) {
    if (type instanceof LogicalTypes.Decimal decimal) return "decimal of scale " + decimal.getScale();
    return type.getName().replaceFirst("^local-", "");
  }

  /** The only other member of a union with null. */
  private static Schema notNull(Schema schema) {
    if (!schema.isUnion()) return schema;
    return schema.getTypes().stream().filter(each -> each.getType() != Schema.Type.NULL).findFirst().filter(each -> schema.getTypes().size() <= 2).orElse(schema);
  }
}
