package conformance;

import org.apache.spark.sql.api.java.UDF1;
import scala.collection.Seq;

public final class Size implements UDF1<Seq<Integer>, Integer> {
  @Override
  public Integer call(Seq<Integer> numbers) {
    return numbers.size();
  }
}
