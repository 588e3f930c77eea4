# The Secrets that the manifests refer to: the same that scripts/secrets.mjs makes.

locals {
  kafka_users = local.has_strimzi ? [] : ["kafka-ingest", "kafka-spark", "kafka-topics"]

  passwords = toset(concat(
    nonsensitive(var.spark_connect_token == null) ? ["spark-connect-token"] : [],
    local.has_grafana ? ["grafana-admin"] : [],
    local.kafka_users,
  ))

  spark_connect_token = nonsensitive(var.spark_connect_token == null) ? random_password.made["spark-connect-token"].result : var.spark_connect_token

  secrets = merge(
    { "spark-connect-token" = { token = local.spark_connect_token } },
    {
      for service in local.tls_services : "${service}-tls" => {
        "tls.crt" = local.certificates[service].certificate
        "tls.key" = local.certificates[service].private_key
        "ca.crt"  = local.certificates[service].ca_certificate
        # As Kafka and Cassandra read them.
        "server.pem" = "${local.certificates[service].private_key}${local.certificates[service].certificate}"
      }
    },
    {
      for user in local.kafka_users : user => {
        password           = random_password.made[user].result
        "sasl.jaas.config" = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"${user}\" password=\"${random_password.made[user].result}\";"
      }
    },
    local.has_grafana ? { "grafana-admin" = { username = "admin", password = random_password.made["grafana-admin"].result } } : {},
    nonsensitive(var.twelvedata_api_key != null) ? { twelvedata = { "api-key" = var.twelvedata_api_key } } : {},
    nonsensitive(var.alert_webhook_url != null) ? { "alert-webhook" = { ALERT_WEBHOOK_URL = var.alert_webhook_url } } : {},
  )
}

resource "random_password" "made" {
  for_each = local.passwords
  length   = 43
  special  = false
}

resource "kubectl_manifest" "secret" {
  for_each = nonsensitive(toset(keys(local.secrets)))

  yaml_body = yamlencode({
    apiVersion = "v1"
    kind       = "Secret"
    metadata = {
      name      = each.key
      namespace = local.namespace
      labels    = { "app.kubernetes.io/part-of" = "market-data-stream-pipeline" }
    }
    type = "Opaque"
    data = { for name, value in local.secrets[each.key] : name => base64encode(value) }
  })
  server_side_apply = true
  force_conflicts   = true

  depends_on = [kubectl_manifest.namespace]
}
