package io.mdsp.spark.cassandra;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Between the values of Spark's rows and those of Cassandra's driver. */
final class CassandraValues {
  private CassandraValues() {}

  /** A value of a key. Dates and times are those of java.time there. */
  static Object toCassandra(Object value) {
    if (value instanceof Timestamp time) return time.toInstant();
    if (value instanceof Date date) return date.toLocalDate();
    return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
  }

  /** The columns of a row of the driver, in the order of `columns`. */
  static Row row(com.datastax.oss.driver.api.core.cql.Row row, StructType columns) {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      // The driver gives an empty collection for one that is NULL.
      values[i] = row.isNull(i) ? null : toSpark(row.getObject(i), columns.apply(i).dataType());
    }
    return RowFactory.create(values);
  }

  static Object toSpark(Object value, DataType type) {
    if (value instanceof Instant instant) return Timestamp.from(instant);
    if (value instanceof LocalDate date) return Date.valueOf(date);
    if (value instanceof ByteBuffer buffer) return bytes(buffer);
    if (value instanceof BigDecimal number && type instanceof DecimalType decimal) return fitted(number, decimal);
    if (value instanceof Collection<?> items && type instanceof ArrayType array) {
      return items.stream().map(item -> toSpark(item, array.elementType())).toArray();
    }
    if (value instanceof Map<?, ?> entries && type instanceof MapType map) {
      Map<Object, Object> converted = new LinkedHashMap<>();
      entries.forEach((key, each) -> converted.put(toSpark(key, map.keyType()), toSpark(each, map.valueType())));
      return CollectionConverters.asScala(converted);
    }
    return value;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  /** Cassandra's numbers have any scale; one with too many digits is NULL, as Spark reads them elsewhere. */
  private static BigDecimal fitted(BigDecimal number, DecimalType type) {
    BigDecimal scaled = number.setScale(type.scale(), RoundingMode.HALF_UP);
    return scaled.precision() <= type.precision() ? scaled : null;
  }
}
