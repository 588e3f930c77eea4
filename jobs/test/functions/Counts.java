import java.util.Map;
import org.apache.spark.sql.api.java.UDF1;

public final class Counts implements UDF1<String, Map<String, Integer>> {
  @Override
  public Map<String, Integer> call(String text) {
    return Map.of(text, text.length());
  }
}
