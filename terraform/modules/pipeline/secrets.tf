locals {
  # The Secrets that the manifests refer to: the same as scripts/secrets.mjs makes.
  secrets = {
    "spark-connect-token" = { token = local.spark_connect_token }
    "spark-connect-tls" = {
      "tls.crt" = local.spark_connect_tls.certificate
      "tls.key" = local.spark_connect_tls.private_key
      "ca.crt"  = local.spark_connect_tls.ca_certificate
    }
    "twelvedata"    = { "api-key" = var.twelvedata_api_key }
    "grafana-admin" = { username = "admin", password = one(random_password.grafana_admin[*].result) }
    "alert-webhook" = { ALERT_WEBHOOK_URL = var.alert_webhook_url }
  }

  # Whether a value is given is no secret.
  secret_names = toset(concat(
    ["spark-connect-token", "spark-connect-tls"],
    nonsensitive(var.twelvedata_api_key != null) ? ["twelvedata"] : [],
    local.has_grafana ? ["grafana-admin"] : [],
    nonsensitive(var.alert_webhook_url != null) ? ["alert-webhook"] : [],
  ))

  spark_connect_token = nonsensitive(var.spark_connect_token == null) ? one(random_password.spark_connect_token[*].result) : var.spark_connect_token
}

resource "random_password" "spark_connect_token" {
  count   = nonsensitive(var.spark_connect_token == null) ? 1 : 0
  length  = 43
  special = false
}

resource "random_password" "grafana_admin" {
  count   = local.has_grafana ? 1 : 0
  length  = 43
  special = false
}

resource "kubectl_manifest" "secret" {
  for_each = local.secret_names

  yaml_body = yamlencode({
    apiVersion = "v1"
    kind       = "Secret"
    metadata   = { name = each.key, namespace = local.namespace, labels = { "app.kubernetes.io/part-of" = "market-data-stream-pipeline" } }
    type       = "Opaque"
    data       = { for name, value in local.secrets[each.key] : name => base64encode(value) }
  })
  server_side_apply = true
  force_conflicts   = true

  depends_on = [kubectl_manifest.namespace]
}
