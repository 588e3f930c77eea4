import java.util.List;
import org.apache.spark.sql.api.java.UDF1;

public final class Tags implements UDF1<Integer, List<String>> {
  @Override
  public List<String> call(Integer number) {
    return List.of("x", "x" + number);
  }
}
