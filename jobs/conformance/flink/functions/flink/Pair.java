package conformance;

import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.types.Row;

public class Pair extends ScalarFunction {
  public @DataTypeHint("ROW<a INT, b STRING>") Row eval(Integer number) {
    return Row.of(number, "x" + number);
  }
}
