package conformance;

import org.apache.flink.table.functions.ScalarFunction;

public class Plus extends ScalarFunction {
  public long eval(int first, long second) {
    return first + second;
  }
}
