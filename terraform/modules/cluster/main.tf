# Reads a kubeconfig, so that all providers are given the same cluster, and a context that is not there is named at once.

locals {
  path     = pathexpand(var.kubeconfig)
  content  = try(yamldecode(file(local.path)), null)
  contexts = try({ for each in local.content.contexts : each.name => each.context }, {})
  current  = try(coalesce(local.content["current-context"]), "that is current")
  context  = coalesce(var.context, local.current)
  server   = try(one([for each in local.content.clusters : each.cluster.server if each.name == local.contexts[local.context].cluster]), null)
}
