package conformance;

import java.math.BigDecimal;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.functions.ScalarFunction;

public class Taxed extends ScalarFunction {
  public @DataTypeHint("DECIMAL(12, 3)") BigDecimal eval(@DataTypeHint("DECIMAL(10, 2)") BigDecimal price) {
    return price.multiply(new BigDecimal("1.2"));
  }
}
