import os

from pyspark.sql import SparkSession


def get_and_set(spark, fixtures):
    spark.conf.set("spark.sql.shuffle.partitions", 3)
    changed = spark.conf.get("spark.sql.shuffle.partitions")
    spark.conf.set("spark.sql.shuffle.partitions", "2")
    return [changed, spark.conf.get("spark.sql.shuffle.partitions")]


def get_with_default(spark, fixtures):
    return [spark.conf.get("spark.conformance.unset", "fallback"), spark.conf.get("spark.conformance.unset", None)]


def own_setting(spark, fixtures):
    spark.conf.set("spark.conformance.mine", True)
    there = spark.conf.get("spark.conformance.mine")
    spark.conf.unset("spark.conformance.mine")
    return [there, spark.conf.get("spark.conformance.mine", None)]


def get_all(spark, fixtures):
    spark.conf.set("spark.conformance.listed", "yes")
    return {name: value for name, value in spark.conf.getAll.items() if name.startswith("spark.conformance.")}


def is_modifiable(spark, fixtures):
    names = ["spark.sql.shuffle.partitions", "spark.sql.warehouse.dir", "spark.conformance.unknown"]
    return [spark.conf.isModifiable(name) for name in names]


def tags(spark, fixtures):
    spark.addTag("one")
    spark.addTag("two")
    spark.removeTag("one")
    tags = sorted(spark.getTags())
    spark.clearTags()
    return [tags, sorted(spark.getTags())]


def interrupts(spark, fixtures):
    return [spark.interruptTag("no-such-tag"), spark.interruptAll()]


def new_session(spark, fixtures):
    fixtures.people.createOrReplaceTempView("conformance_of_one_session")
    other = SparkSession.builder.remote(os.environ["SPARK_REMOTE"]).create()
    try:
        return [spark.catalog.tableExists("conformance_of_one_session"), other.catalog.tableExists("conformance_of_one_session")]
    finally:
        other.stop()


def cloned_session(spark, fixtures):
    fixtures.people.createOrReplaceTempView("conformance_of_both_sessions")
    other = spark.cloneSession()
    there = other.catalog.tableExists("conformance_of_both_sessions")
    # PySpark cannot stop a clone: it lacks an attribute.
    other.client.release_session()
    return there
