#!/bin/sh
# What a container of this image runs. Kubernetes gives `driver` or `executor` and the environment that goes with it, as for
# Spark's own image; `connect` is a Spark Connect server; options of spark-submit follow. Anything else is run as it is.
set -eu

role=${1:-connect}
[ $# -eq 0 ] || shift

# Settings of this image, below all others: Kubernetes may hide conf/spark-defaults.conf behind a folder of its own.
export SPARK_SUBMIT_OPTS="@/opt/mdsp/java.options ${SPARK_SUBMIT_OPTS:-}"

case $role in
connect | driver | executor) . /opt/mdsp/security.sh ;;
esac

case $role in
connect)
  exec "$SPARK_HOME/bin/spark-submit" --class org.apache.spark.sql.connect.service.SparkConnectServer "$@"
  ;;
driver)
  exec "$SPARK_HOME/bin/spark-submit" --deploy-mode client \
    --conf "spark.driver.bindAddress=$SPARK_DRIVER_BIND_ADDRESS" "$@"
  ;;
executor)
  set -- @/opt/mdsp/java.options
  number=0
  while eval "[ -n \"\${SPARK_JAVA_OPT_$number+set}\" ]"; do
    eval "set -- \"\$@\" \"\$SPARK_JAVA_OPT_$number\""
    number=$((number + 1))
  done
  folder=${SPARK_CONF_DIR:-$SPARK_HOME/conf}
  exec java "$@" "-Xms$SPARK_EXECUTOR_MEMORY" "-Xmx$SPARK_EXECUTOR_MEMORY" \
    -cp "$folder:${SPARK_CLASSPATH:-}:$SPARK_HOME/jars/*" \
    org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend \
    --driver-url "$SPARK_DRIVER_URL" \
    --executor-id "$SPARK_EXECUTOR_ID" \
    --cores "$SPARK_EXECUTOR_CORES" \
    --app-id "$SPARK_APPLICATION_ID" \
    --hostname "$SPARK_EXECUTOR_POD_IP" \
    --resourceProfileId "$SPARK_RESOURCE_PROFILE_ID" \
    --podName "$SPARK_EXECUTOR_POD_NAME"
  ;;
*)
  exec "$role" "$@"
  ;;
esac
