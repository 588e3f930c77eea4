locals {
  operators = {
    strimzi = {
      chart      = "strimzi-kafka-operator"
      repository = "https://strimzi.io/charts"
      values     = { watchAnyNamespace = true }
    }
    cass-operator = {
      chart      = "cass-operator"
      repository = "https://helm.k8ssandra.io/stable"
      values = {
        global = { clusterScoped = true }
        image  = { tag = "v1.22.4" }
        # Its webhooks would need cert-manager.
        admissionWebhooks = { enabled = false }
      }
    }
    spark-operator = {
      chart      = "spark-operator"
      repository = "https://kubeflow.github.io/spark-operator"
      values = {
        # All namespaces; the pipeline has its own service accounts.
        spark = { jobNamespaces = [""], serviceAccount = { create = false }, rbac = { create = false } }
        # Pods come from templates: nothing is left for the webhook to change.
        webhook = { enable = false }
      }
    }
    grafana-operator = {
      chart      = "oci://ghcr.io/grafana/helm-charts/grafana-operator"
      repository = null
      values     = {}
    }
    prometheus-operator = {
      chart      = "kube-prometheus-stack"
      repository = "https://prometheus-community.github.io/helm-charts"
      values = {
        # Grafana is its operator's.
        grafana = { enabled = false }
        prometheus = {
          prometheusSpec = {
            serviceMonitorSelectorNilUsesHelmValues = false
            podMonitorSelectorNilUsesHelmValues     = false
          }
        }
      }
    }
  }
}

resource "kubectl_manifest" "namespace" {
  yaml_body = yamlencode({
    apiVersion = "v1"
    kind       = "Namespace"
    metadata   = { name = var.namespace, labels = { "app.kubernetes.io/part-of" = "market-data-stream-pipeline" } }
  })
  server_side_apply = true
  wait              = true
}

resource "helm_release" "operator" {
  for_each = var.operators

  name       = each.key
  namespace  = var.namespace
  chart      = lookup(var.charts, each.key, local.operators[each.key].chart)
  repository = contains(keys(var.charts), each.key) ? null : local.operators[each.key].repository
  version    = var.versions[each.key]
  values     = concat([yamlencode(local.operators[each.key].values)], [for text in [lookup(var.values, each.key, "")] : text if text != ""])

  # One that did not come up leaves nothing behind.
  atomic          = var.wait
  cleanup_on_fail = true
  wait            = var.wait
  timeout         = var.timeout_seconds

  depends_on = [kubectl_manifest.namespace]
}
