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
import pyspark.sql.connect.session  # noqa: E402, F401  (PySpark would import it while it connects)

loaded = time.perf_counter()
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
    spark.sql(case["query"]).collect()
    return {"ms": ms(loaded)}


print(json.dumps({"roundTrip": round_trip, "collect": collect, "stream": stream, "session": session}[name]()))
spark.stop()
