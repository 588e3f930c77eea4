from pyspark.sql import functions as F


def cases(spark, fixtures):
    return fixtures.people.select(F.upper("name").alias("a"), F.lower("name").alias("b"), F.initcap(F.lit("ada lovelace")).alias("c"), F.length("name").alias("d"), F.reverse("name").alias("e"))


def joined(spark, fixtures):
    return fixtures.people.select(F.concat("name", F.lit("-"), "id").alias("a"), F.concat_ws("/", "name", "department").alias("b"), F.format_string("%s:%03d", "name", "id").alias("c"))


def cut(spark, fixtures):
    return fixtures.trades.select(F.substring("symbol", 2, 2).alias("a"), F.left("symbol", F.lit(2)).alias("b"), F.split("symbol", "A").alias("c"), F.substring_index("symbol", "P", 1).alias("d"))


def padded(spark, fixtures):
    return fixtures.people.select(F.lpad("name", 5, "*").alias("a"), F.rpad("name", 1, "").alias("b"), F.trim(F.lit("  x ")).alias("c"), F.repeat("name", 2).alias("d"))


def replaced(spark, fixtures):
    return fixtures.trades.select(F.regexp_replace("symbol", "A+", "x").alias("a"), F.translate("symbol", "AM", "01").alias("b"), F.regexp_extract("symbol", "(A)(.)", 2).alias("c"), F.replace("symbol", F.lit("L"), F.lit("l")).alias("d"))


def found(spark, fixtures):
    return fixtures.trades.select(F.instr("symbol", "P").alias("a"), F.locate("A", "symbol", 2).alias("b"), F.levenshtein("symbol", F.lit("AAPL")).alias("c"), F.soundex("symbol").alias("d"), F.ascii("symbol").alias("e"))


def hashes(spark, fixtures):
    return fixtures.people.select(F.md5("name").alias("a"), F.sha2("name", 256).alias("b"), F.crc32("name").alias("c"), F.hash("id", "name").alias("d"), F.xxhash64("name").alias("e"), F.base64("name").alias("f"))


def unicode(spark, fixtures):
    return spark.sql("SELECT 'é€😀' s").select("s", F.length("s").alias("a"), F.octet_length("s").alias("b"), F.encode("s", "UTF-8").alias("c"), F.substring("s", 3, 1).alias("d"))


def urls(spark, fixtures):
    return spark.range(1).select(F.parse_url(F.lit("https://a.b/c?d=e"), F.lit("QUERY")).alias("a"), F.url_encode(F.lit("a b&c")).alias("b"))


def csv(spark, fixtures):
    return fixtures.people.select(F.to_csv(F.struct("id", "name")).alias("a"), F.from_csv(F.lit("1,x"), "a INT, b STRING").alias("b"), F.schema_of_csv(F.lit("1,x")).alias("c"))


def json_schema(spark, fixtures):
    return spark.range(1).select(F.schema_of_json(F.lit('{"a": [1.5]}')).alias("s"), F.json_tuple(F.lit('{"a": 1, "b": 2}'), "a", "b").alias("x", "y"))


def collations(spark, fixtures):
    return spark.sql("SELECT 'a' COLLATE UNICODE_CI s").select("s", F.collation("s").alias("c"), (F.col("s") == "A").alias("e"))


def called_by_name(spark, fixtures):
    return fixtures.people.select(F.call_function("upper", "name").alias("a"), F.expr("concat(name, '!')").alias("b"))
