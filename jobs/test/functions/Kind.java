import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;

/** The class of a value, by the name that those who write functions know. */
public final class Kind implements UDF1<Object, String> {
  private static final Class<?>[] KNOWN = {scala.collection.Seq.class, scala.collection.Map.class, Row.class};

  @Override
  public String call(Object value) {
    for (Class<?> known : KNOWN) if (known.isInstance(value)) return known.getName();
    return value.getClass().getTypeName();
  }
}
