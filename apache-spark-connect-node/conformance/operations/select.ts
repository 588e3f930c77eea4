import { callFunction, col, lit } from "apache-spark-connect-node";
import { ordered, type Topic } from "../harness/operation.js";

export const select: Topic = {
  columnsByName: (_, { trades }) => trades.select("id", "symbol"),
  arithmetic: (_, { trades }) =>
    trades.select(
      "id",
      col("id").plus(1).alias("a"),
      col("id").minus(2).alias("b"),
      col("price").multiply(2).alias("c"),
      col("price").divide(col("id")).alias("d"),
      col("id").mod(3).alias("e"),
    ),
  powerAndNegate: (_, { trades }) => trades.select(col("id").pow(2).alias("p"), col("price").negate().alias("n")),
  comparisons: (_, { trades }) =>
    trades.select(
      "id",
      col("id").equalTo(2).alias("a"),
      col("id").notEqual(2).alias("b"),
      col("id").gt(2).alias("c"),
      col("id").geq(2).alias("d"),
      col("id").lt(2).alias("e"),
      col("id").leq(2).alias("f"),
    ),
  logic: (_, { trades }) => {
    const small = col("id").lt(4);
    const known = col("symbol").isNotNull();
    return trades.select("id", small.and(known).alias("a"), small.or(known).alias("b"), known.not().alias("c"));
  },
  bitwise: (_, { trades }) =>
    trades.select(
      col("id").bitwiseAND(3).alias("a"),
      col("id").bitwiseOR(8).alias("b"),
      col("id").bitwiseXOR(5).alias("c"),
    ),
  nullSafeEquality: (_, { trades }) => trades.select("id", col("symbol").eqNullSafe(lit(null)).alias("e")),
  betweenAndIsin: (_, { trades }) => trades.filter(col("id").between(2, 5)).filter(col("symbol").isin("AAPL", "GOOG")),
  filterByText: (_, { trades }) => trades.filter("price > 11 AND size IS NOT NULL"),
  whereNull: (_, { trades }) => trades.where(col("price").isNull()),
  textPredicates: (_, { trades }) => {
    const symbol = col("symbol");
    return trades.select(
      symbol.contains("A").alias("a"),
      symbol.startsWith("A").alias("b"),
      symbol.endsWith("T").alias("c"),
      symbol.like("_A%").alias("d"),
      symbol.ilike("a%").alias("e"),
      symbol.rlike("^[AM]").alias("f"),
      symbol.substr(1, 2).alias("g"),
    );
  },
  caseWhen: (_, { trades }) =>
    trades.select(
      "id",
      callFunction("when", [col("id").lt(3), "low"])
        .when(col("id").lt(5), "middle")
        .otherwise("high")
        .alias("k"),
    ),
  caseWithoutOtherwise: (_, { trades }) => trades.select(callFunction("when", [col("id").gt(3), col("price")])),
  starAndQualifiedStar: (_, { trades }) =>
    trades.alias("t").select("*", col("t.symbol").alias("again")).select("again", "id"),
  qualifiedStar: (_, { people }) => people.alias("p").select("p.*"),
  selectExpr: (_, { trades }) => trades.selectExpr("id", "price * size AS turnover", "lower(symbol) AS s"),
  selectNothing: (_, { trades }) => trades.select().count(),
  withColumn: (_, { trades }) =>
    trades.withColumn("turnover", col("price").multiply(col("size"))).withColumn("id", col("id").multiply(10)),
  withColumns: (_, { trades }) => trades.withColumns({ a: col("id").plus(1), price: 0 }),
  withColumnRenamed: (_, { trades }) => trades.withColumnRenamed("size", "volume").withColumnRenamed("nothing", "x"),
  withColumnsRenamed: (_, { trades }) => trades.withColumnsRenamed({ id: "number", at: "time" }),
  withMetadata: (_, { people }) => people.withMetadata("name", { unit: "word", size: 3 }),
  aliasWithMetadata: (_, { people }) => people.select(col("id").aliasWithMetadata("key", { max: 99 })),
  toDf: (_, { departments }) => departments.toDF("number", "label"),
  dropColumns: (_, { trades }) => trades.drop("price", "nothing").drop(col("size")),
  columnsByRegex: (_, { trades }) => trades.select(trades.colRegex("`s.*`")),
  sortDescending: (_, { trades }) => ordered(trades.orderBy(col("symbol").desc(), col("id").asc())),
  sortWithNulls: (_, { trades }) => ordered(trades.sort(col("symbol").ascNullsLast(), col("id").descNullsFirst())),
  sortByNames: (_, { trades }) => ordered(trades.sort("price", "id")),
  sortWithinPartitions: (_, { trades }) => trades.repartition(2, "symbol").sortWithinPartitions("id"),
  limitAndOffset: (_, { trades }) => ordered(trades.orderBy("id").offset(1).limit(3)),
  distinct: (_, { trades }) => trades.select("symbol").distinct(),
  dropDuplicatesOfColumns: (_, { trades }) => trades.select("symbol").dropDuplicates("symbol"),
  dropDuplicatesOfAll: (_, { trades }) => trades.select("symbol").dropDuplicates(),
  toJson: (_, { people }) => people.toJSON(),
  transform: (_, { trades }) => trades.transform((frame) => frame.filter("id < 3")),
  zipWithIndex: (_, { departments }) => departments.zipWithIndex(),
  columnsOfAFrame: (_, { trades }) => trades.select(trades.col("symbol"), trades.col("id")),
  toSchema: async (_, { departments }) => departments.select("title", "department").to(await departments.schema()),
  toDdl: async (spark, { trades }) =>
    trades.to(await spark.parseSchema("size BIGINT, id BIGINT NOT NULL, nothing STRING")),
};
