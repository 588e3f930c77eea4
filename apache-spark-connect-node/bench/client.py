"""Runs one case of cases.json through PySpark's Connect client; prints the same as client.mjs."""

import json
import os
import sys
import time
from pathlib import Path

name = sys.argv[1]
case = json.loads(Path(__file__).with_name("cases.json").read_text())[name]
begin = time.perf_counter()

from pyspark.sql import SparkSession  # noqa: E402

spark = SparkSession.builder.remote(os.environ["SPARK_REMOTE"]).getOrCreate()


def ms(since):
    return (time.perf_counter() - since) * 1000


def round_trip():
    times = []
    for _ in range(case["repeat"]):
        since = time.perf_counter()
        spark.sql(case["query"]).collect()
        times.append(ms(since))
    return {"ms": sorted(times)[case["repeat"] // 2]}


def collect():
    since = time.perf_counter()
    rows = spark.sql(case["query"]).collect()
    assert len(rows) == case["rows"]
    return {"ms": ms(since)}


def peak_mb():
    status = Path("/proc/self/status").read_text()
    return round(next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1000)


def stream():
    since = time.perf_counter()
    count = sum(1 for _ in spark.sql(case["query"]).toLocalIterator())
    assert count == case["rows"]
    return {"ms": ms(since), "peakMb": peak_mb()}


def session():
    times = []
    for _ in range(case["repeat"]):
        since = time.perf_counter()
        another = SparkSession.builder.remote(os.environ["SPARK_REMOTE"]).create()
        another.sql(case["query"]).collect()
        times.append(ms(since))
        another.stop()
    return {"ms": sorted(times)[case["repeat"] // 2]}


def program():
    spark.sql(case["query"]).collect()
    return {"ms": ms(begin)}


cases = {"roundTrip": round_trip, "session": session, "program": program, "collect": collect, "stream": stream}
print(json.dumps(cases[name]()))
spark.stop()
