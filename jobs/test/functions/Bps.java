import org.apache.spark.sql.api.java.UDF2;

/** By how many ten-thousandths a price is above another one. */
public final class Bps implements UDF2<Double, Double, Double> {
  @Override
  public Double call(Double price, Double base) {
    return price == null || base == null ? null : (price - base) / base * 10_000;
  }
}
