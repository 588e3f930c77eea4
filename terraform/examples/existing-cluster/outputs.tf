output "namespace" {
  value = module.pipeline.namespace
}

output "services" {
  value = module.pipeline.services
}

output "settings" {
  value = module.pipeline.settings
}

output "port_forward" {
  value = module.pipeline.port_forward
}

output "spark_connect" {
  value     = module.pipeline.spark_connect
  sensitive = true
}

output "grafana_admin" {
  value     = module.pipeline.grafana_admin
  sensitive = true
}
