import org.apache.spark.sql.api.java.UDF1;

public final class Thrice implements UDF1<String, String> {
  @Override
  public String call(String text) {
    return text + text + text;
  }
}
