from pyspark.sql import functions as F


def _dropped(spark, name, use):
    spark.sql(f"DROP TABLE IF EXISTS {name}")
    try:
        return use()
    finally:
        spark.sql(f"DROP TABLE IF EXISTS {name}")


def _rows(frame):
    return [list(row) for row in frame.collect()]


def save_as_table(spark, fixtures):
    def use():
        fixtures.departments.write.saveAsTable("conformance_saved", format="parquet")
        return _rows(spark.table("conformance_saved").orderBy("department"))

    return _dropped(spark, "conformance_saved", use)


def insert_into(spark, fixtures):
    def use():
        fixtures.departments.write.saveAsTable("conformance_inserted")
        fixtures.departments.limit(1).write.insertInto("conformance_inserted")
        fixtures.people.select("id", "name").limit(0).write.insertInto("conformance_inserted", overwrite=False)
        return spark.table("conformance_inserted").count()

    return _dropped(spark, "conformance_inserted", use)


def overwrite_into(spark, fixtures):
    def use():
        fixtures.departments.write.saveAsTable("conformance_overwritten")
        fixtures.people.filter("id = 1").select("id", "name").write.insertInto("conformance_overwritten", overwrite=True)
        return _rows(spark.table("conformance_overwritten"))

    return _dropped(spark, "conformance_overwritten", use)


def bucketed(spark, fixtures):
    def use():
        fixtures.trades.write.bucketBy(2, "symbol").sortBy("id").saveAsTable("conformance_bucketed")
        described = spark.sql("DESCRIBE EXTENDED conformance_bucketed").collect()
        return [list(row) for row in described if "ucket" in row[0] or "Sort" in row[0]]

    return _dropped(spark, "conformance_bucketed", use)


def partitioned(spark, fixtures):
    def use():
        fixtures.trades.write.partitionBy("symbol").saveAsTable("conformance_partitioned")
        return sorted(row[0] for row in spark.sql("SHOW PARTITIONS conformance_partitioned").collect())

    return _dropped(spark, "conformance_partitioned", use)


def table_plan(spark, fixtures):
    spark.sql("DROP TABLE IF EXISTS conformance_planned")
    fixtures.people.coalesce(1).write.option("path", fixtures.folder + "/planned").mode("overwrite").saveAsTable("conformance_planned")
    return spark.read.table("conformance_planned").filter("id > 2")


def create_by_writer_v2(spark, fixtures):
    def use():
        fixtures.departments.writeTo("conformance_v2").using("parquet").tableProperty("owner-of", "me").create()
        return [spark.table("conformance_v2").count(), spark.catalog.getTableProperties("conformance_v2").get("owner-of")]

    return _dropped(spark, "conformance_v2", use)


def merge_into_unsupported(spark, fixtures):
    def use():
        fixtures.departments.write.saveAsTable("conformance_merged")
        condition = F.expr("conformance_merged.department = s.department")
        try:
            fixtures.departments.alias("s").mergeInto("conformance_merged", condition).whenMatched().updateAll().whenNotMatched().insertAll().merge()
        except Exception as error:
            return [error.getCondition(), error.getSqlState()]

    return _dropped(spark, "conformance_merged", use)


def overwrite_unsupported(spark, fixtures):
    def use():
        fixtures.departments.write.saveAsTable("conformance_v2_overwritten")
        try:
            fixtures.departments.writeTo("conformance_v2_overwritten").overwrite(F.col("department") == 10)
        except Exception as error:
            return [error.getCondition(), error.getSqlState()]

    return _dropped(spark, "conformance_v2_overwritten", use)


def create_existing(spark, fixtures):
    def use():
        fixtures.departments.write.saveAsTable("conformance_twice")
        try:
            fixtures.departments.writeTo("conformance_twice").using("parquet").create()
        except Exception as error:
            return [error.getCondition(), error.getSqlState()]

    return _dropped(spark, "conformance_twice", use)


def append_to_missing(spark, fixtures):
    try:
        fixtures.departments.writeTo("conformance_missing").append()
    except Exception as error:
        return [error.getCondition(), error.getSqlState()]


def partitioned_by_transform(spark, fixtures):
    def use():
        try:
            fixtures.trades.writeTo("conformance_days").using("parquet").partitionedBy(F.partitioning.days("at")).create()
        except Exception as error:
            return [error.getCondition(), error.getSqlState()]
        return "created"

    return _dropped(spark, "conformance_days", use)
