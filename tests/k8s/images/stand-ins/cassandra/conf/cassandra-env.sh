# Sourced by bin/cassandra. MAX_HEAP_SIZE and JVM_EXTRA_OPTS as in Cassandra's own file; the log of the garbage collector too,
# so a read-only root without a volume for the logs fails here as it does there.
JVM_OPTS="$JVM_OPTS $(grep '^-' "$CASSANDRA_CONF/jvm17-server.options" | tr '\n' ' ')"
JVM_OPTS="$JVM_OPTS -Xlog:gc=info:file=$CASSANDRA_HOME/logs/gc.log:time,uptime:filecount=2,filesize=10485760"
JVM_OPTS="$JVM_OPTS -Xms${MAX_HEAP_SIZE:-512M} -Xmx${MAX_HEAP_SIZE:-512M} $JVM_EXTRA_OPTS"
