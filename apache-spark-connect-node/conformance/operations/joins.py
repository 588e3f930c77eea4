from pyspark.sql import functions as F

from harness.outcome import unread


def join_using_one(spark, fixtures):
    return fixtures.trades.join(fixtures.quotes.drop("at"), "symbol")


def join_using_several(spark, fixtures):
    return fixtures.people.join(fixtures.people.select("id", "name"), ["id", "name"], "left")


def join_on_condition(spark, fixtures):
    people, departments = fixtures.people, fixtures.departments
    return people.join(departments, people["department"] == departments["department"]).select("name", "title")


def join_with_equal_names(spark, fixtures):
    people, departments = fixtures.people, fixtures.departments
    return unread(people.join(departments, people["department"] == departments["department"]))


def join_left(spark, fixtures):
    return fixtures.people.join(fixtures.departments, "department", "left")


def join_right(spark, fixtures):
    return fixtures.people.join(fixtures.departments, "department", "right")


def join_full(spark, fixtures):
    return fixtures.people.join(fixtures.departments, "department", "full")


def join_semi(spark, fixtures):
    return fixtures.people.join(fixtures.departments, "department", "semi")


def join_anti(spark, fixtures):
    return fixtures.people.join(fixtures.departments, "department", "left_anti")


def join_cross(spark, fixtures):
    return fixtures.people.select("name").crossJoin(fixtures.departments.select("title"))


def join_without_condition(spark, fixtures):
    return fixtures.people.select("name").join(fixtures.departments.select("title"))


def join_with_itself(spark, fixtures):
    people, bosses = fixtures.people.alias("p"), fixtures.people.alias("b")
    return people.join(bosses, F.col("p.boss") == F.col("b.id"), "left").select(F.col("p.name"), F.col("b.name").alias("boss"))


def join_with_itself_by_columns(spark, fixtures):
    people = fixtures.people.filter("id > 0")
    bosses = people.select("id", F.col("name").alias("boss_name"))
    return people.join(bosses, people["boss"] == bosses["id"]).select(people["name"], bosses["boss_name"])


def join_on_range(spark, fixtures):
    trades, quotes = fixtures.trades.alias("t"), fixtures.quotes.alias("q")
    condition = (F.col("t.symbol") == F.col("q.symbol")) & (F.col("q.at") <= F.col("t.at"))
    return trades.join(quotes, condition, "left_outer").select("t.id", "q.bid")


def lateral_join(spark, fixtures):
    inner = fixtures.quotes.filter(F.col("symbol") == F.col("t.symbol").outer()).select("bid")
    return fixtures.trades.alias("t").lateralJoin(inner).select("id", "bid")


def lateral_join_left(spark, fixtures):
    inner = fixtures.quotes.filter(F.col("symbol") == F.col("t.symbol").outer()).select("bid")
    return fixtures.trades.alias("t").lateralJoin(inner, how="left").select("id", "bid")


def nearest_by_join(spark, fixtures):
    left = spark.sql("SELECT * FROM VALUES (1), (5) t(a)")
    right = spark.sql("SELECT * FROM VALUES (2), (9) t(b)")
    return left.nearestByJoin(right, F.abs(left["a"] - right["b"]), 1, mode="exact", direction="distance")


def broadcast_hint(spark, fixtures):
    return fixtures.people.join(fixtures.departments.hint("broadcast"), "department")


def merge_hint(spark, fixtures):
    return fixtures.people.hint("merge").join(fixtures.departments, "department")


def hint_with_parameters(spark, fixtures):
    return fixtures.people.hint("repartition", 3, F.col("department"))
