output "namespace" {
  description = "Where the operators run."
  value       = var.namespace
}

output "versions" {
  description = "The versions of the installed charts, by operator."
  value       = { for name, release in helm_release.operator : name => release.version }
}
