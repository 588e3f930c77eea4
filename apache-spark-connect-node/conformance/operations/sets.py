from pyspark.sql import functions as F


def union(spark, fixtures):
    return fixtures.people.select("department").union(fixtures.departments.select("department"))


def union_all(spark, fixtures):
    return fixtures.people.select("id").unionAll(fixtures.people.select("boss"))


def union_by_name(spark, fixtures):
    return fixtures.people.select("id", "name").unionByName(fixtures.people.select("name", "id"))


def union_by_name_with_missing(spark, fixtures):
    return fixtures.people.select("id", "name").unionByName(fixtures.departments, allowMissingColumns=True)


def intersect(spark, fixtures):
    return fixtures.people.select("department").intersect(fixtures.departments.select("department"))


def intersect_all(spark, fixtures):
    return fixtures.people.select("department").intersectAll(fixtures.people.select("department"))


def subtract(spark, fixtures):
    return fixtures.departments.select("department").subtract(fixtures.people.select("department"))


def except_all(spark, fixtures):
    return fixtures.people.select("department").exceptAll(fixtures.departments.select("department"))


def union_widens_types(spark, fixtures):
    return spark.range(2).select("id").union(fixtures.trades.select("price"))
