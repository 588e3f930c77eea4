package conformance;

import org.apache.spark.sql.api.java.UDF2;

public final class Plus implements UDF2<Integer, Long, Long> {
  @Override
  public Long call(Integer first, Long second) {
    return first + second;
  }
}
