def drop_any(spark, fixtures):
    return fixtures.trades.na.drop()


def drop_all(spark, fixtures):
    return fixtures.trades.na.drop("all", subset=["price", "size"])


def drop_by_threshold(spark, fixtures):
    return fixtures.trades.na.drop(thresh=4)


def drop_of_columns(spark, fixtures):
    return fixtures.trades.dropna(subset=["symbol"])


def fill_number(spark, fixtures):
    return fixtures.trades.na.fill(0)


def fill_double(spark, fixtures):
    return fixtures.trades.na.fill(1.5, ["price"])


def fill_text(spark, fixtures):
    return fixtures.trades.na.fill("none")


def fill_boolean(spark, fixtures):
    return fixtures.trades.selectExpr("id", "price > 10 AS dear").na.fill(False)


def fill_by_column(spark, fixtures):
    return fixtures.trades.na.fill({"price": 9.5, "symbol": "?", "size": 1})


def replace_text(spark, fixtures):
    return fixtures.trades.na.replace({"AAPL": "Apple", "GOOG": "Google"})


def replace_in_columns(spark, fixtures):
    return fixtures.trades.na.replace({1: 100, 2: 200}, subset=["id"])


def replace_by_null(spark, fixtures):
    return fixtures.trades.na.replace({"MSFT": None}, subset=["symbol"])


def replace_double(spark, fixtures):
    return fixtures.trades.na.replace({10.5: 0.5})


def nan_is_missing(spark, fixtures):
    return fixtures.numbers.na.drop(subset=["d"])


def nan_is_filled(spark, fixtures):
    return fixtures.numbers.na.fill(0.5)
