import { col, expr, functions as F, lit } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

export const texts: Topic = {
  cases: (_, { people }) =>
    people.select(
      F.upper("name").alias("a"),
      F.lower("name").alias("b"),
      F.initcap(lit("ada lovelace")).alias("c"),
      F.length("name").alias("d"),
      F.reverse("name").alias("e"),
    ),
  joined: (_, { people }) =>
    people.select(
      F.concat("name", lit("-"), "id").alias("a"),
      F.concat_ws("/", "name", "department").alias("b"),
      F.format_string("%s:%03d", "name", "id").alias("c"),
    ),
  cut: (_, { trades }) =>
    trades.select(
      F.substring("symbol", 2, 2).alias("a"),
      F.left("symbol", lit(2)).alias("b"),
      F.split("symbol", "A").alias("c"),
      F.substring_index("symbol", "P", 1).alias("d"),
    ),
  padded: (_, { people }) =>
    people.select(
      F.lpad("name", 5, "*").alias("a"),
      F.rpad("name", 1, "").alias("b"),
      F.trim(lit("  x ")).alias("c"),
      F.repeat("name", 2).alias("d"),
    ),
  replaced: (_, { trades }) =>
    trades.select(
      F.regexp_replace("symbol", "A+", "x").alias("a"),
      F.translate("symbol", "AM", "01").alias("b"),
      F.regexp_extract("symbol", "(A)(.)", 2).alias("c"),
      F.replace("symbol", lit("L"), lit("l")).alias("d"),
    ),
  found: (_, { trades }) =>
    trades.select(
      F.instr("symbol", "P").alias("a"),
      F.locate("A", "symbol", 2).alias("b"),
      F.levenshtein("symbol", lit("AAPL")).alias("c"),
      F.soundex("symbol").alias("d"),
      F.ascii("symbol").alias("e"),
    ),
  hashes: (_, { people }) =>
    people.select(
      F.md5("name").alias("a"),
      F.sha2("name", 256).alias("b"),
      F.crc32("name").alias("c"),
      F.hash("id", "name").alias("d"),
      F.xxhash64("name").alias("e"),
      F.base64("name").alias("f"),
    ),
  unicode: async (spark) =>
    (await spark.sql("SELECT 'é€😀' s")).select(
      "s",
      F.length("s").alias("a"),
      F.octet_length("s").alias("b"),
      F.encode("s", "UTF-8").alias("c"),
      F.substring("s", 3, 1).alias("d"),
    ),
  urls: (spark) =>
    spark
      .range(1)
      .select(F.parse_url(lit("https://a.b/c?d=e"), lit("QUERY")).alias("a"), F.url_encode(lit("a b&c")).alias("b")),
  csv: (_, { people }) =>
    people.select(
      F.to_csv(F.struct("id", "name")).alias("a"),
      F.from_csv(lit("1,x"), "a INT, b STRING").alias("b"),
      F.schema_of_csv(lit("1,x")).alias("c"),
    ),
  jsonSchema: (spark) =>
    spark
      .range(1)
      .select(
        F.schema_of_json(lit('{"a": [1.5]}')).alias("s"),
        F.json_tuple(lit('{"a": 1, "b": 2}'), "a", "b").alias("x", "y"),
      ),
  collations: async (spark) =>
    (await spark.sql("SELECT 'a' COLLATE UNICODE_CI s")).select(
      "s",
      F.collation("s").alias("c"),
      col("s").equalTo("A").alias("e"),
    ),
  calledByName: (_, { people }) =>
    people.select(F.call_function("upper", "name").alias("a"), expr("concat(name, '!')").alias("b")),
};
