#!/bin/sh
# How the Spark operator starts a Connect server: https://github.com/kubeflow/spark-operator (SparkConnect).
exec /opt/mdsp/entrypoint.sh connect "$@"
