package conformance;

import java.math.BigDecimal;
import org.apache.spark.sql.api.java.UDF1;

public final class Taxed implements UDF1<BigDecimal, BigDecimal> {
  @Override
  public BigDecimal call(BigDecimal price) {
    return price.multiply(new BigDecimal("1.2"));
  }
}
