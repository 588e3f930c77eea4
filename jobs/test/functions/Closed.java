import org.apache.spark.sql.api.java.UDF1;

/** Without the constructor that Spark wants. */
public final class Closed implements UDF1<String, String> {
  private final String behind;

  public Closed(String behind) {
    this.behind = behind;
  }

  @Override
  public String call(String text) {
    return text + behind;
  }
}
