output "namespace" {
  value = module.pipeline.namespace
}

output "services" {
  value = module.pipeline.services
}

output "port_forward" {
  value = module.pipeline.port_forward
}

output "replay_origin" {
  value = module.pipeline.replay_origin
}
