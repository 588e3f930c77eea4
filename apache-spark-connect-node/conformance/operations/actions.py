from pyspark.sql import functions as F
from pyspark.storagelevel import StorageLevel

from harness.outcome import printed


def _rows(rows):
    return [list(row) for row in rows]


def count(spark, fixtures):
    return fixtures.trades.count()


def columns(spark, fixtures):
    return fixtures.trades.columns


def dtypes(spark, fixtures):
    return [list(pair) for pair in fixtures.nested.dtypes]


def schema_tree(spark, fixtures):
    return printed(fixtures.nested.printSchema)


def take(spark, fixtures):
    return _rows(fixtures.departments.orderBy("department").take(2))


def head(spark, fixtures):
    return _rows(fixtures.departments.orderBy("department").head(1))


def tail(spark, fixtures):
    return _rows(fixtures.departments.orderBy("department").tail(2))


def first(spark, fixtures):
    return list(fixtures.departments.orderBy("department").first())


def first_of_nothing(spark, fixtures):
    return fixtures.departments.filter("false").first()


def is_empty(spark, fixtures):
    return [fixtures.departments.isEmpty(), fixtures.departments.filter("false").isEmpty()]


def show(spark, fixtures):
    return printed(lambda: fixtures.trades.orderBy("id").show(3))


def show_vertically(spark, fixtures):
    return printed(lambda: fixtures.people.orderBy("id").show(2, 5, True))


def show_untruncated(spark, fixtures):
    return printed(lambda: fixtures.nested.orderBy("id").show(truncate=False))


def local_iterator(spark, fixtures):
    return [row.id for row in spark.range(5).toLocalIterator()]


def is_local_and_streaming(spark, fixtures):
    return [fixtures.trades.isLocal(), fixtures.trades.isStreaming]


def same_semantics(spark, fixtures):
    one, other = fixtures.trades.select("id"), fixtures.trades.select(F.col("id").alias("i"))
    return [one.sameSemantics(other), one.sameSemantics(fixtures.people.select("id"))]


def semantic_hash(spark, fixtures):
    one, other = fixtures.trades.select("id"), fixtures.trades.select(F.col("id").alias("i"))
    return one.semanticHash() == other.semanticHash()


def explain_modes(spark, fixtures):
    modes = ["simple", "extended", "codegen", "cost", "formatted"]
    return [printed(lambda: spark.range(3).explain(mode=mode)).split("\n")[0] for mode in modes]


def version(spark, fixtures):
    return spark.version


def storage_levels(spark, fixtures):
    frame = spark.range(7).filter("id > 1")
    before = frame.storageLevel
    frame.cache()
    cached = frame.storageLevel
    frame.unpersist(blocking=True)
    frame.persist(StorageLevel.DISK_ONLY_2)
    disk = frame.storageLevel
    frame.unpersist(blocking=True)
    return [_level(before), _level(cached), _level(disk), _level(frame.storageLevel)]


def _level(level):
    return [level.useDisk, level.useMemory, level.useOffHeap, level.deserialized, level.replication]


def cached_plan(spark, fixtures):
    frame = spark.range(11).filter("id > 2")
    frame.cache()
    plan = printed(lambda: frame.explain(extended=True))
    frame.unpersist(blocking=True)
    return "InMemoryRelation" in plan


def observed_metrics(spark, fixtures):
    from pyspark.sql import Observation

    observation = Observation("seen")
    frame = fixtures.trades.observe(observation, F.count(F.lit(1)).alias("n"), F.max("price").alias("m"))
    frame.collect()
    return observation.get


def observed_plan(spark, fixtures):
    return fixtures.trades.observe("named", F.count(F.lit(1)).alias("n"))


def local_checkpoint(spark, fixtures):
    return _rows(fixtures.departments.localCheckpoint().orderBy("department").collect())


def fewer_columns_of_json(spark, fixtures):
    return sorted(row[0] for row in fixtures.departments.toJSON().collect())
