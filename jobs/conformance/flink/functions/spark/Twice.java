package conformance;

import org.apache.spark.sql.api.java.UDF1;

public final class Twice implements UDF1<Double, Double> {
  @Override
  public Double call(Double number) {
    return number == null ? null : 2 * number;
  }
}
