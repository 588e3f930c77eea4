# What Kubernetes mounts and sets, in the form that Java reads. Read by entrypoint.sh.
#   /ca/*.crt               authorities to trust beside those that Java trusts
#   KAFKA_SASL_JAAS_CONFIG  how Kafka's clients log in, as Kafka's setting sasl.jaas.config
options=

if ls /ca/*.crt >/dev/null 2>&1; then
  store=/tmp/truststore
  rm -f "$store"
  cp /etc/ssl/certs/java/cacerts "$store"
  chmod 600 "$store"
  for file in /ca/*.crt; do
    keytool -importcert -noprompt -storepass changeit -keystore "$store" -alias "$file" -file "$file" >/dev/null 2>&1 ||
      { echo "$file holds no certificate that Java can read" >&2; exit 1; }
  done
  options="$options -Djavax.net.ssl.trustStore=$store -Djavax.net.ssl.trustStorePassword=changeit"
fi

if [ -n "${KAFKA_SASL_JAAS_CONFIG:-}" ]; then
  (umask 077 && printf 'KafkaClient { %s };\n' "$KAFKA_SASL_JAAS_CONFIG" >/tmp/jaas.conf)
  unset KAFKA_SASL_JAAS_CONFIG
  options="$options -Djava.security.auth.login.config=/tmp/jaas.conf"
fi

[ -z "$options" ] || export JAVA_TOOL_OPTIONS="${JAVA_TOOL_OPTIONS:-}$options"
