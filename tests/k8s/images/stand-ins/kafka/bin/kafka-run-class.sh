#!/bin/bash
# Like Kafka's own it needs its folder of logs, so a read-only root without a volume there fails here too.
set -e
logs=${LOG_DIR:-/opt/kafka/logs}
touch "$logs/.writable"
log4j=${KAFKA_LOG4J_OPTS:--Dlog4j2.configurationFile=file:/etc/kafka/docker/tools-log4j2.yaml}
# The lists of options are meant to be split.
# shellcheck disable=SC2086
exec java ${KAFKA_HEAP_OPTS:--Xmx256M} ${KAFKA_JVM_PERFORMANCE_OPTS:--XX:+UseG1GC} $log4j "-Dkafka.logs.dir=$logs" \
  $KAFKA_OPTS -cp '/opt/kafka/libs/*' "$@"
