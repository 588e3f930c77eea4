"""Runs all operations through PySpark: `python run.py <folder> <fixtures.json> <output>`, server in SPARK_REMOTE."""

import importlib
import inspect
import json
import logging
import os
import signal
import sys
import types
import warnings

CONFORMANCE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Timestamps of plain values are shown in the time zone of the process.
os.environ["TZ"] = "UTC"
sys.dont_write_bytecode = True
sys.path[0] = CONFORMANCE

from pyspark.errors import PySparkException  # noqa: E402
from pyspark.sql import DataFrame, SparkSession  # noqa: E402

from harness.canonical import canonical_plain, canonical_rows  # noqa: E402
from harness.outcome import Ordered, Unread, printed  # noqa: E402


def frame_result(frame, is_read, is_ordered):
    schema = frame.schema
    plan = printed(lambda: frame.explain(extended=True))
    # As `toArrow`, which fails on a null struct with fields that are never null.
    rows = canonical_rows(frame._to_table()[0], schema) if is_read and not frame.isStreaming else []
    return {
        "kind": "frame",
        "schema": schema.json(),
        "plan": plan,
        "rows": rows,
        "isOrdered": is_ordered,
    }


def outcome_result(outcome):
    if isinstance(outcome, Ordered):
        return frame_result(outcome.frame, True, True)
    if isinstance(outcome, Unread):
        return frame_result(outcome.frame, False, False)
    if isinstance(outcome, DataFrame):
        return frame_result(outcome, True, False)
    return {"kind": "value", "value": canonical_plain(outcome)}


# As in run.ts: a server that is gone must not keep the comparison waiting for all retries.
LONGEST_SECONDS = 120


def too_long(*_):
    raise TimeoutError(f"longer than {LONGEST_SECONDS} seconds")


def result_of(operation, spark, fixtures):
    signal.alarm(LONGEST_SECONDS)
    try:
        return outcome_result(operation(spark, fixtures))
    except PySparkException as error:
        condition, state = error.getCondition(), error.getSqlState()
        return {"kind": "error", "errorClass": condition or "", "sqlState": state or "", "message": str(error)}
    except Exception as error:  # The comparison tells it; the other operations go on.
        return {"kind": "error", "errorClass": "", "sqlState": "", "message": f"{type(error).__name__}: {error}"}
    finally:
        signal.alarm(0)


def operations_of(module):
    for name, member in vars(module).items():
        if inspect.isfunction(member) and member.__module__ == module.__name__ and not name.startswith("_"):
            yield name, member


def be_quiet():
    """Errors are results here, and windows without partitions are meant."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")


def main(folder, fixtures_file, output, only=""):
    be_quiet()
    signal.signal(signal.SIGALRM, too_long)
    spark = SparkSession.builder.remote(os.environ["SPARK_REMOTE"]).create()
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    spark.conf.set("spark.sql.shuffle.partitions", "2")
    spark.conf.set("spark.sql.timeType.enabled", "true")
    # Else a relation that was analysed before shows the ids of then.
    spark.conf.set("spark.connect.session.planCache.enabled", "false")
    with open(fixtures_file) as file:
        frames = {name: spark.sql(text) for name, text in json.load(file).items()}
    fixtures = types.SimpleNamespace(**frames, folder=folder)
    topics = sorted(name[:-3] for name in os.listdir(os.path.join(CONFORMANCE, "operations")) if name.endswith(".py"))
    with open(output, "w") as lines:
        for topic in topics:
            for name, operation in operations_of(importlib.import_module(f"operations.{topic}")):
                full = f"{topic}.{name}"
                if full.startswith(only):
                    line = {"operation": full, "result": result_of(operation, spark, fixtures)}
                    lines.write(json.dumps(line) + "\n")
    spark.stop()


main(*sys.argv[1:])
