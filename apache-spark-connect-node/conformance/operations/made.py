import datetime
import decimal

import pyarrow as pa


def rows_with_schema(spark, fixtures):
    rows = [(1, "a", 1.5, True), (2, None, float("nan"), False), (None, "é😀", -0.0, None)]
    return spark.createDataFrame(rows, "id INT, name STRING, x DOUBLE, b BOOLEAN")


def objects_with_schema(spark, fixtures):
    return spark.createDataFrame([{"b": 2, "a": 1}, {"a": 3}], "a BIGINT, b SMALLINT")


def inferred(spark, fixtures):
    return spark.createDataFrame([{"b": True, "d": 0.5, "s": "x"}, {"b": False, "d": 1e300, "s": None}])


def integers(spark, fixtures):
    rows = [(-128, 32767, -(2**31), 2**63 - 1), (127, -32768, 2**31 - 1, -(2**63))]
    return spark.createDataFrame(rows, "a TINYINT, b SMALLINT, c INT, d BIGINT")


def decimals(spark, fixtures):
    rows = [(decimal.Decimal("1.50"), decimal.Decimal("9" * 38)), (decimal.Decimal("-0.01"), None)]
    return spark.createDataFrame(rows, "a DECIMAL(5,2), b DECIMAL(38,0)")


def moments(spark, fixtures):
    moment = datetime.datetime(2026, 1, 31, 12, 0, 0, 123456)
    row = (datetime.date(2026, 2, 28), moment.replace(tzinfo=datetime.timezone.utc), moment, datetime.timedelta(days=1, microseconds=5))
    return spark.createDataFrame([row, (None, None, None, None)], "a DATE, b TIMESTAMP, c TIMESTAMP_NTZ, d INTERVAL DAY TO SECOND")


def binaries(spark, fixtures):
    return spark.createDataFrame([(bytearray(b"\x00\xff"),), (bytearray(),)], "b BINARY")


def nested(spark, fixtures):
    rows = [([1, None], {"k": 1.5}, {"a": 1, "b": "x"}), ([], {}, {"a": None, "b": None}), (None, None, None)]
    return spark.createDataFrame(rows, "xs ARRAY<INT>, m MAP<STRING, DOUBLE>, s STRUCT<a: INT, b: STRING>")


def deeply_nested(spark, fixtures):
    rows = [([[{"a": [1, 2]}], []],)]
    return spark.createDataFrame(rows, "x ARRAY<ARRAY<STRUCT<a: ARRAY<BIGINT>>>>")


def no_rows(spark, fixtures):
    return spark.createDataFrame([], "a INT, b STRUCT<c: STRING>")


def not_nullable(spark, fixtures):
    return spark.createDataFrame([(1, "a")], "id INT NOT NULL, name STRING")


def arrow_table(spark, fixtures):
    frame = spark.createDataFrame(pa.table({"n": pa.array([1, 2, None], pa.int64()), "s": pa.array(["a", None, "c"])}))
    # Its plan names the columns once more.
    return [[list(pair) for pair in frame.dtypes], [list(row) for row in frame.collect()]]


def many_rows(spark, fixtures):
    return spark.createDataFrame([(index, f"row {index}") for index in range(5000)], "id INT, name STRING").agg({"id": "sum"})


def joined_with_a_table(spark, fixtures):
    chosen = spark.createDataFrame([("AAPL",), ("TSLA",)], "symbol STRING")
    return fixtures.quotes.join(chosen, "symbol")
