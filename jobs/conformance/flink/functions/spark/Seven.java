package conformance;

import org.apache.spark.sql.api.java.UDF0;

public final class Seven implements UDF0<Integer> {
  @Override
  public Integer call() {
    return 7;
  }
}
