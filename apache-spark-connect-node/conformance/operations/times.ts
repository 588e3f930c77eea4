import { col, functions as F, lit } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

export const times: Topic = {
  timestampValues: (spark) =>
    spark.sql(
      "SELECT TIMESTAMP'0001-01-01 00:00:00Z' a, TIMESTAMP'1969-12-31 23:59:59.999999Z' b, TIMESTAMP'9999-12-31 23:59:59.999999Z' c",
    ),
  timestampNtzValues: (spark) =>
    spark.sql("SELECT TIMESTAMP_NTZ'2026-03-29 02:30:00.000001' a, TIMESTAMP_NTZ'1582-10-10 00:00:00' b"),
  dayTimeIntervals: (spark) =>
    spark.sql("SELECT INTERVAL '1 02:03:04.000005' DAY TO SECOND a, INTERVAL '-3' HOUR b, INTERVAL '0' SECOND c"),
  yearMonthIntervalAsText: (spark) =>
    spark.sql("SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS STRING) a, DATE'2026-01-31' + INTERVAL '1' MONTH b"),
  timeValues: (spark) =>
    spark.sql("SELECT TIME'10:11:12.123456' a, TIME'00:00:00' b, CAST(TIME'23:59:59.9' AS TIME(0)) c"),
  parts: (_, { trades }) =>
    trades.select(
      F.year("at").alias("a"),
      F.month("at").alias("b"),
      F.dayofmonth("at").alias("c"),
      F.hour("at").alias("d"),
      F.minute("at").alias("e"),
      F.second("at").alias("f"),
      F.dayofweek("at").alias("g"),
      F.quarter("at").alias("h"),
      F.extract(lit("week"), "at").alias("i"),
    ),
  truncated: (_, { trades }) => trades.select(F.date_trunc("hour", "at").alias("a"), F.trunc("at", "month").alias("b")),
  formatted: (_, { trades }) =>
    trades.select(
      F.date_format("at", "yyyy/MM/dd HH:mm:ss.SSS").alias("a"),
      F.unix_timestamp("at").alias("b"),
      F.unix_micros("at").alias("c"),
    ),
  parsed: async (spark) =>
    (await spark.sql("SELECT '31.01.2026' d, '10:11' t")).select(
      F.to_date("d", "dd.MM.yyyy").alias("a"),
      F.to_timestamp(F.concat("d", "t"), "dd.MM.yyyyHH:mm").alias("b"),
    ),
  dateArithmetic: (_, { people }) => {
    const newYear = lit("2026-01-01").cast("date");
    return people.select(
      F.date_add("born", 1).alias("a"),
      F.date_sub("born", 1).alias("b"),
      F.add_months("born", 1).alias("c"),
      F.last_day("born").alias("d"),
      F.months_between(newYear, "born").alias("e"),
      F.datediff(newYear, "born").alias("f"),
    );
  },
  timeZones: (_, { trades }) =>
    trades.select(
      F.from_utc_timestamp("at", "Europe/Berlin").alias("a"),
      F.to_utc_timestamp("at", "America/New_York").alias("b"),
      F.convert_timezone(null, lit("Asia/Tokyo"), col("at").cast("timestamp_ntz")).alias("c"),
    ),
  made: (spark) =>
    spark
      .range(1)
      .select(
        F.make_date(lit(2026), lit(2), lit(28)).alias("a"),
        F.make_timestamp_ntz(lit(2026), lit(1), lit(2), lit(3), lit(4), lit(5.5)).alias("b"),
        F.make_dt_interval(lit(1), lit(2)).alias("c"),
        F.timestamp_millis(lit(1500)).alias("d"),
      ),
  timestampDifference: (_, { trades }) => {
    const day = lit("2026-01-05").cast("timestamp");
    return trades.select(col("at").minus(day).alias("i"), F.timestamp_diff("minute", day, col("at")).alias("m"));
  },
  sequenceOfDates: async (spark) =>
    (await spark.sql("SELECT DATE'2026-01-30' a, DATE'2026-02-02' b")).select(
      F.explode(F.sequence("a", "b")).alias("d"),
    ),
  sessionTimeZone: async (spark) => {
    await spark.conf.set("spark.sql.session.timeZone", "Asia/Kolkata");
    try {
      const frame = await spark.sql("SELECT CAST(TIMESTAMP'2026-01-01 00:00:00Z' AS STRING) t");
      return (await frame.first())?.["t"];
    } finally {
      await spark.conf.set("spark.sql.session.timeZone", "UTC");
    }
  },
};
