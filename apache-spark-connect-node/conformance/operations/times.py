from pyspark.sql import functions as F


def timestamp_values(spark, fixtures):
    return spark.sql("SELECT TIMESTAMP'0001-01-01 00:00:00Z' a, TIMESTAMP'1969-12-31 23:59:59.999999Z' b, TIMESTAMP'9999-12-31 23:59:59.999999Z' c")


def timestamp_ntz_values(spark, fixtures):
    return spark.sql("SELECT TIMESTAMP_NTZ'2026-03-29 02:30:00.000001' a, TIMESTAMP_NTZ'1582-10-10 00:00:00' b")


def day_time_intervals(spark, fixtures):
    return spark.sql("SELECT INTERVAL '1 02:03:04.000005' DAY TO SECOND a, INTERVAL '-3' HOUR b, INTERVAL '0' SECOND c")


def year_month_interval_as_text(spark, fixtures):
    return spark.sql("SELECT CAST(INTERVAL '1-2' YEAR TO MONTH AS STRING) a, DATE'2026-01-31' + INTERVAL '1' MONTH b")


def time_values(spark, fixtures):
    return spark.sql("SELECT TIME'10:11:12.123456' a, TIME'00:00:00' b, CAST(TIME'23:59:59.9' AS TIME(0)) c")


def parts(spark, fixtures):
    at = F.col("at")
    return fixtures.trades.select(F.year(at).alias("a"), F.month(at).alias("b"), F.dayofmonth(at).alias("c"), F.hour(at).alias("d"), F.minute(at).alias("e"), F.second(at).alias("f"), F.dayofweek(at).alias("g"), F.quarter(at).alias("h"), F.extract(F.lit("week"), at).alias("i"))


def truncated(spark, fixtures):
    return fixtures.trades.select(F.date_trunc("hour", "at").alias("a"), F.trunc("at", "month").alias("b"))


def formatted(spark, fixtures):
    return fixtures.trades.select(F.date_format("at", "yyyy/MM/dd HH:mm:ss.SSS").alias("a"), F.unix_timestamp("at").alias("b"), F.unix_micros("at").alias("c"))


def parsed(spark, fixtures):
    return spark.sql("SELECT '31.01.2026' d, '10:11' t").select(F.to_date("d", "dd.MM.yyyy").alias("a"), F.to_timestamp(F.concat("d", "t"), "dd.MM.yyyyHH:mm").alias("b"))


def date_arithmetic(spark, fixtures):
    born = F.col("born")
    return fixtures.people.select(F.date_add(born, 1).alias("a"), F.date_sub(born, 1).alias("b"), F.add_months(born, 1).alias("c"), F.last_day(born).alias("d"), F.months_between(F.lit("2026-01-01").cast("date"), born).alias("e"), F.datediff(F.lit("2026-01-01").cast("date"), born).alias("f"))


def time_zones(spark, fixtures):
    return fixtures.trades.select(F.from_utc_timestamp("at", "Europe/Berlin").alias("a"), F.to_utc_timestamp("at", "America/New_York").alias("b"), F.convert_timezone(None, F.lit("Asia/Tokyo"), F.col("at").cast("timestamp_ntz")).alias("c"))


def made(spark, fixtures):
    return spark.range(1).select(F.make_date(F.lit(2026), F.lit(2), F.lit(28)).alias("a"), F.make_timestamp_ntz(F.lit(2026), F.lit(1), F.lit(2), F.lit(3), F.lit(4), F.lit(5.5)).alias("b"), F.make_dt_interval(F.lit(1), F.lit(2)).alias("c"), F.timestamp_millis(F.lit(1500)).alias("d"))


def timestamp_difference(spark, fixtures):
    return fixtures.trades.select((F.col("at") - F.lit("2026-01-05").cast("timestamp")).alias("i"), F.timestamp_diff("minute", F.lit("2026-01-05").cast("timestamp"), F.col("at")).alias("m"))


def sequence_of_dates(spark, fixtures):
    return spark.sql("SELECT DATE'2026-01-30' a, DATE'2026-02-02' b").select(F.explode(F.sequence("a", "b")).alias("d"))


def session_time_zone(spark, fixtures):
    spark.conf.set("spark.sql.session.timeZone", "Asia/Kolkata")
    try:
        text = spark.sql("SELECT CAST(TIMESTAMP'2026-01-01 00:00:00Z' AS STRING) t").collect()[0].t
    finally:
        spark.conf.set("spark.sql.session.timeZone", "UTC")
    return text
