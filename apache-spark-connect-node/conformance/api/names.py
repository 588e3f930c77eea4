"""Prints the public names of PySpark's Connect client as JSON: `{"DataFrame": ["agg", …], …}`."""

import importlib
import inspect
import json
import warnings

warnings.simplefilter("ignore")

CONNECT = "pyspark.sql.connect"

# Each class under the name that the list shows; inner classes after a dot.
CLASSES = {
    "SparkSession": f"{CONNECT}.session:SparkSession",
    "SparkSession.builder": f"{CONNECT}.session:SparkSession.Builder",
    "DataFrame": f"{CONNECT}.dataframe:DataFrame",
    "Column": f"{CONNECT}.column:Column",
    "GroupedData": f"{CONNECT}.group:GroupedData",
    "DataFrameNaFunctions": f"{CONNECT}.dataframe:DataFrameNaFunctions",
    "DataFrameStatFunctions": f"{CONNECT}.dataframe:DataFrameStatFunctions",
    "DataFrameReader": f"{CONNECT}.readwriter:DataFrameReader",
    "DataFrameWriter": f"{CONNECT}.readwriter:DataFrameWriter",
    "DataFrameWriterV2": f"{CONNECT}.readwriter:DataFrameWriterV2",
    "MergeIntoWriter": f"{CONNECT}.merge:MergeIntoWriter",
    "MergeIntoWriter.WhenMatched": f"{CONNECT}.merge:MergeIntoWriter.WhenMatched",
    "MergeIntoWriter.WhenNotMatched": f"{CONNECT}.merge:MergeIntoWriter.WhenNotMatched",
    "MergeIntoWriter.WhenNotMatchedBySource": f"{CONNECT}.merge:MergeIntoWriter.WhenNotMatchedBySource",
    "RuntimeConfig": f"{CONNECT}.conf:RuntimeConf",
    "Catalog": f"{CONNECT}.catalog:Catalog",
    "catalog.CatalogMetadata": "pyspark.sql.catalog:CatalogMetadata",
    "catalog.Database": "pyspark.sql.catalog:Database",
    "catalog.Table": "pyspark.sql.catalog:Table",
    "catalog.Column": "pyspark.sql.catalog:Column",
    "catalog.Function": "pyspark.sql.catalog:Function",
    "catalog.TablePartition": "pyspark.sql.catalog:TablePartition",
    "Window": "pyspark.sql.window:Window",
    "WindowSpec": f"{CONNECT}.window:WindowSpec",
    "Observation": f"{CONNECT}.observation:Observation",
    "TableValuedFunction": f"{CONNECT}.tvf:TableValuedFunction",
    "DataStreamReader": f"{CONNECT}.streaming.readwriter:DataStreamReader",
    "DataStreamWriter": f"{CONNECT}.streaming.readwriter:DataStreamWriter",
    "StreamingQuery": f"{CONNECT}.streaming.query:StreamingQuery",
    "StreamingQueryManager": f"{CONNECT}.streaming.query:StreamingQueryManager",
    "StreamingQueryListener": "pyspark.sql.streaming.listener:StreamingQueryListener",
    "StreamingQueryProgress": "pyspark.sql.streaming.listener:StreamingQueryProgress",
    "StateOperatorProgress": "pyspark.sql.streaming.listener:StateOperatorProgress",
    "SourceProgress": "pyspark.sql.streaming.listener:SourceProgress",
    "SinkProgress": "pyspark.sql.streaming.listener:SinkProgress",
    "QueryStartedEvent": "pyspark.sql.streaming.listener:QueryStartedEvent",
    "QueryProgressEvent": "pyspark.sql.streaming.listener:QueryProgressEvent",
    "QueryIdleEvent": "pyspark.sql.streaming.listener:QueryIdleEvent",
    "QueryTerminatedEvent": "pyspark.sql.streaming.listener:QueryTerminatedEvent",
    "StorageLevel": "pyspark.storagelevel:StorageLevel",
    "PySparkException": "pyspark.errors:PySparkException",
    "StructType": "pyspark.sql.types:StructType",
    "VariantVal": "pyspark.sql.types:VariantVal",
    "Row": "pyspark.sql.types:Row",
}

# Modules: what they give to `from module import *`, where they say so.
MODULES = {
    "functions": f"{CONNECT}.functions",
    "functions.partitioning": f"{CONNECT}.functions.partitioning",
    "types": "pyspark.sql.types",
    "errors": "pyspark.errors",
}

# Operators and the like that are API in Python. `__ror__` and its kind are the same operators with the column on the right.
OPERATORS = [
    "__add__", "__and__", "__contains__", "__eq__", "__ge__", "__getattr__", "__getitem__", "__gt__", "__invert__",
    "__le__", "__lt__", "__mod__", "__mul__", "__ne__", "__neg__", "__or__", "__pow__", "__radd__", "__rand__",
    "__rmod__", "__rmul__", "__ror__", "__rpow__", "__rsub__", "__rtruediv__", "__sub__", "__truediv__",
]  # fmt: skip


def found(path):
    module, _, name = path.partition(":")
    target = importlib.import_module(module)
    for part in name.split("."):
        target = getattr(target, part)
    return target


def names_of_class(path):
    target = found(path)
    # What a dict, a tuple or an exception can do by itself is no API of Spark.
    base = next(parent for parent in target.__mro__ if parent.__module__ == "builtins")
    public = [name for name in dir(target) if not name.startswith("_") and not hasattr(base, name)]
    with_operators = path.endswith(":Column") or path.endswith(":DataFrame")
    return sorted(public) + ([name for name in OPERATORS if name in vars(target)] if with_operators else [])


def names_of_module(path):
    module = importlib.import_module(path)
    # The Connect module of functions lists none; the functions of both clients are the same.
    listed = getattr(module, "__all__", None) or getattr(importlib.import_module(path.replace(".connect", "")), "__all__", None)
    if listed is not None:
        return sorted(name for name in listed)
    return sorted(name for name, member in vars(module).items() if inspect.isfunction(member) and not name.startswith("_") and member.__module__ == path)


print(
    json.dumps(
        {name: names_of_class(path) for name, path in CLASSES.items()}
        | {name: names_of_module(path) for name, path in MODULES.items()}
    )
)
