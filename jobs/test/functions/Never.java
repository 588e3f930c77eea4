import org.apache.spark.sql.api.java.UDF1;

public final class Never implements UDF1<String, String> {
  @Override
  public String call(String text) {
    return null;
  }
}
