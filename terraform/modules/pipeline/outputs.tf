locals {
  ports = { for each in local.resources : each.name => each.content.spec.ports[0].port if each.kind == "Service" }
}

output "namespace" {
  description = "Where the pipeline is."
  value       = local.namespace
}

output "services" {
  description = "Addresses inside the cluster: by Service, host and first port."
  value       = { for name, port in local.ports : name => "${name}.${local.namespace}.svc:${port}" }
}

output "settings" {
  description = "How the parts find Kafka, Cassandra and the schema registry."
  value       = try(local.resources["ConfigMap/settings"].content.data, {})
}

output "port_forward" {
  description = "Commands that open a part's page on this computer's loopback address."
  value = {
    for name, port in local.ports :
    name => "kubectl --namespace ${local.namespace} port-forward --address 127.0.0.1 service/${name} ${port}:${port}"
    if contains(["live-page", "runner", "ingest"], name)
  }
}

output "replay_origin" {
  description = "When the replay's first trade plays; null without a replay."
  value       = one(time_static.replay[*].rfc3339)
}

output "spark_connect" {
  description = "What a client of Spark Connect needs: the token, and the authority to trust."
  sensitive   = true
  value       = { token = local.spark_connect_token, ca_certificate = local.certificates["spark-connect"].ca_certificate }
}

output "grafana_admin" {
  description = "Grafana's administrator; null where there is no Grafana."
  sensitive   = true
  value       = local.has_grafana ? { username = "admin", password = random_password.made["grafana-admin"].result } : null
}
