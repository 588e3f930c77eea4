package conformance;

import java.time.LocalDateTime;
import org.apache.spark.sql.api.java.UDF1;

public final class NextDay implements UDF1<LocalDateTime, LocalDateTime> {
  @Override
  public LocalDateTime call(LocalDateTime time) {
    return time.plusDays(1);
  }
}
