output "kubeconfig" {
  description = "The kubeconfig file, for `config_path` of the providers."
  value       = local.path
}

output "context" {
  description = "The context, for `config_context` of the providers."
  value       = local.context
}

output "server" {
  description = "The address of the cluster's API server."
  value       = local.server
}
