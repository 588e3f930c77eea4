import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;

public final class Pair implements UDF1<Integer, Row> {
  @Override
  public Row call(Integer number) {
    return RowFactory.create(number, "x" + number);
  }
}
